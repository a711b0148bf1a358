package dev.crosswalk.bake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.build.BuildReport;
import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plain JBake project bakes to what stock JBake 2.7.0 bakes when drafts are asked for: stock
 * publishes them always. {@code src/test/resources/jbake/README.md} says how stock's output was
 * made.
 *
 * <p>Left out of the comparison, with the reason:
 *
 * <ul>
 *   <li>previous and next links: stock's depend on garbage collection; ours are checked on their
 *       own
 * </ul>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JBakeParityTest {
  private static final Path FIXTURE = Path.of("src/test/resources/jbake");
  private static final Path STOCK = FIXTURE.resolve("expected");

  private Path ours = Path.of("");

  @BeforeAll
  void bake(@TempDir Path folder) throws Exception {
    ours = folder.resolve("site");
    BuildReport report =
        Pipeline.build(
            new BuildRequest(
                FIXTURE.resolve("project"),
                Optional.of(ours),
                Optional.empty(),
                true,
                2,
                InstantSource.system()),
            _ -> {});
    assertThat(report.diagnostics()).isEmpty();
    assertThat(report.published()).isTrue();
  }

  @Test
  void theFilesAreThoseOfStockTheSearchIndexAndTheListOfFiles() throws Exception {
    TreeSet<String> files = files(ours);
    files.removeIf(file -> file.startsWith("search/"));
    assertThat(files.remove(".crosswalk-files")).isTrue();
    assertThat(files).isEqualTo(files(STOCK));
  }

  @Test
  void withoutAskingNoDraftIsThereAndAllElseIs(@TempDir Path folder) throws Exception {
    Path site = folder.resolve("site");
    BuildReport report =
        Pipeline.build(
            new BuildRequest(
                FIXTURE.resolve("project"),
                Optional.of(site),
                Optional.empty(),
                false,
                2,
                InstantSource.system()),
            _ -> {});
    TreeSet<String> wanted = files(STOCK);
    assertThat(wanted.removeIf(file -> file.endsWith("-draft.html"))).isTrue();
    TreeSet<String> files = files(site);
    files.removeIf(file -> file.startsWith("search/") || file.equals(".crosswalk-files"));
    assertThat(files).isEqualTo(wanted);
    assertThat(report.draftsLeftOut()).isEqualTo(2);
    assertThat(report.pagesRead())
        .isEqualTo(report.pagesOut() + report.draftsLeftOut() + report.pagesWithErrors());
  }

  @Test
  void everyPageIsTheTreeThatStockMade() throws Exception {
    List<String> different = new ArrayList<>();
    for (String file : files(STOCK)) {
      String expected = comparable(STOCK.resolve(file));
      String actual = comparable(ours.resolve(file));
      if (!actual.equals(expected)) {
        different.add(file + "\n--- stock\n" + expected + "\n--- ours\n" + actual);
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void previousAndNextFollowTheDates() throws Exception {
    Document page = Jsoup.parse(ours.resolve("blog/10-hoeing-between-rows.html").toFile());
    assertThat(page.select("a[rel=prev]").text()).isEqualTo("First frost 17");
    assertThat(page.select("a[rel=next]").text()).isEqualTo("Sowing broad beans 3");
  }

  private static String comparable(Path file) throws Exception {
    String text = Files.readString(file);
    if (file.toString().endsWith(".xml")) {
      Document feed = Jsoup.parse(text, "", Parser.xmlParser());
      feed.select("item > description")
          .forEach(body -> body.text(normal(Jsoup.parseBodyFragment(body.text()))));
      return normal(feed);
    }
    if (!file.toString().endsWith(".html")) {
      return text;
    }
    Document document = Jsoup.parse(text);
    document.select("a[rel=prev], a[rel=next]").remove();
    return normal(document);
  }

  /**
   * The tree as text; runs of white space outside of pre count as one space, or nothing at ends.
   */
  private static String normal(Document document) {
    document.outputSettings().prettyPrint(false);
    for (Element element : document.getAllElements()) {
      if (element.closest("pre") != null) {
        continue;
      }
      for (TextNode text : List.copyOf(element.textNodes())) {
        String squeezed = text.getWholeText().replaceAll("\\s+", " ");
        boolean first = text.previousSibling() == null;
        boolean last = text.nextSibling() == null;
        squeezed = first ? squeezed.stripLeading() : squeezed;
        squeezed = last ? squeezed.stripTrailing() : squeezed;
        if (squeezed.isBlank()) {
          text.remove();
        } else {
          text.text(squeezed);
        }
      }
    }
    return document.outerHtml();
  }

  private static TreeSet<String> files(Path root) throws Exception {
    try (Stream<Path> all = Files.walk(root)) {
      TreeSet<String> files = new TreeSet<>();
      all.filter(Files::isRegularFile)
          .forEach(file -> files.add(root.relativize(file).toString().replace('\\', '/')));
      return files;
    }
  }
}
