package dev.crosswalk.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.markdown.Sites;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules, each on a site of a page or two. */
class RulesTest {
  private static final String CARD =
      """
      ---
      title: "A card"
      date: 2026-11-22
      level: beginner
      gist: "The answer."
      go: ["errors.Is"]
      rust: ["matches!"]
      versions: {go: "1.26", rust: "1.95"}
      sources: [{title: A source, url: "https://example.org/"}]
      ---

      ## Go

      ```go
      package main
      ```

      ## Rust

      ```rust
      fn main() {}
      ```

      ## Output

      ```text output
      ```

      ## What changes

      Much.

      ## Pitfall

      One.

      ## When not to

      Seldom.
      """;

  private static final String ARTICLE =
      """
      ---
      title: "An article"
      date: 2026-11-22
      summary: "What it says."
      %s---

      %s
      """;

  private static Settings settings(boolean strict) {
    return new Settings(
        "Test",
        "",
        "https://example.org/",
        Optional.empty(),
        true,
        true,
        true,
        false,
        strict ? Map.of("site.strict", "true") : Map.of());
  }

  private static Site site(boolean strict, String... pathsAndTexts) {
    return site(strict, List.of(), pathsAndTexts);
  }

  private static Site site(boolean strict, List<Source> tables, String... pathsAndTexts) {
    List<Source> pages = new ArrayList<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      String path = pathsAndTexts[i];
      pages.add(new Source("content/" + path, path, pathsAndTexts[i + 1], Optional.empty()));
    }
    String topics = "- {id: errors, title: Errors, summary: Failures}\n";
    String authors = "- {id: crosswalk, name: We, interests: None}\n";
    List<Source> data =
        new ArrayList<>(
            List.of(
                new Source(
                    "content/data/topics.yaml", "data/topics.yaml", topics, Optional.empty()),
                new Source(
                    "content/data/authors.yaml", "data/authors.yaml", authors, Optional.empty())));
    data.addAll(tables);
    Sources sources = new Sources(Path.of("."), pages, data, List.of());
    return Sites.parse(settings(strict), sources).value().site();
  }

  private static Source table(String name, String rows) {
    String path = "data/" + name + ".yaml";
    return new Source("content/" + path, path, rows, Optional.empty());
  }

  private static List<String> findings(Site site) {
    return Checks.run(site).stream()
        .map(it ->
            "%s:%s %s %s: %s%s"
                .formatted(
                    it.file(),
                    it.position(),
                    it.severity().word(),
                    it.rule(),
                    it.message(),
                    it.hint().map(hint -> " (" + hint + ")").orElse("")))
        .toList();
  }

  private static List<String> card(String text) {
    return findings(site(true, "patterns/errors/a.md", text));
  }

  private static List<String> article(String extra, String body) {
    return findings(site(true, "articles/a.md", ARTICLE.formatted(extra, body)));
  }

  @Test
  void aGoodSiteHasNoFindings() {
    assertThat(
            findings(
                site(
                    true,
                    List.of(table("tags", "- {id: x, title: X}\n")),
                    "patterns/errors/a.md",
                    CARD,
                    "articles/b.md",
                    ARTICLE.formatted(
                        "see: [a]\naliases: [old]\ntags: [x]\n",
                        "[[a]] [[a#pitfall]] [b](../patterns/errors/a.md#go) [up](#top)\n"
                            + "[topic](../topics/errors.html) [tag](../tags/x.html)"
                            + " [home](../index.html)"))))
        .isEmpty();
  }

  @Test
  void sectionsOfACardKeepTheirOrder() {
    assertThat(
            card(
                CARD.replace("## Rust", "## Output")
                    .replaceFirst("(?s)## Output\n\n```text", "## Rust\n\n```text")))
        .isNotEmpty();
    assertThat(card(CARD.replace("## What changes", "## Pitfalls")))
        .containsExactly(
            "content/patterns/errors/a.md:1:1 error card-section: the section \"What changes\" is"
                + " missing (put ## What changes after ## Output)",
            "content/patterns/errors/a.md:29:1 error card-section: \"Pitfalls\" is no section of a"
                + " card (did you mean \"Pitfall\"?)");
    assertThat(card(CARD + "\n## Go\n\nAgain.\n"))
        .containsExactly(
            "content/patterns/errors/a.md:41:1 error card-section: \"Go\" comes after \"When not"
                + " to\" (the order is Go, Rust, Output, What changes, Pitfall, When not to,"
                + " Versions)");
  }

  @Test
  void aCardHasItsPrograms() {
    assertThat(card(CARD.replace("```rust", "```toml").replace("```text output", "```text")))
        .containsExactly(
            "content/patterns/errors/a.md:18:1 error card-sample: the section \"Rust\" has no"
                + " ```rust fence",
            "content/patterns/errors/a.md:24:1 error card-sample: the section \"Output\" has no"
                + " ```text output fence");
  }

  @Test
  void wordsBehindAFenceAreKnown() {
    assertThat(card(CARD.replace("```rust", "```rust fail=E0382 race run=no fragment")))
        .containsExactly(
            "content/patterns/errors/a.md:20:9 error fence-option: unknown word \"fail\" behind"
                + " rust (did you mean \"fails\"?)",
            "content/patterns/errors/a.md:20:20 error fence-option: only Go has a race detector to"
                + " report it",
            "content/patterns/errors/a.md:20:25 error fence-option: run=no without a reason (add"
                + " reason=\"…\": the page shows it)",
            "content/patterns/errors/a.md:20:32 error fence-fragment: a card's samples are whole"
                + " programs (make it a program, or write it as inline code)");
  }

  @Test
  void aFormStandsInADecisionOnly() {
    assertThat(card(CARD + "\n```form cost\n```\n"))
        .containsExactly(
            "content/patterns/errors/a.md:41:1 error fence-form: a form stands in a decision only");
    assertThat(card(CARD + "\n```form search\n```\n"))
        .containsExactly(
            "content/patterns/errors/a.md:41:1 error fence-form: which form? (known here: cost)",
            "content/patterns/errors/a.md:41:9 error fence-option: unknown word \"search\" behind"
                + " form (known here: cost)");
  }

  @Test
  void anOldPathMayNotBeTaken() {
    assertThat(article("aliases: [articles/a.html]\n", "Text."))
        .containsExactly(
            "content/articles/a.md:5:11 error alias-taken: \"articles/a.html\" is the address of"
                + " content/articles/a.md");
  }

  @Test
  void aQuestionIsClaimedByOnePage() {
    String one = "questions:\n  - Will it pay?\n  - What is left to us?\n";
    String two = "questions:\n  - Which way is back?\n  - will it  pay\n";
    String decision =
        "questions: [What is left to us, What else is left?]\nquestion: Will it pay?\n";
    assertThat(
            findings(
                site(
                    true,
                    "articles/a.md",
                    ARTICLE.formatted(one, "Text."),
                    "articles/b.md",
                    ARTICLE.replace("An article", "Another").formatted(two, "Text."),
                    "decisions/c.md",
                    ARTICLE.replace("An article", "A third").formatted(decision, "Text."))))
        .containsExactly(
            "content/articles/b.md:7:5 error question-duplicate: \"will it  pay\" is also a"
                + " question of content/articles/a.md",
            "content/decisions/c.md:5:13 error question-duplicate: \"What is left to us\" is also a"
                + " question of content/articles/a.md",
            "content/decisions/c.md:6:11 error question-duplicate: \"Will it pay?\" is also a"
                + " question of content/articles/a.md");
  }

  @Test
  void aPageDoesNotNameItself() {
    assertThat(article("see: [a]\n", "Text."))
        .containsExactly("content/articles/a.md:5:7 error see-self: the page names itself");
  }

  @Test
  void aReferenceShowsATableThatThereIs() {
    assertThat(findings(site(true, "reference/a.md", ARTICLE.formatted("table: tools\n", ""))))
        .containsExactly(
            "content/reference/a.md:5:8 error table-unknown: no data file \"tools.yaml\"");
  }

  @Test
  void aCellThatIsALinkLeadsSomewhere() {
    String rows =
        """
        - {name: itself, page: "[[a]]"}
        - {name: a section of it, page: "[[a#here|this section]]"}
        - {name: no heading, page: "[[a#hera]]"}
        - {name: no page, page: "[[aa]]"}
        - {name: words, page: "as [[nowhere]] says"}
        """;
    Source table = new Source("content/data/tools.yaml", "data/tools.yaml", rows, Optional.empty());
    String text = ARTICLE.formatted("table: tools\n", "## Here\n\nText.");
    assertThat(findings(site(true, List.of(table), "reference/a.md", text)))
        .containsExactly(
            "content/reference/a.md:5:8 error anchor-missing: a row of tools.yaml links to no"
                + " heading \"#hera\" in content/reference/a.md (did you mean \"#here\"?)",
            "content/reference/a.md:5:8 error link-broken: a row of tools.yaml links to no page"
                + " \"aa\" (did you mean \"a\"?)");
  }

  @Test
  void aLinkMayLeadToARowOfATable() {
    String rows =
        """
        - {rust: axum, concern: "HTTP server"}
        - {rust: hyper, concern: "HTTP server"}
        - {rust: clap, concern: Flags, id: flags}
        """;
    Source table = new Source("content/data/tools.yaml", "data/tools.yaml", rows, Optional.empty());
    String text =
        ARTICLE.formatted(
            "table: tools\n", "[[a#http-server]] [[a#http-server-2]] [[a#flags]] [[a#axum]]");
    assertThat(findings(site(true, List.of(table), "reference/a.md", text)))
        .containsExactly(
            "content/reference/a.md:8:54 error anchor-missing: no heading \"#axum\" in"
                + " content/reference/a.md");
  }

  @Test
  void aRemoteImageIsNotShown() {
    assertThat(article("", "![x](https://example.org/x.png)"))
        .containsExactly(
            "content/articles/a.md:7:6 error image-remote: the image"
                + " \"https://example.org/x.png\" is not shown: it lies elsewhere (put the file"
                + " beside the page)");
  }

  @Test
  void aCardsTopicIsItsFolder() {
    assertThat(findings(site(true, "patterns/error/a.md", CARD)))
        .containsExactly(
            "content/patterns/error/a.md:1:1 error topic-unknown: no topic \"error\" (did you mean"
                + " \"errors\"?)");
  }

  @Test
  void elsewhereOnlyLinksAndImagesAreLookedAtAndOnlyWarnedOf() {
    assertThat(
            findings(
                site(
                    false,
                    "a.md",
                    "# A\n\n#### Skipped\n\n[b](b.md) [c](#d) ![](e.png) ![f](//g.example/h.png)\n"
                        + "[i](javascript:j) [[nobody]]\n")))
        .containsExactly(
            "content/a.md:5:5 warning link-broken: no page \"b.md\" (did you mean \"a.md\"?)",
            "content/a.md:5:15 warning anchor-missing: no heading \"#d\" in content/a.md",
            "content/a.md:5:23 warning image-missing: no image \"e.png\"",
            "content/a.md:5:35 warning image-remote: the image \"//g.example/h.png\" is not shown:"
                + " it lies elsewhere (put the file beside the page)",
            "content/a.md:6:5 warning link-refused: \"javascript:\" links are not allowed");
  }

  @Test
  void aLinkToAPageThatCouldNotBeReadIsNoSecondFinding() {
    String large = "|a|\n|-|\n" + "|b|\n".repeat(60_000);
    assertThat(
            findings(
                site(
                    true,
                    "articles/a.md",
                    ARTICLE.formatted("", "[[b]] [b](b.md)"),
                    "articles/b.md",
                    ARTICLE.formatted("", large))))
        .isEmpty();
  }

  @Test
  void stepsOfDoorsAndPathsLeadSomewhere() {
    String door =
        """
        - kind: article
          title: Map
          lead: Lead.
          parts:
            - id: one
              title: One
              topics: [error]
              steps:
                - {to: set-upp}
                - {to: set-up#frist}
                - {to: set-up#first}
                - {to: serch.html}
                - {to: search.html}
        """;
    String path =
        """
        - id: week
          title: Week
          for: You.
          lead: Lead.
          steps: [{to: set-up, why: Yes.}, {to: gone, why: No.}]
        """;
    Site site =
        site(
            true,
            List.of(table("doors", door), table("paths", path)),
            "articles/set-up.md",
            ARTICLE.formatted("", "## First"));
    assertThat(findings(site))
        .containsExactly(
            "content/data/doors.yaml:7:15 error topic-unknown: no topic \"error\""
                + " (did you mean \"errors\"?)",
            "content/data/doors.yaml:9:16 error link-broken: no page \"set-upp\""
                + " (did you mean \"set-up\"?)",
            "content/data/doors.yaml:10:16 error anchor-missing: no heading \"#frist\" in"
                + " content/articles/set-up.md (did you mean \"first\"?)",
            "content/data/doors.yaml:12:16 error link-broken: no page \"serch.html\""
                + " (did you mean \"search.html\"?)",
            "content/data/paths.yaml:5:41 error link-broken: no page \"gone\"");
  }
}
