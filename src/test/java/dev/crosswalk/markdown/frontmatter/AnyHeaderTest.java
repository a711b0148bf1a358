package dev.crosswalk.markdown.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import dev.crosswalk.markdown.Sites;
import dev.crosswalk.markdown.outline.ReadingOrder;
import dev.crosswalk.markdown.text.Expander;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Any text's front matter, read in every mode, gives a page or says why not. */
class AnyHeaderTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 0, 0);

  private static final List<Settings> MODES =
      List.of(
          Sites.loose(),
          Sites.strict(),
          Sites.jbake(Map.of()),
          Sites.jbake(Map.of("header.separator", "---")));

  static void check(byte[] input) {
    String text = Corpus.text(input);
    FrontMatter front = FrontMatter.split(text, "~~~~~~");
    assertThat(front.body()).isBetween(0, text.length());
    for (Settings settings : MODES) {
      check(settings, new Source("content/guides/a.md", "guides/a.md", text, Optional.empty()));
    }
  }

  private static void check(Settings settings, Source source) {
    Sources all = new Sources(Path.of("."), List.of(source), List.of(), List.of());
    Headers.Read read =
        Headers.read(
            settings,
            List.of(source),
            ReadingOrder.of(settings, all),
            new Expander(settings, all),
            NOW);
    if (read.entries().isEmpty()) {
      assertThat(read.findings()).as("a page is lost without a word").isNotEmpty();
    }
    int lines = source.text().split("\n", -1).length;
    for (Diagnostic finding : read.findings()) {
      assertThat(finding.file()).isEqualTo(source.path());
      assertThat(finding.position().line()).as(finding.message()).isBetween(1, lines);
      assertThat(finding.message()).isNotBlank();
    }
    for (Entry entry : read.entries()) {
      assertThat(entry.body()).isBetween(0, source.text().length());
      String uri = entry.meta().uri();
      assertThat(uri).isNotEmpty().doesNotStartWith("/").doesNotContain("\\");
      assertThat(uri.split("/")).doesNotContain("..", ".");
      assertThat(uri.chars()).noneMatch(Character::isISOControl);
      assertThat(entry.meta().title()).isNotNull();
    }
  }

  @Test
  void everyKeptInputIsAPageOrAFinding() {
    Corpus.replay("headers", AnyHeaderTest::check);
  }
}
