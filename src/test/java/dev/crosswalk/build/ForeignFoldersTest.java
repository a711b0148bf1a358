package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small projects of other generators, baked as they are: the order is their author's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignFoldersTest {
  private static final Path FIXTURES = Path.of("src/test/resources/foreign");
  private static final Sources NO_SOURCES = new Sources(FIXTURES, List.of(), List.of(), List.of());

  private final Map<String, BuildReport> reports = new HashMap<>();

  @BeforeAll
  void bake(@TempDir Path folder) throws Exception {
    for (String name :
        List.of("book", "refusals", "mkdocs", "wiki", "docusaurus", "vault", "hugo")) {
      reports.put(name, build(FIXTURES.resolve(name), folder.resolve(name)));
    }
  }

  private static BuildReport build(Path source, Path output) throws Exception {
    return Pipeline.build(
        new BuildRequest(
            source, Optional.of(output), Optional.empty(), false, 2, InstantSource.system()),
        _ -> {});
  }

  private BuildReport report(String name) {
    return reports.getOrDefault(
        name,
        new BuildReport(
            false,
            FIXTURES,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            Map.of(),
            LeftOut.of(NO_SOURCES),
            List.of()));
  }

  private Document page(String project, String uri) throws Exception {
    Path output = report(project).output();
    return Jsoup.parse(Files.readString(output.resolve(uri)), "https://example.org/" + uri);
  }

  /** The pages that a reader meets who begins at home and follows "Next". */
  private List<String> reading(String project) throws Exception {
    List<String> read = new ArrayList<>();
    String uri = "index.html";
    while (!uri.isEmpty()) {
      read.add(uri);
      Element next = page(project, uri).selectFirst("a[rel=next]");
      String before = uri;
      uri = next == null ? "" : next.absUrl("href").replace("https://example.org/", "");
      if (next != null) {
        Element back = page(project, uri).selectFirst("a[rel=prev]");
        assertThat(back).isNotNull();
        assertThat(back.absUrl("href")).isEqualTo("https://example.org/" + before);
      }
    }
    return read;
  }

  /** The table of contents on the home page, one line an entry, indented. */
  private String contents(String project) throws Exception {
    StringBuilder out = new StringBuilder();
    lines(page(project, "index.html").selectFirst(".outline-all > ul"), "", out);
    return out.toString();
  }

  private static void lines(Element list, String indent, StringBuilder out) {
    for (Element item : list.children()) {
      Element name = item.child(0);
      out.append(indent).append(name.text());
      if (name.hasAttr("href")) {
        out.append(" -> ").append(name.attr("href"));
      }
      out.append('\n');
      item.children().stream()
          .filter(child -> child.normalName().equals("ul"))
          .forEach(child -> lines(child, indent + "  ", out));
    }
  }

  private List<String> findings(String project) {
    List<String> shown = new ArrayList<>();
    for (Diagnostic it : report(project).diagnostics()) {
      shown.add(
          "%s:%s %s %s: %s"
              .formatted(it.file(), it.position(), it.severity().word(), it.rule(), it.message()));
    }
    return shown;
  }

  @ParameterizedTest
  @ValueSource(strings = {"book", "refusals", "mkdocs", "wiki", "docusaurus", "vault", "hugo"})
  void everyPageInIsAPageOut(String project) {
    BuildReport report = report(project);
    assertThat(report.published()).isTrue();
    assertThat(report.errors()).isZero();
    assertThat(report.pagesOut()).isEqualTo(report.pagesRead());
  }

  @ParameterizedTest
  @ValueSource(strings = {"book", "mkdocs", "wiki", "docusaurus", "vault", "hugo"})
  void noSyntaxOfOtherToolsIsLeftInText(String project) throws Exception {
    Path output = report(project).output();
    List<Path> pages;
    try (Stream<Path> files = Files.walk(output)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    Map<String, List<String>> left = new TreeMap<>();
    for (Path file : pages) {
      List<String> found = RawSyntax.in(Jsoup.parse(Files.readString(file)));
      if (!found.isEmpty()) {
        left.put(output.relativize(file).toString(), found);
      }
    }
    assertThat(left) // two pages show, by an escape, what their tool would read
        .isEqualTo(
            switch (project) {
              case "book" -> Map.of("apple.html", List.of("{{#"));
              case "hugo" -> Map.of("docs/zebra.html", List.of("{{<"));
              default -> Map.of();
            });
  }

  @Test
  void aBookHasItsAuthorsNumbersPartsAndNesting() throws Exception {
    assertThat(contents("book"))
        .isEqualTo(
            """
            Preface -> index.html
            The beginning
              1. Zebra, first -> zebra.html
                1.1. Its stripes -> first/stripes.html
                  1.1.1. Deeper still -> first/deep/index.html
                1.2. To come
              2. Apple -> apple.html
            The end
              3. Mango -> mango.html
                3.1. Gone
            Afterword -> afterword.html
            """);
  }

  @Test
  void aBookReadsFromItsFirstChapterToItsLast() throws Exception {
    assertThat(reading("book"))
        .containsExactly(
            "index.html",
            "zebra.html",
            "first/stripes.html",
            "first/deep/index.html",
            "apple.html",
            "mango.html",
            "afterword.html");
    assertThat(page("book", "zebra.html").select("a[rel=next]").text())
        .isEqualTo("Next Its stripes");
  }

  @Test
  void theFirstChapterIsTheHomePageAndItsOwnAddressLeadsThere() throws Exception {
    Document home = page("book", "index.html");
    assertThat(home.select("h1").text()).isEqualTo("Preface");
    assertThat(home.select(".prose").text()).isEqualTo("The preface has no heading.");
    assertThat(page("book", "preface.html").select("a").attr("href")).isEqualTo("index.html");
  }

  @Test
  void aBookSaysItsTitleLanguageAndAuthors() throws Exception {
    Document page = page("book", "mango.html");
    assertThat(page.select("html").attr("lang")).isEqualTo("de");
    assertThat(page.title()).isEqualTo("Mango · A Small Book");
    assertThat(page.select(".colophon").text()).contains("Of few chapters. By Ada, Grace");
  }

  @Test
  void theOutlineMarksThePageAndWhatIsAboveIt() throws Exception {
    Document page = page("book", "first/stripes.html");
    assertThat(page.select(".outline [aria-current=page]").eachText())
        .containsExactly("1.1. Its stripes");
    assertThat(page.select(".outline .inside > :first-child").eachText())
        .containsExactly("The beginning", "1. Zebra, first");
  }

  @Test
  void aPageOutOfTheListHasNoPlaceInTheOrder() throws Exception {
    Document page = page("book", "unlisted.html");
    assertThat(page.select(".outline, .neighbours")).isEmpty();
    assertThat(page.select(".prose").text()).isEqualTo("In no list.");
  }

  @Test
  void findingsStandAtTheirPlaceInTheAuthorsFiles() {
    assertThat(findings("book"))
        .containsExactly(
            "src/SUMMARY.md:1:1 warning outline-unlisted: 1 page is not listed here and has no"
                + " place in the order: unlisted.md",
            "src/SUMMARY.md:18:12 warning outline-broken: no page \"gone.md\"",
            "src/zebra.md:11:38 warning link-broken: no page \"nowhere.md\"",
            "src/zebra.md:17:1 warning syntax-unknown: {{#quiz}} is not understood and left out"
                + " (2 times)");
  }

  @Test
  void anAnchorIsShownAndTheRestOfItsProgramFolded() throws Exception {
    Element figure = page("book", "zebra.html").selectFirst("#rust-1");
    assertThat(figure.wholeText())
        .endsWith(
            """
            use std::env;

            fn main() {
                let name = "zebra";
                println!("{name}");
            }
            """);
    assertThat(figure.hasClass("is-folded")).isTrue();
    assertThat(figure.select(".folded").eachAttr("data-summary"))
        .containsExactly("3 lines", "1 line");
  }

  @Test
  void theTitleOfABookStandsOnceAndItsSectionsMoveUp() throws Exception {
    Document page = page("book", "zebra.html");
    assertThat(page.select("main :is(h1, .prose h2, .prose h3)").eachText())
        .containsExactly("Zebra", "Code");
    assertThat(page.select(".prose h2").attr("id")).isEqualTo("code");
  }

  @Test
  void onlyWhatMdBookHidesIsFolded() throws Exception {
    Document page = page("book", "first/deep/index.html");
    assertThat(page.select(".folded").eachText())
        .containsExactly("fn main() {", "}", "import os", "package main");
    assertThat(page.select("#rust-1 .line").eachText()).contains("#[derive(Debug)]", "# shown");
    assertThat(page.select("#bash-1").text()).endsWith("# a comment");
  }

  @Test
  void includesOfIncludesAndPlaygroundsAreResolved() throws Exception {
    assertThat(page("book", "first/stripes.html").select(".prose").html())
        .isEqualTo("<p>Included: <em>one</em>, 1.</p>");
    Document apple = page("book", "apple.html");
    assertThat(apple.select(".prose p").text())
        .isEqualTo("{{#include apple.rs}} and {{#quiz}} stay.");
    assertThat(apple.select("#rust-1 code").text()).isEqualTo("fn main() {} // ```");
  }

  @Test
  void nothingIsReadFromOutsideNorHiddenNorRoundInCircles() throws Exception {
    assertThat(findings("refusals"))
        .startsWith(
            "src/a.md:3:1 warning include-refused: \"../../book/shared.md\" lies outside the"
                + " source folder or is hidden: not read",
            "src/a.md:4:1 warning include-refused: \"/etc/passwd\" lies outside the source folder"
                + " or is hidden: not read",
            "src/a.md:5:1 warning include-refused: \".secret\" lies outside the source folder or"
                + " is hidden: not read",
            "src/a.md:6:1 warning include-missing: \"missing.rs\" does not exist",
            "src/a.md:7:1 warning include-cycle: \"src/a.md\" includes itself",
            "src/a.md:8:1 warning include-cycle: \"src/one.md\" includes itself",
            "src/a.md:9:1 warning include-anchor: no anchor \"nothing\" in \"text.txt\"");
    assertThat(page("refusals", "index.html").select(".prose").text()).isEmpty();
  }

  @Test
  void mkDocsHasItsNavAndItsFolder() throws Exception {
    assertThat(contents("mkdocs"))
        .isEqualTo(
            """
            Home -> index.html
            Guide
              Zoo -> guide/zoo.html
              The ark -> guide/ark.html
              Broken
            Elsewhere -> https://example.org/
            """);
    assertThat(reading("mkdocs")).containsExactly("index.html", "guide/zoo.html", "guide/ark.html");
    assertThat(page("mkdocs", "index.html").title()).isEqualTo("Welcome · Small Docs");
    assertThat(page("mkdocs", "index.html").select("html").attr("lang")).isEqualTo("fr");
    assertThat(findings("mkdocs"))
        .containsExactly(
            "docs/guide/zoo.md:36:1 warning include-missing: \"snippets/gone.md\" does not exist",
            "mkdocs.yml:1:1 warning outline-unlisted: 1 page is not listed here and has no place"
                + " in the order: unlisted.md",
            "mkdocs.yml:17:17 warning outline-broken: no page \"guide/gone.md\"");
  }

  @Test
  void mkDocsHasItsNotesTabsAndSnippets() throws Exception {
    Element prose = page("mkdocs", "guide/zoo.html").selectFirst(".prose");
    assertThat(prose.select(".admonition-title").eachText())
        .containsExactly("Mind the *bear*", "Note");
    assertThat(prose.select(".tab-label").eachText()).containsExactly("Go", "Rust");
    assertThat(prose.select(".tab pre").eachText())
        .containsExactly("fmt.Println(\"go\")", "fn main() {}");
    assertThat(prose.select("#python-1 pre").text()).isEqualTo("print(\"growl\")");
    assertThat(prose.select("> p").eachText())
        .containsExactly(
            "The first snippet. The first snippet.",
            "Here --8<-- \"file\" and !!! note are shown as they are.",
            "The HTML of a zoo.");
  }

  @Test
  void docusaurusHasItsNotesAndTabsWithoutItsPrograms() throws Exception {
    Element prose = page("docusaurus", "tutorial/2-two.html").selectFirst(".prose");
    assertThat(prose.select(".admonition-title").eachText())
        .containsExactly("Read *this*", "Danger");
    assertThat(prose.select(".tab-label").eachText()).containsExactly("Go", "Rust");
    assertThat(prose.select(".code-title").eachText()).containsExactly("main.go");
    assertThat(prose.select("pre").eachText()).containsExactly("package main");
    assertThat(prose.select("> p").eachText())
        .containsExactly("Use :::note and import a from 'b'.");
  }

  @Test
  void aVaultBeginsAtHomeAndIsLinkedByNames() throws Exception {
    assertThat(reading("vault")).containsExactly("index.html", "Notes/Bee.html", "Notes/Cat.html");
    Element home = page("vault", "index.html").selectFirst(".prose");
    assertThat(home.select("p").eachText())
        .containsExactly("Start with Bee, then the cat or Bee.", "and Cat", "A bright line.");
    assertThat(home.select("p a").eachAttr("href"))
        .containsExactly(
            "Notes/Bee.html", "Notes/Cat.html", "Notes/Bee.html#hive", "Notes/Cat.html");
    assertThat(home.select("img").attr("width")).isEqualTo("120");
    Element bee = page("vault", "Notes/Bee.html").selectFirst(".prose");
    assertThat(bee.select("details > summary").text()).isEqualTo("It stings");
    assertThat(bee.select("h2 + p").text())
        .isEqualTo("Back to Home, to No such note or the honey maker.");
    assertThat(findings("vault"))
        .containsExactly(
            "Notes/Bee.md:10:31 warning link-broken: no page \"No such note\"",
            "Notes/Cat.md:4:1 warning syntax-unknown: ```dataview is not understood and stands on"
                + " the page as written");
  }

  @Test
  void hugoHasItsWeightsReferencesAndShortcodes() throws Exception {
    assertThat(reading("hugo")).containsExactly("index.html", "docs/zebra.html", "docs/ant.html");
    assertThat(page("hugo", "index.html").select(".prose p a").eachAttr("href"))
        .containsExactly("docs/zebra.html", "docs/ant.html#legs");
    Element prose = page("hugo", "docs/zebra.html").selectFirst(".prose");
    assertThat(prose.select(".admonition p").eachText())
        .containsExactly("Warning", "Mind the stripes.");
    assertThat(prose.select("pre").text()).isEqualTo("package zebra");
    assertThat(prose.select(".tab").text()).isEqualTo("Go One.");
    assertThat(prose.select("> p").text())
        .isEqualTo("Shown: {{< ref \"a\" >}} and {{< youtube abc >}}.");
    assertThat(findings("hugo"))
        .containsExactly(
            "content/docs/ant.md:8:11 warning syntax-unknown: {{< param >}} is not understood and"
                + " left out",
            "content/docs/zebra.md:22:1 warning syntax-unknown: {{< youtube >}} is not understood"
                + " and left out");
  }

  @Test
  void aWikiHasItsSidebarAndItsHome() throws Exception {
    assertThat(contents("wiki"))
        .isEqualTo(
            """
            Home -> index.html
            Install Guide -> Install-Guide.html
              Advanced setup -> Advanced-Setup.html
            Questions -> FAQ.html#top
            More
              Notes -> Notes.html
            """);
    assertThat(reading("wiki"))
        .containsExactly(
            "index.html", "Install-Guide.html", "Advanced-Setup.html", "FAQ.html", "Notes.html");
    assertThat(report("wiki").output().resolve("_Footer.html")).doesNotExist();
    assertThat(report("wiki").output().resolve("_Sidebar.html")).doesNotExist();
    assertThat(findings("wiki")).isEmpty();
  }

  @Test
  void docusaurusHasItsPositionsAndLabels() throws Exception {
    assertThat(contents("docusaurus"))
        .isEqualTo(
            """
            Intro -> index.html
            Learn
              Last becomes first -> tutorial/z.html
              Two -> tutorial/2-two.html
              Ten -> tutorial/10-ten.html
            Third -> a.html
            """);
    assertThat(page("docusaurus", "a.html").title()).isEqualTo("A third · Small Site");
    assertThat(findings("docusaurus"))
        .containsExactly(
            "sidebars.js:1:1 warning order-unread: sidebars.js is a program and is not run; its"
                + " order of the pages is not known");
  }

  /** The size of a page must not grow with the number of its siblings, nor the site's squarely. */
  @Test
  void aLongOutlineIsCutToWhatIsNear(@TempDir Path folder) throws Exception {
    Path source = Files.createDirectories(folder.resolve("notes/many"));
    for (int i = 0; i < 400; i++) {
      Files.writeString(source.resolve("%d-page.md".formatted(i)), "# Page " + i + "\n");
    }
    Files.writeString(folder.resolve("notes/README.md"), "# Home\n");
    BuildReport report = build(folder.resolve("notes"), folder.resolve("out"));
    Document page = Jsoup.parse(Files.readString(report.output().resolve("many/200-page.html")));
    assertThat(page.select(".outline li a").eachText())
        .hasSize(121)
        .startsWith("Home", "Page 140")
        .endsWith("Page 259");
    assertThat(page.select("a[rel=next]").text()).isEqualTo("Next Page 201");
    Document home = Jsoup.parse(Files.readString(report.output().resolve("index.html")));
    assertThat(home.select(".outline li a").eachAttr("href"))
        .containsExactly("index.html", "many/0-page.html");
  }
}
