package dev.crosswalk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The import rules of ARCHITECTURE.md. What they say is {@link Rooms}' alone. */
@AnalyzeClasses(packages = "dev.crosswalk", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static void eachRoomImportsWhatTheTableAllows(JavaClasses classes) {
    assertThat(Rooms.ALL.keySet())
        .flatExtracting(name -> Rooms.rule(name).evaluate(classes).getFailureReport().getDetails())
        .isEmpty();
  }

  @ArchTest
  static final ArchRule eachClassIsInARoomOfTheTable =
      classes().should().resideInAnyPackage(Rooms.packages());

  @ArchTest
  static final ArchRule noTwoRoomsImportEachOther =
      slices().matching("dev.crosswalk.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyBakeKnowsJBakeAndFreemarker =
      only("bake", "org.jbake..", "freemarker..");

  @ArchTest static final ArchRule onlySearchKnowsLucene = only("search", "org.apache.lucene..");
  @ArchTest static final ArchRule onlyMarkdownKnowsJsoup = only("markdown", "org.jsoup..");

  @ArchTest
  static final ArchRule onlyMarkdownKnowsCommonmark = only("markdown", "org.commonmark..");

  @ArchTest static final ArchRule onlyCommandsKnowPicocli = only("cli", "picocli..");

  @ArchTest
  static final ArchRule onlyCommandsPrint =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.crosswalk.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  /** Same input, same bytes: what else a build depends on is given to it by a command. */
  @ArchTest
  static final ArchRule onlyCommandsAskTheMachine =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.crosswalk.cli..")
          .should()
          .callMethodWhere(Ambient.asked());

  @ArchTest
  static final ArchRule noStaticFieldCanBeReassigned =
      ArchRuleDefinition.fields()
          .that()
          .haveModifier(JavaModifier.STATIC)
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .haveModifier(JavaModifier.FINAL);

  private static ArchRule only(String room, String... libraries) {
    return noClasses()
        .that(not(resideInAPackage(Rooms.ROOT + room + "..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries));
  }
}
