package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.decide.OwnContent;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What {@code bench/service/run} wrote is a table that a page shows, whatever the figures are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceBenchmarkTest {
  private static final String NAME = "service-benchmark";

  private final Table table;
  private final List<String> shownBy;

  ServiceBenchmarkTest() throws Exception {
    Site site = OwnContent.site();
    table = Objects.requireNonNull(site.vocabulary().tables().get(NAME), "no data file");
    shownBy =
        site.pages().stream()
            .filter(page ->
                page instanceof Page.Reference reference
                    && reference.table().filter(NAME::equals).isPresent())
            .map(Page::slug)
            .toList();
  }

  @Test
  void onePageShowsIt() {
    assertThat(shownBy).containsExactly(NAME);
    assertThat(table.shown()).containsExactly("measure", "go", "rust", "ahead", "runs");
  }

  @Test
  void everyRowHasAnIdAMeasureAndBothLanguages() {
    assertThat(table.rows())
        .isNotEmpty()
        .allSatisfy(row -> {
          assertThat(row).containsKeys("id", "measure", "go", "rust");
          assertThat(row.values()).noneMatch(String::isBlank);
        });
    assertThat(table.rows().stream().map(row -> row.get("id"))).doesNotHaveDuplicates();
  }

  @Test
  void figuresStandBesideWhatTheyWereMeasuredOn() {
    List<String> ids = table.rows().stream().map(row -> row.get("id")).toList();
    assertThat(ids)
        .contains("throughput", "start", "idle-rss", "peak-rss", "binary", "build", "rebuild")
        .contains("date", "machine", "system", "toolchain", "cores", "workload", "measured")
        .anyMatch(id -> id.startsWith("p50-at-"))
        .anyMatch(id -> id.startsWith("p99-at-"))
        .anyMatch(id -> id.startsWith("p999-at-"))
        .anyMatch(id -> id.startsWith("max-at-"))
        .anyMatch(id -> id.startsWith("errors-at-"))
        .anyMatch(id -> id.startsWith("cpu-at-"));
  }

  @Test
  void aMeasuredFigureIsANumberAndSaysOfHowManyRuns() {
    List<Map<String, String>> measured =
        table.rows().stream().filter(row -> row.containsKey("runs")).toList();
    assertThat(measured)
        .hasSizeGreaterThan(10)
        .allSatisfy(row -> {
          assertThat(row.get("runs")).matches("[1-9][0-9]*");
          assertThat(row.get("go")).matches("[0-9].*");
          assertThat(row.get("rust")).matches("[0-9].*");
          if (row.containsKey("ahead")) {
            assertThat(row.get("ahead")).isIn("Go", "Rust", "neither");
          }
        });
  }
}
