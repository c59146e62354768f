package io.orderledger.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The domain decides from what it is given: no framework, no clock, no chance. */
class PureDomainRules {
  private static final String[] DOMAIN = {
    "io.orderledger.command.decision",
    "io.orderledger.command.order",
    "io.orderledger.command.customer",
    "io.orderledger.command.catalogue",
    "io.orderledger.command.credit",
    "io.orderledger.command.market"
  };
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.orderledger.command");

  @ParameterizedTest
  @ValueSource(strings = {"decision", "order", "customer", "catalogue", "credit", "market"})
  void every_package_of_the_domain_is_there(String name) {
    assertThat(CLASSES.stream().map(c -> c.getPackageName()))
        .contains("io.orderledger.command." + name);
  }

  @Test
  void the_domain_knows_the_contract_and_the_jdk_and_no_framework() {
    classes()
        .that(resideInAnyPackage(DOMAIN))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(DOMAIN)
                .or(resideInAPackage("io.orderledger.contract.."))
                .or(resideInAnyPackage("java..", "org.jspecify.annotations"))
                .or(resideInAnyPackage("com.fasterxml.jackson.annotation")))
        .check(CLASSES);
  }

  @Test
  void the_domain_never_asks_for_the_time_or_for_chance() {
    noClasses()
        .that(resideInAnyPackage(DOMAIN))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .check(CLASSES);
  }
}
