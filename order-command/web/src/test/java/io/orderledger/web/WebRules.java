package io.orderledger.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WebRules {

  private static final JavaClasses WEB =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.orderledger.web");

  @Test
  void the_web_side_knows_no_domain() {
    noClasses()
        .that()
        .resideInAPackage("io.orderledger.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.orderledger.contract..",
            "io.orderledger.command..",
            "io.orderledger.query..",
            "io.orderledger.activity..",
            "io.orderledger.projection..",
            "io.orderledger.identity..",
            "org.axonframework..",
            "org.apache.kafka..")
        .check(WEB);
  }

  @Test
  void what_services_use_knows_nothing_of_how_it_is_wired() {
    noClasses()
        .that()
        .resideInAPackage("io.orderledger.web")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.orderledger.web.*..")
        .check(WEB);
  }
}
