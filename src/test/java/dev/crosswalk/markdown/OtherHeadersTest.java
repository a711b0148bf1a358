package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Meta;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Result;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JBake's headers, other generators' front matter, and none. */
class OtherHeadersTest {
  private static final String JBAKE = "title=A\ndate=2026-01-02\ntype=post\nstatus=published\n";

  private static Result<ParsedSite> jbake(Map<String, String> properties, String text) {
    return Sites.parse(Sites.jbake(properties), Map.of("blog/a b.md", text));
  }

  private static Page.Article article(Result<ParsedSite> parsed) {
    return (Page.Article) parsed.value().site().pages().getFirst();
  }

  private static Meta loose(String path, String text) {
    return Sites.parse(Sites.loose(), Map.of(path, text)).value().site().pages().getFirst().meta();
  }

  @Test
  void aJbakeHeaderIsReadAsJbakeReadsIt() {
    Page.Article page =
        article(
            jbake(
                Map.of(), JBAKE + "tags= a , b c,\nog={\"x\": 1}\nog:type=y\n~~~~~~\n\n# Text\n"));
    Page.Header header = page.header().orElseThrow();
    assertThat(header.type()).isEqualTo("post");
    assertThat(header.status()).isEqualTo("published");
    assertThat(header.date()).isEqualTo(LocalDateTime.of(2026, 1, 2, 0, 0));
    assertThat(header.values())
        .containsExactly(
            Map.entry("title", "A"),
            Map.entry("tags", "a , b c,"),
            Map.entry("og", "{\"x\": 1}"),
            Map.entry("og:type", "y"));
    assertThat(page.meta().tags()).containsExactly("a", "b c");
    assertThat(page.uri()).isEqualTo("blog/a b.html");
    assertThat(page.body().html()).isEqualTo("<h1>Text</h1>");
  }

  @Test
  void tagsAreSanitizedWhenAsked() {
    assertThat(
            article(jbake(Map.of("tag.sanitize", "true"), JBAKE + "tags=b c\n~~~~~~\nx\n"))
                .meta()
                .tags())
        .containsExactly("b-c");
  }

  @Test
  void aTagThatLeadsOutOfItsFolderIsAnError() {
    assertThat(
            Sites.shown(jbake(Map.of(), JBAKE + "tags=../../x,c/c++\n~~~~~~\nx\n").diagnostics()))
        .containsExactly(
            "content/blog/a b.md:5:6 error tag-unsafe: the tag \"../../x\" would be written outside"
                + " the tags folder");
  }

  @Test
  void aBadDateIsAnErrorAndNotAnotherDay() {
    for (String bad :
        List.of("2021-13-45", "soon", "0000-00-00", "99999-01-01", "-1", "x2021-01-02")) {
      assertThat(
              Sites.shown(
                  jbake(Map.of(), "type=post\nstatus=published\ndate=" + bad + "\n~~~~~~\nx\n")
                      .diagnostics()))
          .containsExactly(
              "content/blog/a b.md:3:6 error date-invalid: no such date: "
                  + bad
                  + " (write it as yyyy-MM-dd)");
    }
  }

  @Test
  void whatFollowsADateIsIgnored() {
    for (String date : List.of("2003-02-13 23:04:31 +0100", "2003-02-13T23:04Z", "2003-02-13x")) {
      Result<ParsedSite> parsed =
          jbake(Map.of(), "type=post\nstatus=published\ndate=" + date + "\n~~~~~~\nx\n");
      assertThat(parsed.diagnostics()).isEmpty();
      assertThat(article(parsed).header().orElseThrow().date())
          .isEqualTo(LocalDateTime.of(2003, 2, 13, 0, 0));
    }
  }

