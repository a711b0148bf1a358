package dev.crosswalk.markdown.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import dev.crosswalk.markdown.Sites;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Site.Vocabulary;
import dev.crosswalk.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Any text as a data file: rows or findings with their places, in bounded time. */
class AnyDataTest {
  static void check(byte[] input) {
    String text = Corpus.text(input);
    for (String name : List.of("topics", "tags", "authors", "facts", "doors", "paths")) {
      String path = "data/" + name + ".yaml";
      Source source = new Source("content/" + path, path, text, Optional.empty());
      check(Sites.strict(), source);
      check(Sites.loose(), source);
    }
  }

  private static void check(Settings settings, Source source) {
    List<Diagnostic> findings = new ArrayList<>();
    Vocabulary read = VocabularyReader.read(settings, List.of(source), List.of(), findings);
    assertThat(read.tables()).hasSizeLessThanOrEqualTo(1);
    int lines = source.text().split("\n", -1).length;
    for (Diagnostic finding : findings) {
      assertThat(finding.file()).isEqualTo(source.path());
      assertThat(finding.position().line()).as(finding.message()).isBetween(1, lines);
    }
  }

  @Test
  void everyKeptInputGivesRowsOrFindings() {
    Corpus.replay("data", AnyDataTest::check);
  }
}
