package io.orderledger.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class IdentityArchitectureTest {
  @Test
  void the_token_endpoint_knows_nothing_of_the_services() {
    noClasses()
        .that()
        .resideInAPackage("io.orderledger.identity..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.orderledger.web..",
            "io.orderledger.contract..",
            "io.orderledger.command..",
            "io.orderledger.query..",
            "io.orderledger.activity..",
            "io.orderledger.embedded..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.orderledger.identity"));
  }
}
