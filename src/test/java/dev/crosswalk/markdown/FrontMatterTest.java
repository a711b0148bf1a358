package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Result;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
  private static final String GOOD =
      """
      ---
      title: "A title"
      date: 2026-11-22
      summary: "A summary."
      %s---

      Text.
      """;

  private static List<String> findings(String extra) {
    return findings("articles/a.md", GOOD.formatted(extra));
  }

  private static List<String> findings(String path, String text) {
    return Sites.shown(Sites.parse(Sites.strict(), Map.of(path, text)).diagnostics());
  }

  @Test
  void goodFrontMatterHasNoFindings() {
    assertThat(findings("tags: [a]\ntopics: [b]\nlevel: beginner\norder: 3\ndraft: false\n"))
        .isEmpty();
  }

  @Test
  void anUnknownKeyIsAnErrorAtTheKey() {
    assertThat(findings("titel: x\n"))
        .containsExactly(
            "content/articles/a.md:5:1 error front-matter-key: unknown key \"titel\""
                + " (did you mean \"title\"?)");
  }

  @Test
  void anUnknownKeyInsideAListNamesTheKeysThere() {
    assertThat(findings("sources:\n  - {title: A, url: \"https://a.example/\", link: x}\n"))
        .containsExactly(
            "content/articles/a.md:6:43 error front-matter-key: unknown key \"link\""
                + " (known here: title, url)");
  }

  @Test
  void aWrongTypeSaysWhatIsExpectedAndFound() {
    assertThat(findings("tags: async\norder: soon\ndraft: \"yes\"\n"))
        .containsExactly(
            "content/articles/a.md:5:7 error front-matter-type: expected a list, found text"
                + " (write [one, two])",
            "content/articles/a.md:6:8 error front-matter-type: expected a whole number, found text",
            "content/articles/a.md:7:8 error front-matter-type: expected true or false, found"
                + " text");
  }

  @Test
  void aValueOutsideTheListNamesTheAllowed() {
    assertThat(findings("level: beginer\n"))
        .containsExactly(
            "content/articles/a.md:5:8 error front-matter-value: \"beginer\" is not one of"
                + " beginner, intermediate, advanced (did you mean \"beginner\"?)");
  }

  @Test
  void idsAndAddressesHaveTheirForm() {
    assertThat(findings("tags: [Async Code]\naliases: [\"../x\"]\n"))
        .containsExactly(
            "content/articles/a.md:5:8 error front-matter-value: \"Async Code\" is not an id:"
                + " lower-case letters, digits and hyphens",
            "content/articles/a.md:6:11 error front-matter-value: \"../x\" is not a path on this"
                + " site, like guides/old-name.html");
  }

  @Test
  void whatIsMissingIsNamedAtTheTop() {
    assertThat(findings("articles/a.md", "---\ntitle: A\n---\nText.\n"))
        .containsExactly(
            "content/articles/a.md:1:1 error front-matter-missing: date is missing",
            "content/articles/a.md:1:1 error front-matter-missing: summary is missing");
  }

  @Test
  void aVersionWithoutQuotesIsANumber() {
    String card =
        """
        ---
        title: A
        date: 2026-11-22
        gist: A
        level: beginner
        go: [a]
        rust: [b]
        versions: {go: 1.26, rust: "1.95"}
        sources: [{title: A, url: "https://a.example/"}]
        ---
        Text.
        """;
    assertThat(findings("patterns/errors/a.md", card))
        .containsExactly(
            "content/patterns/errors/a.md:8:16 error front-matter-type: expected text, found a"
                + " number (put it in quotes)");
  }

  @Test
  void aDayThatIsNoneIsAnError() {
    assertThat(findings("updated: 2021-13-45\n"))
        .containsExactly(
            "content/articles/a.md:5:10 error date-invalid: no such date: 2021-13-45 (write"
                + " year-month-day)");
    assertThat(findings("updated: 2021/1/4\n"))
        .containsExactly(
            "content/articles/a.md:5:10 error front-matter-value: \"2021/1/4\" is not a date like"
                + " 2026-11-22");
  }

  @Test
  void aTitleThatIsTooLongSaysByHowMuch() {
    String title = "x".repeat(91);
    assertThat(
            findings(
                "articles/a.md",
                "---\ntitle: %s\ndate: 2026-11-22\nsummary: s\n---\nText.\n".formatted(title)))
        .containsExactly(
            "content/articles/a.md:2:8 error front-matter-value: 91 characters; at most 90 are"
                + " allowed");
  }

  @Test
  void questionsAreTextsInOrder() {
    String text = GOOD.formatted("questions:\n  - Will it pay?\n  - how long a port takes\n");
    assertThat(
            Sites.parse(Sites.strict(), Map.of("articles/a.md", text))
                .value()
                .site()
                .pages()
                .getFirst()
                .meta()
                .questions())
        .containsExactly("Will it pay?", "how long a port takes");
  }

  @Test
  void questionsAreTwoToSixAndShort() {
    String three = "[\"Will it pay?\", \"Is it?\", \"%s?\"]";
    assertThat(findings("questions: " + three.formatted("x".repeat(120)) + "\n"))
        .containsExactly(
            "content/articles/a.md:5:29 error front-matter-value: 6 characters; at least 12 are"
                + " needed",
            "content/articles/a.md:5:39 error front-matter-value: 121 characters; at most 120 are"
                + " allowed");
    assertThat(findings("questions: [Will it pay?]\n"))
        .containsExactly(
            "content/articles/a.md:5:12 error front-matter-value: 1 in the list; 2 to 6 are needed");
    assertThat(findings("questions: []\n"))
        .containsExactly("content/articles/a.md:5:12 error front-matter-value: the list is empty");
    String seven =
        "Will it pay 1?, Will it pay 2?, Will it pay 3?, Will it pay 4?, "
            + "Will it pay 5?, Will it pay 6?, Will it pay 7?";
    assertThat(findings("questions: [" + seven + "]\n"))
        .containsExactly(
            "content/articles/a.md:5:12 error front-matter-value: 7 in the list; 2 to 6 are needed");
  }

  @Test
  void aQuestionEndsAsOneOrWithoutAMark() {
    assertThat(findings("questions: [\"It will pay back.\", \"Will it pay?\"]\n"))
        .containsExactly(
            "content/articles/a.md:5:13 error front-matter-value: \"It will pay back.\" is not a"
                + " question that ends with \"?\", or a phrase without a mark at its end");
  }

  @Test
  void aCardHasNoQuestions() {
    String card = "---\ntitle: A\nquestions: [Will it pay?, How long is it?]\n---\nText.\n";
    assertThat(findings("patterns/errors/a.md", card))
        .anyMatch(it -> it.contains("3:1 error front-matter-key: unknown key \"questions\""));
  }

  @Test
  void aKeyGivenTwiceIsAnErrorAtTheSecond() {
    assertThat(findings("title: B\n"))
        .containsExactly(
            "content/articles/a.md:5:1 error key-twice: \"title\" is given twice (the first is in"
                + " line 2)");
  }

  @Test
  void anchorsTagsAndDeepNestingAreRefused() {
    assertThat(findings("tags: &a [x]\nsee: *a\n"))
        .anyMatch(it -> it.contains("5:7 error yaml-refused: YAML anchors are not allowed"));
    assertThat(findings("tags: !!java.net.URL [x]\n"))
        .anyMatch(it -> it.contains("yaml-refused: YAML tags are not allowed"));
    assertThat(findings("tags: " + "[".repeat(30) + "]".repeat(30) + "\n"))
        .anyMatch(it -> it.contains("yaml-refused: nested deeper than 20 levels"));
    assertThat(findings("articles/a.md", "---\ntitle: a\n... \n---\nText.\n"))
        .anyMatch(it -> it.contains("front-matter-missing"));
  }

  @Test
  void brokenYamlIsAnErrorAtItsPlace() {
    assertThat(findings("articles/a.md", "---\ntitle: one: two\n---\nText.\n"))
        .containsExactly(
            "content/articles/a.md:2:11 error yaml-syntax: mapping values are not allowed here (a"
                + " text that holds a colon needs quotes)");
  }

  @Test
  void columnsCountUtf16Units() {
    assertThat(findings("tags: [\"\uD83D\uDE00\", B]\n"))
        .anyMatch(
            it -> it.startsWith("content/articles/a.md:5:14 error front-matter-value: \"B\""));
  }

  @Test
  void everyPageNeedsFrontMatter() {
    assertThat(findings("articles/a.md", "Text.\n"))
        .containsExactly(
            "content/articles/a.md:1:1 error front-matter-missing: no front matter (begin with"
                + " YAML between two lines \"---\")");
    assertThat(findings("articles/a.md", "---\ntitle: A\n\nText.\n"))
        .containsExactly(
            "content/articles/a.md:1:1 error front-matter-missing: the front matter is not closed"
                + " (end it with a line \"---\")");
  }

  @Test
  void aPageInNoFolderOfOursIsMisplaced() {
    assertThat(findings("artikles/a.md", GOOD.formatted("")))
        .containsExactly(
            "content/artikles/a.md:1:1 error page-misplaced: \"artikles\" is not one of patterns,"
                + " guides, decisions, cases, articles, reference (did you mean \"articles\"?)");
    assertThat(findings("articles/deep/a.md", GOOD.formatted("")))
        .containsExactly(
            "content/articles/deep/a.md:1:1 error page-misplaced: pages of this kind lie"
                + " in articles/<slug>.md");
  }

  @Test
  void slugsAreUniqueWhateverTheFolderAndTheCase() {
    Result<ParsedSite> parsed =
        Sites.parse(
            Sites.strict(),
            Sites.files(
                "articles/a.md", GOOD.formatted(""),
                "articles/A.md", GOOD.formatted("")));
    assertThat(Sites.shown(parsed.diagnostics()))
        .containsExactly(
            "content/articles/A.md:1:1 error slug-duplicate: the slug \"A\" is taken by"
                + " content/articles/a.md (rename one of the files)",
            "content/articles/A.md:1:1 error slug-form: \"A\" is no slug: lower-case letters,"
                + " digits and hyphens only (rename the file)");
  }

  @Test
  void pagesReadAreGoodPagesAndErrorsAndDrafts() {
    ParsedSite parsed =
        Sites.parse(
                Sites.strict(),
                Sites.files(
                    "articles/a.md", GOOD.formatted(""),
                    "articles/b.md", GOOD.formatted("draft: true\n"),
                    "articles/c.md", GOOD.formatted("oops: true\n"),
                    "articles/d.md", GOOD.formatted("draft: true\noops: true\n"),
                    "articles/e.md", "|a|\n|-|\n" + "|b|\n".repeat(60_000)))
            .value();
    assertThat(parsed.read()).isEqualTo(5);
    assertThat(parsed.withErrors())
        .containsExactly("content/articles/c.md", "content/articles/d.md", "content/articles/e.md");
    assertThat(parsed.drafts()).isEqualTo(1);
    assertThat(parsed.good()).isEqualTo(1);
    assertThat(parsed.site().pages()).extracting(Page::slug).containsExactly("a", "c");
  }
}
