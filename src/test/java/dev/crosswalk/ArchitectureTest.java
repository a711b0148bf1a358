package dev.crosswalk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.stream.Stream;

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
  @ArchTest static final ArchRule searchImportsTheModel = room("search", "model");

  @ArchTest static final ArchRule ranksImportNoRoomOfSearch = only("search.rank..");

  @ArchTest
  static final ArchRule textImportsRanks = only("search.text..", "search.rank..", "model..");

  @ArchTest
  static final ArchRule exportImportsTextAndRanks =
      only("search.export..", "search.text..", "search.rank..", "model..");

  @ArchTest
  static final ArchRule queriesAskTheExportedDictionary =
      only("search.query..", "search.export..", "search.text..", "search.rank..");

  @ArchTest
  static final ArchRule theDoorOfSearchImportsItsRooms =
      only(
          "search",
          "search.query..",
          "search.export..",
          "search.text..",
          "search.rank..",
          "model..");

  @ArchTest
  static final ArchRule evaluationAsksThroughTheDoor = only("search.evaluate..", "search");

  @ArchTest
  static final ArchRule nobodyElseReachesIntoSearch =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.crosswalk.search..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.crosswalk.search.text..",
              "dev.crosswalk.search.query..",
              "dev.crosswalk.search.export..");

  @ArchTest static final ArchRule publishImportsTheModel = room("publish", "model");
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

  /** A room with all below it may import rooms with all below them. */
  private static ArchRule room(String name, String... imports) {
    return only(
        name + "..",
        Arrays.stream(imports).map(imported -> imported + "..").toArray(String[]::new));
  }

  /** Packages of ours, with two dots at the end for all below them. */
  private static ArchRule only(String name, String... imports) {
    String[] allowed =
        Stream.concat(Stream.of(name), Arrays.stream(imports))
            .map(imported -> ROOM + imported)
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(ROOM + name)
        .should()
        .onlyDependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.not(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                        "dev.crosswalk.."))
                .or(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                        allowed)));
  }
}
