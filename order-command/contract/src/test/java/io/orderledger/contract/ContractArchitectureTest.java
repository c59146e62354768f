package io.orderledger.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ContractArchitectureTest {
  private static final JavaClasses CONTRACT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.orderledger.contract");

  @Test
  void the_contract_depends_on_the_jdk_jspecify_and_jackson_only() {
    classes()
        .that()
        .resideInAPackage("io.orderledger.contract..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.orderledger.contract..",
            "java..",
            "org.jspecify..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..")
        .check(CONTRACT);
  }

  @Test
  void events_depend_on_nothing_but_the_jdk() {
    classes()
        .that()
        .resideInAPackage("io.orderledger.contract.event")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("io.orderledger.contract.event", "java..", "org.jspecify..")
        .check(CONTRACT);
  }
}
