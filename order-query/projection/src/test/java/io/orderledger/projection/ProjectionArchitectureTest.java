package io.orderledger.projection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ProjectionArchitectureTest {
  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.orderledger.projection");

  @Test
  void the_runtime_knows_neither_the_web_nor_the_write_side() {
    noClasses()
        .that()
        .resideInAPackage("io.orderledger.projection..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.axonframework..",
            "jakarta.servlet..",
            "org.springframework.web..",
            "io.orderledger.command..",
            "io.orderledger.query..",
            "io.orderledger.activity..")
        .check(RUNTIME);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("io.orderledger.projection.(*)..").should().beFreeOfCycles().check(RUNTIME);
  }
}
