package dev.crosswalk.markdown.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import dev.crosswalk.model.Contents;
import dev.crosswalk.model.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Any text as a book's table of contents: entries with their places, none nested without end. */
class AnySummaryTest {
  private static final int MAX_DEPTH = 100;

  static void check(byte[] input) {
    String text = Corpus.text(input);
    Source source = new Source("src/SUMMARY.md", "SUMMARY.md", text, Optional.empty());
    for (boolean numbered : new boolean[] {true, false}) {
      check(SummaryReader.read(source, numbered).lines(), text.split("\n", -1).length, 0);
    }
  }

  private static void check(List<Contents.Line> entries, int lines, int depth) {
    assertThat(depth).isLessThan(MAX_DEPTH);
    for (Contents.Line entry : entries) {
      assertThat(entry.position().line()).isBetween(1, lines);
      check(entry.children(), lines, depth + 1);
    }
  }

  @Test
  void everyKeptInputIsATableOfContents() {
    Corpus.replay("summaries", AnySummaryTest::check);
  }
}
