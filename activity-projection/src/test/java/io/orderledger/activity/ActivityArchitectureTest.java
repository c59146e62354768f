package io.orderledger.activity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ActivityArchitectureTest {
  private static final JavaClasses ACTIVITY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.orderledger.activity");

  @Test
  void the_service_knows_the_contract_and_no_other_service() {
    noClasses()
        .that()
        .resideInAPackage("io.orderledger.activity..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.orderledger.command..", "io.orderledger.query..", "org.axonframework..")
        .check(ACTIVITY);
  }

  @Test
  void the_projection_knows_nothing_of_http() {
    classes()
        .that()
        .resideInAPackage("io.orderledger.activity.projection")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.orderledger.activity.projection",
            "io.orderledger.activity.stored",
            "io.orderledger.contract..",
            "io.orderledger.projection",
            "io.orderledger.projection.copy",
            "java..",
            "org.jspecify..",
            "org.springframework.stereotype")
        .check(ACTIVITY);
  }
}
