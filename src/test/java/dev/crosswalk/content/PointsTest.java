package dev.crosswalk.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.Heading;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Points that readers of Go-to-Rust guides look for, each with the place that makes it. */
class PointsTest {
  private static final Path LIST = Path.of("src/test/resources/content/points.csv");

  /**
   * A row of the list.
   *
   * @param anchor id of a heading, or of a row of the page's table
   * @param reason why a point was left out; only then is there one
   */
  private record Point(String name, String page, String anchor, String state, String reason) {
    static Point of(String line) {
      String[] cells = line.split(",", 5);
      assertThat(cells).as(line).hasSizeGreaterThanOrEqualTo(4);
      return new Point(cells[0], cells[1], cells[2], cells[3], cells.length > 4 ? cells[4] : "");
    }

    boolean made() {
      return state.equals("made");
    }
  }

  @Test
  void thereAre167AndEachIsListedOnce() throws Exception {
    assertThat(points().map(Point::name)).hasSize(167).doesNotHaveDuplicates();
  }

  @Test
  void eachIsMadeOrLeftOutForAReason() throws Exception {
    assertThat(points())
        .allSatisfy(point -> {
          assertThat(point.state()).isIn("made", "left-out");
          assertThat(point.page().isEmpty()).isEqualTo(!point.made());
          assertThat(point.anchor().isEmpty()).isEqualTo(!point.made());
          assertThat(point.reason().isBlank()).isEqualTo(point.made());
        });
    assertThat(points().filter(point -> !point.made())).hasSizeLessThan(10);
  }

  @Test
  void eachThatIsMadeHasItsPageAndPlace() throws Exception {
    Site site =
        Pipeline.pages(
                new BuildRequest(
                    Path.of("."),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    2,
                    InstantSource.system()),
                _ -> {})
            .value();
    assertThat(points().filter(Point::made).flatMap(point -> missing(site, point).stream()))
        .isEmpty();
  }

  private static Optional<String> missing(Site site, Point point) {
    Optional<Page> page = site.bySlug(point.page());
    if (page.isEmpty()) {
      return Optional.of(point.name() + ": no page " + point.page());
    }
    return places(site, page.get()).contains(point.anchor())
        ? Optional.empty()
        : Optional.of("%s: no #%s in %s".formatted(point.name(), point.anchor(), point.page()));
  }

  private static Set<String> places(Site site, Page page) {
    Set<String> ids = new HashSet<>();
    page.body().headings().stream().map(Heading::id).forEach(ids::add);
    if (page instanceof Page.Reference reference) {
      reference
          .table()
          .map(site.vocabulary().tables()::get)
          .ifPresent(table -> ids.addAll(table.rowIds()));
    }
    return ids;
  }

  private static Stream<Point> points() throws Exception {
    List<String> lines = Files.readAllLines(LIST);
    assertThat(lines.getFirst()).isEqualTo("point,page,anchor,state,reason");
    return lines.stream().skip(1).map(Point::of);
  }
}
