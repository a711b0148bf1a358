package dev.crosswalk.search.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crosswalk.search.FixtureSite;
import dev.crosswalk.search.PublishedFixture;
import dev.crosswalk.search.SearchIndex;
import dev.crosswalk.search.evaluate.Evaluation.Measure;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  @TempDir private Path folder;

  private SequencedMap<String, Measure> evaluate(String yaml) throws IOException {
    List<String> pages =
        List.of(
            "guide go/index.html | Buffered channels |\n# Use\nA channel holds values.\n",
            "guide rust/index.html | Bounded channels |\n# Use\nA channel holds values.\n",
            "guide rust/locks.html | Locks |\n# Use\nA lock holds a value.\n");
    try (SearchIndex index =
        PublishedFixture.publish(
            FixtureSite.of(pages.stream().map(FixtureSite::page).toList()), folder)) {
      return Evaluation.of(index, new StringReader(yaml));
    }
  }

  @Test
  void aPageIsNamedByTheEndOfItsAddress() throws IOException {
    SequencedMap<String, Measure> measures =
        evaluate(
            """
            - {query: bounded channels, kind: path, pages: [rust/index]}
            - {query: bounded channels, kind: other path, pages: [go/index]}
            - {query: lock, kind: slug, pages: [locks]}
            - {query: lock, kind: half a name, pages: [ocks]}
            """);
    assertThat(measures.get("path").success1()).isOne();
    assertThat(measures.get("other path").success1()).isZero();
    assertThat(measures.get("other path").mrr10()).isEqualTo(0.5);
    assertThat(measures.get("other path").missed().getFirst().found())
        .startsWith("rust/index", "go/index");
    assertThat(measures.get("slug").success1()).isOne();
    assertThat(measures).doesNotContainKey("half a name");
  }

  @Test
  void aQueryWithoutAnyOfItsPagesIsLeftOut() throws IOException {
    SequencedMap<String, Measure> measures =
        evaluate(
            """
            - {query: lock, kind: keyword, pages: [locks, mutexes]}
            - {query: mutex, kind: keyword, pages: [mutexes]}
            """);
    assertThat(measures.get("all").queries()).isEqualTo(1);
  }

  @Test
  void theFiguresOfAllKindsCountEachQueryOnce() throws IOException {
    SequencedMap<String, Measure> measures =
        evaluate(
            """
            - {query: lock, kind: a, pages: [locks]}
            - {query: locks, kind: b, pages: [locks]}
            - {query: bounded channels, kind: b, pages: [go/index]}
            """);
    assertThat(measures.keySet()).containsExactly("a", "b", "all");
    assertThat(measures.get("b").success1()).isEqualTo(0.5);
    assertThat(measures.get("all").success1()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(measures.get("all").success5()).isOne();
    assertThat(measures.get("all").mrr10()).isCloseTo(2.5 / 3, within(1e-9));
  }

  @Test
  void aFileThatIsNoListOfJudgedQueriesSaysWhatIsMissing() {
    assertThatThrownBy(() -> evaluate("query: x"))
        .isInstanceOf(InvalidEvaluationFile.class)
        .hasMessageContaining("a YAML list");
    assertThatThrownBy(() -> evaluate("- {query: x, kind: k, pages: [y]}\n- {query: 7}"))
        .isInstanceOf(InvalidEvaluationFile.class)
        .hasMessageStartingWith("entry 2 needs a query");
    assertThatThrownBy(() -> evaluate("- ["))
        .isInstanceOf(InvalidEvaluationFile.class)
        .hasMessageStartingWith("not YAML");
  }
}
