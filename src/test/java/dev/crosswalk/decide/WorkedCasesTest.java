package dev.crosswalk.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Questionnaire;
import dev.crosswalk.model.Questionnaire.Scenario;
import dev.crosswalk.model.Score;
import dev.crosswalk.model.Scoring;
import dev.crosswalk.model.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of four cases on the decision page is what the scoring makes of them. */
class WorkedCasesTest {
  private static final Path PAGE = Path.of("content/decisions/go-or-rust-for-this-service.md");
  private static final List<String> CASES = List.of("grab", "discord", "tiktok", "typescript");
  private static final Pattern POINTS =
      Pattern.compile("(?:^|.*\\s)([+−]?\\d+)(?:, \\*\\*closes a gate\\*\\*)?$");
  private static final Map<String, String> ROWS =
      Map.ofEntries(
          Map.entry("Measured problem", "measured-problem"),
          Map.entry("Tail latency", "tail-latency"),
          Map.entry("Compute cost", "cpu-and-cost"),
          Map.entry("Wrong result", "correctness-cost"),
          Map.entry("Rust reviewers", "team-skill"),
          Map.entry("Imports", "ecosystem-fit"),
          Map.entry("In-house Go", "internal-libraries"),
          Map.entry("Contract", "boundary"),
          Map.entry("Way back", "reversibility"),
          Map.entry("Rate of change", "change-rate"),
          Map.entry("Shape of the data", "data-shape"),
          Map.entry("Concurrency", "concurrency-style"),
          Map.entry("Packages", "supply-chain"),
          Map.entry("Second toolchain", "operability"),
          Map.entry("Targets", "deployment-targets"));

  @Test
  void everyCellIsWhatTheScoringGives() throws Exception {
    Site site = OwnContent.site();
    Questionnaire questionnaire = OwnContent.questionnaire(site);
    List<List<String>> table = table();
    for (int i = 0; i < CASES.size(); i++) {
      String id = CASES.get(i);
      Scenario scenario =
          OwnContent.scenarios(site).stream().filter(it -> it.id().equals(id)).findFirst().get();
      Map<String, Integer> shown = new LinkedHashMap<>();
      for (List<String> row : table) {
        String criterion = ROWS.get(row.getFirst().replaceFirst(" \\(.*", ""));
        Matcher points = POINTS.matcher(row.get(i + 1));
        if (criterion != null && points.matches()) {
          shown.put(criterion, Integer.parseInt(points.group(1).replace('−', '-')));
        }
      }
      assertThat(shown)
          .as(id)
          .containsExactlyInAnyOrderEntriesOf(
              new Scoring(questionnaire, Map.of()).points(scenario.answers()));
      Score score = Scoring.score(questionnaire, scenario.answers());
      assertThat(cell(table, "**sum**", i)).isEqualTo(signed(score.sum()));
      assertThat(cell(table, "**outcome**", i))
          .isEqualTo(score.outcome().words().toLowerCase(Locale.ROOT));
    }
  }

  private static String cell(List<List<String>> table, String row, int column) {
    return table.stream()
        .filter(it -> it.getFirst().equals(row))
        .map(it -> it.get(column + 1).replace("*", "").toLowerCase(Locale.ROOT))
        .findFirst()
        .orElseThrow();
  }

  private static String signed(int number) {
    return number > 0 ? "+" + number : "−" + -number;
  }

  private static List<List<String>> table() throws Exception {
    String page = Files.readString(PAGE);
    String part = page.substring(page.indexOf("## Four cases, worked"));
    return part.lines()
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.replaceAll("^\\|\\s*|\\s*\\|$", "").split("\\s*\\|\\s*", -1))
        .map(List::of)
        .toList();
  }
}
