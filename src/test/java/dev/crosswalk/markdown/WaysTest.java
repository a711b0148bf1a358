package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Door;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Site.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Doors and learning paths as data files say them. */
class WaysTest {
  private static final String DOOR =
      """
      - kind: decision
        also: [case]
        title: Decide
        lead: Should it move?
        parts:
          - id: verdict
            title: In short
            topics: [errors]
            steps: [{to: keep-go#why}, {to: decide.html, why: Score it.}]
      """;
  private static final String PATH =
      """
      - id: week
        title: A week
        for: You.
        lead: Seven days.
        steps: [{to: keep-go, why: First., minutes: 9}]
      """;

  private static Result<ParsedSite> parse(String name, String rows) {
    return Sites.parse(Sites.strict(), Sites.files("data/" + name + ".yaml", rows));
  }

  private static List<String> findings(String name, String rows) {
    return Sites.shown(parse(name, rows).diagnostics());
  }

  @Test
  void aDoorIsReadAsItIsWritten() {
    assertThat(findings("doors", DOOR)).isEmpty();
    Vocabulary vocabulary = parse("doors", DOOR).value().site().vocabulary();
    Door door = vocabulary.doors().getFirst();
    assertThat(door.kinds()).containsExactly(Kind.DECISION, Kind.CASE);
    assertThat(door.line()).isFalse();
    assertThat(door.steps().getFirst().slug()).isEqualTo("keep-go");
    assertThat(door.steps().getFirst().anchor()).isEqualTo("why");
    assertThat(door.steps().getLast().isMade()).isTrue();
    assertThat(door.topics().getFirst().name()).isEqualTo("errors");
    assertThat(vocabulary.tables()).isEmpty();
  }

  @Test
  void aPathIsReadAsItIsWritten() {
    assertThat(findings("paths", PATH)).isEmpty();
    var path = parse("paths", PATH).value().site().vocabulary().paths().getFirst();
    assertThat(path.audience()).isEqualTo("You.");
    assertThat(path.steps().getFirst().minutes()).contains(9);
  }

  @Test
  void whatTheSchemaRefusesIsAFindingAtItsPlaceAndNoDoor() {
    String wrong = DOOR.replace("decision", "decisions").replace("{to: keep-go#why}", "{too: x}");
    assertThat(findings("doors", wrong))
        .containsExactlyInAnyOrder(
            "content/data/doors.yaml:1:9 error data-value: \"decisions\" is not one of card, guide,"
                + " decision, case, article, reference (did you mean \"decision\"?)",
            "content/data/doors.yaml:9:15 error data-missing: to is missing",
            "content/data/doors.yaml:9:16 error data-key: unknown key \"too\""
                + " (did you mean \"to\"?)");
    assertThat(parse("doors", wrong).value().site().vocabulary().doors()).isEmpty();
  }

  @Test
  void aPathWithoutAReasonForAStepIsAFinding() {
    assertThat(findings("paths", PATH.replace(", why: First.", "")))
        .containsExactly("content/data/paths.yaml:5:11 error data-missing: why is missing");
  }

  @Test
  void whatIsGivenTwiceCountsOnce() {
    assertThat(findings("paths", PATH + PATH))
        .containsExactly(
            "content/data/paths.yaml:6:7 error data-duplicate: the id \"week\" is given twice");
    assertThat(parse("paths", PATH + PATH).value().site().vocabulary().paths()).hasSize(1);
    assertThat(findings("doors", DOOR + DOOR))
        .containsExactly(
            "content/data/doors.yaml:10:9 error data-duplicate: the kind \"decision\" is given"
                + " twice");
  }
}
