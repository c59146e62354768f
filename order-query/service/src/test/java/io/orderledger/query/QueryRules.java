package io.orderledger.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class QueryRules {
  private static final JavaClasses QUERY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.orderledger.query");

  @Test
  void folds_and_decisions_are_pure() {
    classes()
        .that()
        .haveNameMatching(
            ".*\\.(OrderFold|CreditRow|IssuedCredit|BillingPeriod|SoftwareListing|CancellationPreview|LinePreview|CreditLine)")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.orderledger.contract..",
            "io.orderledger.query..",
            "io.orderledger.web",
            "java.lang..",
            "java.math..",
            "java.time..",
            "java.util..",
            "org.jspecify..")
        .check(QUERY);
  }

  @Test
  void no_clock_is_read_while_events_are_projected() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Projection")
        .or()
        .haveSimpleNameEndingWith("Store")
        .or()
        .haveSimpleNameEndingWith("Fold")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.time.InstantSource.class)
        .check(QUERY);
  }

  @Test
  void http_stays_out_of_the_projections() {
    noClasses()
        .that()
        .resideInAnyPackage("io.orderledger.query.projection", "io.orderledger.query.credit")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.web..", "io.orderledger.web..")
        .check(QUERY);
  }
}
