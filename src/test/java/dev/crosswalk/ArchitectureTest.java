package dev.crosswalk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The import rules of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "dev.crosswalk", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOM = "dev.crosswalk.";

  @ArchTest
  static final ArchRule noTwoRoomsImportEachOther =
      slices().matching("dev.crosswalk.(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule modelImportsNothingOfOurs = room("model");
  @ArchTest static final ArchRule codeImportsTheModel = room("code", "model");
  @ArchTest static final ArchRule readImportsTheModel = room("read", "model");

  @ArchTest static final ArchRule drawingImportsTheModel = room("drawing", "model");

  @ArchTest
  static final ArchRule markdownImportsModelCodeAndDrawing =
      room("markdown", "model", "code", "drawing");

  @ArchTest static final ArchRule checkImportsTheModel = room("check", "model");
  @ArchTest static final ArchRule bakeImportsTheModel = room("bake", "model");
  @ArchTest static final ArchRule searchImportsModelAndCode = room("search", "model", "code");
  @ArchTest static final ArchRule publishImportsTheModel = room("publish", "model");
  @ArchTest static final ArchRule verifyImportsTheModel = room("verify", "model");
  @ArchTest static final ArchRule theSandboxImportsNothingOfOurs = room("verify.sandbox");

  @ArchTest
  static final ArchRule toolchainImportsModelAndSandbox =
      room("verify.toolchain", "model", "verify.sandbox");

  @ArchTest
  static final ArchRule roomsOfVerificationImportNothingOfIts =
      noClasses()
          .that()
          .resideInAPackage("dev.crosswalk.verify.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.crosswalk.verify");

  /** Each may import {@code toolchain} and {@code sandbox}; a new language needs no new rule. */
  @ArchTest
  static final ArchRule languagesDoNotImportEachOther =
      slices()
          .matching("dev.crosswalk.verify.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              DescribedPredicate.alwaysTrue(),
              JavaClass.Predicates.resideInAnyPackage(
                  "dev.crosswalk.verify.toolchain", "dev.crosswalk.verify.sandbox"));

  @ArchTest
  static final ArchRule otherRoomsUseTheDoorOfVerification =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.crosswalk.verify..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.crosswalk.verify.*..");

  @ArchTest static final ArchRule serveImportsBuildAndModel = room("serve", "build", "model");

  @ArchTest
  static final ArchRule buildJoinsTheStages =
      room("build", "model", "read", "markdown", "check", "verify", "bake", "search", "publish");

  @ArchTest
  static final ArchRule commandsImportNoStage =
      room("cli", "build", "serve", "verify", "search", "model");

  @ArchTest
  static final ArchRule onlyBakeKnowsJBakeAndFreemarker =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.crosswalk.bake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jbake..", "freemarker..");

  @ArchTest
  static final ArchRule onlySearchKnowsLucene =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.crosswalk.search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule onlyCommandsPrint =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.crosswalk.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule noStaticFieldCanBeReassigned =
      ArchRuleDefinition.fields()
          .that()
          .haveModifier(JavaModifier.STATIC)
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .haveModifier(JavaModifier.FINAL);

  private static ArchRule room(String name, String... imports) {
    String[] allowed = new String[imports.length + 1];
    allowed[0] = ROOM + name + "..";
    for (int i = 0; i < imports.length; i++) {
      allowed[i + 1] = ROOM + imports[i] + "..";
    }
    return classes()
        .that()
        .resideInAPackage(ROOM + name + "..")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("dev.crosswalk.."))
                .or(JavaClass.Predicates.resideInAnyPackage(allowed)));
  }
}
