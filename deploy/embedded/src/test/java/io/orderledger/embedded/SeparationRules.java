package io.orderledger.embedded;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts share a process here and still know nothing of each other. */
class SeparationRules {

  private static final String[] SERVICES = {"command", "query", "activity", "identity"};
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.orderledger");

  @ParameterizedTest
  @ValueSource(strings = {"command", "query", "activity", "identity"})
  void a_service_knows_no_other_service(String service) {
    assertThat(CLASSES.stream().filter(in(service))).isNotEmpty();
    for (String other : SERVICES) {
      if (!other.equals(service)) {
        noClasses().that(in(service)).should().dependOnClassesThat(in(other)).check(CLASSES);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"command", "query", "activity"})
  void the_embedded_run_knows_only_how_to_start_a_service(String service) {
    noClasses()
        .that(in("embedded"))
        .should()
        .dependOnClassesThat(
            in(service).and(DescribedPredicate.not(simpleNameEndingWith("Application"))))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"command", "query", "activity", "identity", "web", "projection", "contract"})
  void nothing_depends_on_the_embedded_run(String part) {
    assertThat(CLASSES.stream().filter(in(part))).isNotEmpty();
    noClasses().that(in(part)).should().dependOnClassesThat(in("embedded")).check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> in(String part) {
    return resideInAPackage("io.orderledger." + part + "..");
  }
}