  @Test
  void aHeaderWithoutTypeOrStatusIsAnErrorUnlessThereIsADefault() {
    assertThat(Sites.shown(jbake(Map.of(), "title=A\n~~~~~~\nx\n").diagnostics()))
        .containsExactly(
            "content/blog/a b.md:1:1 error header-missing: the header has no type (add a line"
                + " type=page, or set default.type in jbake.properties)");
    assertThat(Sites.shown(jbake(Map.of(), "type=page\n~~~~~~\nx\n").diagnostics()))
        .containsExactly(
            "content/blog/a b.md:1:1 error header-missing: the header has no status (add a line"
                + " status=published, or set default.status in jbake.properties)");
    Map<String, String> defaults =
        Map.of("default.type", "page", "default.status", "published", "header.separator", "====");
    Page.Article page = article(jbake(defaults, "title=A\n====\nx\n"));
    assertThat(page.header().orElseThrow().type()).isEqualTo("page");
    assertThat(page.header().orElseThrow().status()).isEqualTo("published");
  }

  @Test
  void aPageOfTheFutureWaits() {
    String text = "type=post\nstatus=published-date\ndate=%s\n~~~~~~\nx\n";
    assertThat(
            article(jbake(Map.of(), text.formatted("2026-11-21"))).header().orElseThrow().status())
        .isEqualTo("published");
    ParsedSite waiting = jbake(Map.of(), text.formatted("2027-01-01")).value();
    assertThat(waiting.site().pages()).isEmpty();
    assertThat(waiting.drafts()).isEqualTo(1);
    Map<String, String> file = Map.of("a.md", text.formatted("2027-01-01"));
    Page.Article shown = article(Sites.parse(Sites.withDrafts(Sites.jbake(Map.of())), file));
    assertThat(shown.header().orElseThrow().status()).isEqualTo("published-date");
  }

  @Test
  void addressesWithoutEndingAreFolders() {
    Map<String, String> properties =
        Map.of("uri.noExtension", "true", "uri.noExtension.prefix", "/blog/");
    assertThat(article(jbake(properties, JBAKE + "~~~~~~\nx\n")).uri())
        .isEqualTo("blog/a b/index.html");
  }

  @Test
  void onlyTheNamedExtensionsAreOn() {
    String text = JBAKE + "~~~~~~\na\nb ~~c~~\n\n|a|\n|-|\n\n```go\nx := 1\n```\n";
    assertThat(article(jbake(Map.of("markdown.extensions", "TABLES"), text)).body().html())
        .isEqualTo(
            "<p>a\nb ~~c~~</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n"
                + "<pre><code class=\"language-go\">x := 1\n</code></pre>");
    Result<ParsedSite> other =
        jbake(Map.of("markdown.extensions", "HARDWRAPS,STRIKETHROUGH,DEFINITIONS"), text);
    assertThat(article(other).body().html()).startsWith("<p>a<br>\nb <del>c</del></p>");
    assertThat(Sites.shown(other.diagnostics()))
        .containsExactly(
            "jbake.properties:1:1 warning markdown-extension: the Markdown extension DEFINITIONS"
                + " is not supported");
  }

  @Test
  void twoPagesWithOneAddressAreAnError() {
    Result<ParsedSite> parsed =
        Sites.parse(
            Sites.jbake(Map.of()),
            Sites.files("a.html", JBAKE + "~~~~~~\nx\n", "a.md", JBAKE + "~~~~~~\nx\n"));
    assertThat(Sites.shown(parsed.diagnostics()))
        .containsExactly(
            "content/a.md:1:1 error uri-duplicate: the address \"a.html\" is taken by"
                + " content/a.html (rename one of the files)");
  }

  @Test
  void withoutFrontMatterTheFirstHeadingIsTheTitle() {
    Page page = Sites.page("# The `title` of [it](x.md)\n\nText.\n");
    assertThat(page.title()).isEqualTo("The title of it");
    assertThat(page.body().html()).isEqualTo("<p>Text.</p>");
    assertThat(loose("what-is_this.md", "Text.\n").title()).isEqualTo("What is this");
    assertThat(loose("a.md", "```\n# no\n```\n\nYes\n===\n").title()).isEqualTo("Yes");
  }

