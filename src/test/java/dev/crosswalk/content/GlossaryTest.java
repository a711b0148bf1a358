package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.Table;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A row of the glossary is of the languages, both of them, or a word of the trade. */
class GlossaryTest {
  private static Table glossary;

  @BeforeAll
  static void read() throws Exception {
    BuildRequest request =
        new BuildRequest(
            Path.of("."), Optional.empty(), Optional.empty(), false, 2, InstantSource.system());
    glossary = Pipeline.pages(request, _ -> {}).value().vocabulary().tables().get("glossary");
  }

  @Test
  void everyTermSaysWhatDiffersOrWhatItMeans() {
    assertThat(glossary.rows())
        .allSatisfy(row -> assertThat(row.get("differs")).as(row.toString()).endsWith("."));
  }

  @Test
  void aRowNamesBothLanguagesOrNeither() {
    assertThat(glossary.rows())
        .allSatisfy(row ->
            assertThat(row.containsKey("go"))
                .as(row.toString())
                .isEqualTo(row.containsKey("rust")));
  }

  @Test
  void thereAreEnoughOfBothKinds() {
    List<Map<String, String>> languages =
        glossary.rows().stream().filter(row -> row.containsKey("go")).toList();
    assertThat(languages).hasSizeGreaterThanOrEqualTo(60);
    assertThat(glossary.rows().size() - languages.size()).isGreaterThanOrEqualTo(20);
  }

  @Test
  void noTermStandsTwiceAndTheTermNamesTheRow() {
    assertThat(glossary.rows().stream().map(row -> row.get("term"))).doesNotHaveDuplicates();
    assertThat(glossary.shown()).containsExactly("term", "go", "rust", "differs", "card");
    assertThat(glossary.rowIds()).contains("data-race", "coordinated-omission", "p50-p99-p99-9");
  }
}
