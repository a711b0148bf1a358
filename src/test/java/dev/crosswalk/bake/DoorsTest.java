package dev.crosswalk.bake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.bake.view.DoorView;
import dev.crosswalk.bake.view.PageLink;
import dev.crosswalk.bake.view.PathView;
import dev.crosswalk.bake.view.SiteView;
import dev.crosswalk.bake.view.StepView;
import dev.crosswalk.bake.view.TopicView;
import dev.crosswalk.decide.OwnContent;
import dev.crosswalk.model.Door;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Mention;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The doors and learning paths of our own content. */
class DoorsTest {
  private static Site site;
  private static SiteView view;

  @BeforeAll
  static void read() throws Exception {
    site = OwnContent.site();
    view = new Views(site).siteView(Map.of());
  }

  @Test
  void thereAreThreeAndEachLeadsToEveryPageOfItsKinds() {
    assertThat(site.vocabulary().doors().stream().map(Door::kind))
        .containsExactly(Kind.DECISION, Kind.CARD, Kind.GUIDE);
    for (Door door : site.vocabulary().doors()) {
      Set<String> reached = reached(view.door(door.kind().id()));
      for (Kind kind : door.kinds()) {
        assertThat(reached)
            .as(door.title())
            .containsAll(site.ofKind(kind).stream().map(Page::uri).toList());
      }
    }
  }

  @Test
  void everyDecisionGuideCaseAndCardIsBehindSomeDoor() {
    Set<String> reached = new TreeSet<>();
    view.doors().forEach(door -> reached.addAll(reached(door)));
    for (Kind kind : List.of(Kind.DECISION, Kind.GUIDE, Kind.CASE, Kind.CARD)) {
      assertThat(reached).containsAll(site.ofKind(kind).stream().map(Page::uri).toList());
    }
  }

  @Test
  void guidesDecisionsAndCardsHaveAPlaceOfTheirOwn() {
    // "More" is for what nobody has placed yet; cases may stand there
    for (DoorView door : view.doors()) {
      assertThat(door.rest().stream().map(StepView::kindLabel))
          .as(door.title())
          .doesNotContain("Decision guide", "Migration guide", "Pattern card");
    }
  }

  @Test
  void eachPhaseHasAGuideOrADecisionAndNoPartIsEmpty() {
    for (DoorView door : view.doors()) {
      assertThat(door.parts())
          .allSatisfy(part ->
              assertThat(part.steps().size() + part.topics().size()).as(part.id()).isPositive());
    }
    DoorView migrate = view.door("guide");
    assertThat(migrate.line()).isTrue();
    assertThat(migrate.parts().stream().map(DoorView.Part::id))
        .containsExactly("decide", "learn", "first-service", "side-by-side", "cut-over", "keep");
  }

  @Test
  void whatNoPartNamesIsListedAtTheEnd() {
    Door door =
        new Door(
            Kind.DECISION,
            List.of(),
            "Decide",
            "Lead.",
            false,
            List.of(new Door.Part("one", "One", "", List.of(step("when-to-keep-go")), List.of())));
    Site.Vocabulary own = site.vocabulary();
    Site other =
        new Site(
            site.settings(),
            site.pages(),
            new Site.Vocabulary(
                own.topics(),
                own.tags(),
                own.authors(),
                own.tables(),
                own.questionnaire(),
                own.scenarios(),
                List.of(door),
                List.of()));
    List<StepView> rest = new Doors(other).doors(view.kinds(), view.topics()).getFirst().rest();
    assertThat(rest)
        .hasSize(site.ofKind(Kind.DECISION).size() - 1)
        .noneMatch(step -> step.to().equals("when-to-keep-go"))
        .allMatch(step -> step.question().endsWith("?"));
  }

  @Test
  void thereAreFivePathsWhoseStepsAllLeadSomewhere() {
    assertThat(view.paths()).hasSize(5);
    for (int i = 0; i < 5; i++) {
      PathView path = view.paths().get(i);
      assertThat(path.steps())
          .as(path.id())
          .hasSameSizeAs(site.vocabulary().paths().get(i).steps())
          .allSatisfy(step -> assertThat(step.minutes()).as(step.to()).isPositive());
      assertThat(path.steps().stream().map(StepView::to)).doesNotHaveDuplicates();
    }
  }

  @Test
  void minutesAreCountedWhereNoneAreGiven() {
    Page page = site.bySlug("when-to-keep-go").orElseThrow();
    List<StepView> steps =
        new Steps(site)
            .views(
                List.of(
                    step("when-to-keep-go"),
                    step("when-to-keep-go#cheap-guards-for-the-known-weaknesses"),
                    new Step(mention("when-to-keep-go"), "", Optional.of(7)),
                    step("glossary")));
    assertThat(steps.get(0).minutes()).isEqualTo(page.body().readingMinutes());
    assertThat(steps.get(1).minutes()).isBetween(1, steps.get(0).minutes() - 1);
    assertThat(steps.get(1).section()).isEqualTo("Cheap guards for the known weaknesses");
    assertThat(steps.get(2).minutes()).isEqualTo(7);
    assertThat(steps.get(3).minutes()).isZero();
    assertThat(Steps.time(steps.subList(2, 3))).isEqualTo("7 min");
  }

  @Test
  void timeIsSaidInHoursAndMinutes() {
    assertThat(Steps.time(List.of(lasting(59)))).isEqualTo("59 min");
    assertThat(Steps.time(List.of(lasting(40), lasting(20)))).isEqualTo("1 h");
    assertThat(Steps.time(List.of(lasting(100), lasting(30)))).isEqualTo("2 h 10 min");
  }

  private static StepView lasting(int minutes) {
    return new StepView("a", "a.html", "A", "", "", "", "", minutes);
  }

  private static Step step(String to) {
    return new Step(mention(to), "", Optional.empty());
  }

  private static Mention mention(String to) {
    return new Mention(to, "content/data/doors.yaml", Position.START);
  }

  private static Set<String> reached(DoorView door) {
    Set<String> uris = new TreeSet<>();
    for (DoorView.Part part : door.parts()) {
      part.steps().forEach(step -> uris.add(step.uri().split("#", 2)[0]));
      part.topics().stream()
          .map(TopicView::cards)
          .flatMap(List::stream)
          .map(PageLink::uri)
          .forEach(uris::add);
    }
    door.rest().stream().map(StepView::uri).forEach(uris::add);
    return uris;
  }
}