  @Test
  void foldersHaveAPage() {
    assertThat(loose("docs/README.md", "x").uri()).isEqualTo("docs/index.html");
    assertThat(loose("docs/_index.md", "x").uri()).isEqualTo("docs/index.html");
    List<Page> both =
        Sites.parse(Sites.loose(), Sites.files("README.md", "x", "index.md", "y"))
            .value()
            .site()
            .pages();
    assertThat(both).extracting(Page::uri).containsExactly("README.html", "index.html");
  }

  @Test
  void otherGeneratorsFrontMatterIsUsedWhereItFits() {
    Meta hugo =
        loose(
            "a.md",
            "---\ntitle: T\ndate: 2020-02-03T04:05:06Z\ntags: [x, y]\nweight: 3\n"
                + "description: D\nslug: ../My Page\nunknown: {a: b}\n---\nx\n");
    assertThat(hugo.title()).isEqualTo("T");
    assertThat(hugo.date()).contains(LocalDate.of(2020, 2, 3));
    assertThat(hugo.tags()).containsExactly("x", "y");
    assertThat(hugo.order()).isEqualTo(3);
    assertThat(hugo.summary()).isEqualTo("D");
    assertThat(hugo.uri()).isEqualTo("My-Page.html");
    Meta zola =
        loose(
            "b.md",
            "+++\ntitle = \"Z \\\"q\\\"\"\ndate = 2020-02-03\n[taxonomies]\ntags = [\"x\"]\n+++\nx");
    assertThat(zola.title()).isEqualTo("Z \"q\"");
    assertThat(zola.date()).contains(LocalDate.of(2020, 2, 3));
    assertThat(zola.tags()).containsExactly("x");
  }

  @Test
  void foreignFrontMatterThatCannotBeReadIsAnErrorAndNoPage() {
    Result<ParsedSite> parsed =
        Sites.parse(Sites.loose(), Map.of("a.md", "---\ntitle: a: b\n---\n# H\n\nText.\n"));
    assertThat(Sites.shown(parsed.diagnostics()))
        .containsExactly(
            "content/a.md:2:9 error yaml-syntax: mapping values are not allowed here (a text that"
                + " holds a colon needs quotes)");
    assertThat(parsed.value().site().pages()).isEmpty();
    assertThat(parsed.value().withErrors()).containsExactly("content/a.md");
    assertThat(parsed.value().good()).isZero();
  }

  @Test
  void valuesAreTheTextsThatTheirAuthorsWrote() {
    Meta no = loose("a.md", "---\ntitle: no\ntags: [no, 1.20, 2024-01-02, yes]\n---\nBody no\n");
    assertThat(no.title()).isEqualTo("no");
    assertThat(no.tags()).containsExactly("no", "1.20", "2024-01-02", "yes");
    Meta number = loose("a.md", "---\ntitle: 2024\ndate: 2024-05-06T07:08:09+02:00\n---\nBody\n");
    assertThat(number.title()).isEqualTo("2024");
    assertThat(number.date()).contains(LocalDate.of(2024, 5, 6));
    Meta empty = loose("a.md", "---\ntitle:\ndate:\ntags:\n---\n# Real heading\nBody\n");
    assertThat(empty.title()).isEqualTo("Real heading");
    assertThat(empty.date()).isEmpty();
    assertThat(empty.tags()).isEmpty();
  }

  @Test
  void aDraftInYamlOrTomlIsLeftOutWithItsDates() {
    for (String text :
        List.of(
            "---\ntitle: \"Dated\"\ndate: 2024-05-06 23:30:00 -0700\ndraft: true\n---\nBody\n",
            "+++\ntitle = \"T\"\ndate = 2024-01-02\ndraft = true\ntags = [\"a\"]\n+++\nBody\n",
            "---\nlayout: default\nslug: zed\nweight: 2\npublished: false\nid: foo\n---\n# Keys\n")) {
      Result<ParsedSite> parsed = Sites.parse(Sites.loose(), Map.of("a.md", text));
      assertThat(parsed.diagnostics()).isEmpty();
      assertThat(parsed.value().drafts()).isEqualTo(1);
    }
  }
}
