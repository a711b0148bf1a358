package dev.crosswalk.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Questionnaire;
import dev.crosswalk.model.Questionnaire.Criterion;
import dev.crosswalk.model.Questionnaire.Outcome;
import dev.crosswalk.model.Questionnaire.Scenario;
import dev.crosswalk.model.Score;
import dev.crosswalk.model.Scoring;
import dev.crosswalk.model.Site;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules against twenty decisions that somebody published. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosTest {
  private Site site;
  private Questionnaire questionnaire;
  private List<Scenario> scenarios;

  @BeforeAll
  void read() throws Exception {
    site = OwnContent.site();
    questionnaire = OwnContent.questionnaire(site);
    scenarios = OwnContent.scenarios(site);
  }

  private Score score(Scenario scenario) {
    return Scoring.score(questionnaire, scenario.answers());
  }

  @Test
  void allFourOutcomesAreAmongTwentyDecisions() {
    assertThat(scenarios).hasSize(20);
    Map<Outcome, Long> outcomes =
        scenarios.stream().collect(Collectors.groupingBy(Scenario::outcome, Collectors.counting()));
    assertThat(outcomes)
        .containsOnlyKeys(Outcome.KEEP_GO, Outcome.TUNE_GO, Outcome.HYBRID, Outcome.RUST);
  }

  @Test
  void aNoteSaysWhereTheScoringDiffersAndNowhereElse() {
    for (Scenario scenario : scenarios) {
      boolean differs = score(scenario).outcome() != scenario.outcome();
      assertThat(!scenario.note().isEmpty())
          .as(scenario.id() + ": " + score(scenario))
          .isEqualTo(differs);
    }
    long agreeing = scenarios.stream().filter(it -> it.note().isEmpty()).count();
    assertThat(agreeing).isEqualTo(15);
  }

  @Test
  void theWorkedCasesComeToTheirSums() {
    Map<String, String> sums = new TreeMap<>();
    for (Scenario scenario : scenarios) {
      Score score = score(scenario);
      sums.put(scenario.id(), score.sum() + " " + score.outcome().id());
    }
    assertThat(sums)
        .containsEntry("grab", "37 rust")
        .containsEntry("discord", "36 rust")
        .containsEntry("tiktok", "35 hybrid")
        .containsEntry("typescript", "-4 keep-go");
  }

  @Test
  void everythingThatIsNamedExists() {
    List<String> facts =
        site.vocabulary().tables().get("facts").rows().stream().map(row -> row.get("id")).toList();
    for (Scenario scenario : scenarios) {
      assertThat(site.bySlug(scenario.page())).as(scenario.page()).isPresent();
      assertThat(facts).containsAll(scenario.facts());
    }
    for (Criterion criterion : questionnaire.criteria()) {
      assertThat(criterion.see()).isNotEmpty().allMatch(slug -> site.bySlug(slug).isPresent());
      boolean closes = criterion.answers().stream().anyMatch(answer -> answer.closes().isPresent());
      assertThat(criterion.isGate()).as(criterion.id()).isEqualTo(closes);
    }
    assertThat(questionnaire.rules().problem()).isEqualTo("measured-problem");
  }
}
