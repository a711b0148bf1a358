package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code search --eval}, on a folder of Markdown that is nobody's. */
class SearchEvaluationTest {
  @TempDir private Path folder;

  private CommandRun crosswalk(String... args) {
    return CommandRun.in(folder, args);
  }

  @BeforeEach
  void build() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("zebras.md"), "# Zebras\n\nStripes.\n");
    Files.writeString(notes.resolve("lions.md"), "# Lions\n\nA mane, and no stripes.\n");
    assertThat(crosswalk("build", "--source", "notes", "--output", "site").code()).isZero();
    Files.writeString(
        folder.resolve("judged.yaml"),
        """
        - {query: zebras, kind: keyword, pages: [zebras]}
        - {query: "lions | mane", kind: keyword, pages: [zebras]}
        """);
  }

  private CommandRun evaluate(String... more) {
    String[] args = new String[5 + more.length];
    System.arraycopy(
        new String[] {"search", "--eval", "judged.yaml", "--output", "site"}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return crosswalk(args);
  }

  @Test
  void theFiguresAndWhatWasFoundInsteadArePrinted() {
    CommandRun run = evaluate();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsPattern("keyword +2 +0\\.500 ")
        .containsPattern("all +2 +0\\.500 ")
        .contains("keyword: lions | mane\n  wanted zebras\n")
        .contains("found lions");
  }

  @Test
  void theReportIsMarkdownOrJsonByItsName() {
    evaluate("--report", "report.md");
    assertThat(folder.resolve("report.md"))
        .content()
        .contains("| keyword | 2 | 0.500 |", "| keyword | `lions \\| mane` | zebras |");
    CommandRun run = evaluate("--report", "report.json", "--json");
    assertThat(folder.resolve("report.json")).content().isEqualTo(run.out());
    assertThat(run.out()).startsWith("{\"keyword\":{\"queries\":2,\"success@1\":0.5,");
  }

  @Test
  void aFigureBelowTheBaselineFailsAndIsNamed() throws IOException {
    Files.writeString(
        folder.resolve("baseline.yaml"), "keyword: {success@1: 0.9, success@5: 0, mrr@10: 0.5}\n");
    CommandRun run = evaluate("--baseline", "baseline.yaml");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("lower: keyword, success@1: 0.500, was 0.900\n");
    Files.writeString(
        folder.resolve("baseline.yaml"), "keyword: {success@1: 0.5, success@5: 0, mrr@10: 0.5}\n");
    assertThat(evaluate("--baseline", "baseline.yaml").code()).isZero();
  }

  @Test
  void filesThatCannotBeReadAreOneSentence() throws IOException {
    CommandRun missing = crosswalk("search", "--eval", "nowhere.yaml", "--output", "site");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err())
        .isEqualTo("crosswalk: " + folder.resolve("nowhere.yaml") + ": there is no such file\n");
    Files.writeString(folder.resolve("judged.yaml"), "no list");
    assertThat(evaluate().err()).contains("judged.yaml: judged queries are a YAML list");
  }

  @Test
  void wordsAndAnEvaluationExcludeEachOther() {
    assertThat(crosswalk("search", "--output", "site").code()).isEqualTo(2);
    CommandRun both = crosswalk("search", "zebras", "--eval", "judged.yaml", "--output", "site");
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).contains("either words to look for or --eval");
  }
}
