package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was meant as a header and is none is an error: its lines are never text on a page. */
class BrokenHeadersTest {
  private static final Map<String, String> DEFAULTS =
      Map.of("default.type", "page", "default.status", "published");

  /** The findings of one page in a plain folder; in a JBake project they are the same. */
  private static List<String> findings(String text) {
    List<String> loose = findings(Sites.loose(), text);
    assertThat(findings(Sites.jbake(DEFAULTS), text)).as(text).isEqualTo(loose);
    return loose;
  }

  private static List<String> findings(Settings mode, String text) {
    Result<ParsedSite> parsed = Sites.parse(mode, Map.of("a.md", text));
    assertThat(parsed.value().site().pages()).as(text).isEmpty();
    assertThat(parsed.value().withErrors()).as(text).containsExactly("content/a.md");
    return Sites.shown(parsed.diagnostics());
  }

  private static String html(String text) {
    Result<ParsedSite> parsed = Sites.parse(Sites.loose(), Map.of("a.md", text));
    assertThat(parsed.diagnostics()).as(text).isEmpty();
    return parsed.value().site().pages().getFirst().body().html();
  }

  @Test
  void aSlipInYamlIsAnErrorAtItsPlace() {
    assertThat(findings("---\ntitle: Secret: the plan\ndraft: true\n---\n# Plan\n"))
        .containsExactly(
            "content/a.md:2:14 error yaml-syntax: mapping values are not allowed here (a text that"
                + " holds a colon needs quotes)");
    assertThat(findings("---\ntitle: A\n\tdraft: true\n---\nText\n"))
        .containsExactly(
            "content/a.md:3:1 error yaml-syntax: a tab (YAML is indented with spaces)");
    assertThat(findings("---\ntitle: @home\ndraft: true\n---\nText\n"))
        .containsExactly(
            "content/a.md:2:8 error yaml-syntax: a value cannot begin with \"@\" (put it in"
                + " quotes)");
    assertThat(findings("---\ndraft: true\ndraft: false\n---\nText\n"))
        .containsExactly(
            "content/a.md:3:1 error key-twice: \"draft\" is given twice (the first is in line 2)");
  }

  @Test
  void textOrAListWhereKeysAreExpectedIsAnError() {
    assertThat(findings("---\ndraft true\n---\nText\n"))
        .containsExactly(
            "content/a.md:2:1 error front-matter-type: expected keys and values, found text");
    assertThat(findings("---\n- draft: true\n---\nText\n"))
        .containsExactly(
            "content/a.md:2:1 error front-matter-type: expected keys and values, found a list");
  }

  @Test
  void tomlThatCannotBeReadIsAnErrorAtItsPlace() {
    assertThat(findings("+++\ntitle = \"A\"\ndraft = True\n+++\nText\n"))
        .containsExactly(
            "content/a.md:3:9 error toml-syntax: Unexpected 'T', expected a value (a text needs"
                + " quotes, and true and false are lower-case)");
    assertThat(findings("+++\ndraft: true\n+++\nText\n"))
        .containsExactly("content/a.md:2:6 error toml-syntax: Unexpected ':', expected . or =");
    assertThat(findings("+++\na = 1\na = 2\n+++\nText\n"))
        .containsExactly("content/a.md:3:1 error toml-syntax: a previously defined at line 2");
    assertThat(findings("+++\n\"\uD83D\uDE00\" = tru\n+++\nText\n"))
        .containsExactly(
            "content/a.md:2:8 error toml-syntax: Unexpected 't', expected a value (a text needs"
                + " quotes, and true and false are lower-case)");
    assertThat(findings("+++\na = " + "[".repeat(20_000) + "\n+++\nText\n"))
        .hasSize(1)
        .allMatch(it -> it.startsWith("content/a.md:2:") && it.contains("Nesting is too deep"));
  }

  @Test
  void jsonThatCannotBeReadIsAnErrorAtItsPlace() {
    assertThat(findings("{\n  \"title\": \"A\"\n  \"draft\": true\n}\nText\n"))
        .hasSize(1)
        .allMatch(it -> it.matches("content/a.md:[23]:[0-9]+ error yaml-syntax: .*"));
    assertThat(findings("{\"draft\": true\nText\n"))
        .containsExactly(
            "content/a.md:1:1 error front-matter-missing: the JSON front matter is not closed (end"
                + " it with \"}\")");
    assertThat(findings("{\"draft\": true} Text\n"))
        .containsExactly(
            "content/a.md:1:1 error front-matter-missing: text follows the JSON front matter"
                + " (begin a new line after \"}\")");
  }

  @Test
  void anUnclosedHeaderIsAnErrorAndAThematicBreakIsNone() {
    String unclosed =
        "content/a.md:%s:1 error front-matter-missing: the front matter is not closed (end it with"
            + " a line \"%s\")";
    assertThat(findings("---\ntitle: A\n\nText\n")).containsExactly(unclosed.formatted(1, "---"));
    assertThat(findings("\n\n---\ndraft: true\n----\nText\n"))
        .containsExactly(unclosed.formatted(3, "---"));
    assertThat(findings("+++\ntitle = \"A\"\nText\n"))
        .containsExactly(unclosed.formatted(1, "+++"));
    assertThat(html("---\n\nText\n")).isEqualTo("<hr>\n<p>Text</p>");
    assertThat(html("---\n\nText\n\n---\n\nMore\n"))
        .isEqualTo("<hr>\n<p>Text</p>\n<hr>\n<p>More</p>");
    assertThat(html("<!-- a -->\n\n---\n\nText\n")).isEqualTo("<hr>\n<p>Text</p>");
    assertThat(html("+++\n\nText\n")).isEqualTo("<p>+++</p>\n<p>Text</p>");
  }

  @Test
  void blanksAMarkAndCommentsMayStandBeforeAHeader() {
    for (String before :
        List.of("\n\n", " \n\t\n", "\uFEFF", "\n\uFEFF\n", "<!-- a\nb -->\n", "  ")) {
      for (String header :
          List.of(
              "---\ntitle: A\n---\n",
              "+++\ntitle = 'A'\n+++\n",
              "{\"title\": \"A\"}\n",
              "title=A\ntype=page\nstatus=published\n ~~~~~~ \n")) {
        Result<ParsedSite> parsed =
            Sites.parse(Sites.loose(), Map.of("a.md", before + header + "Text\n"));
        assertThat(parsed.diagnostics()).as(before + header).isEmpty();
        assertThat(parsed.value().site().pages().getFirst().title())
            .as(before + header)
            .isEqualTo("A");
        assertThat(parsed.value().site().pages().getFirst().body().html())
            .as(before + header)
            .isEqualTo("<p>Text</p>");
      }
    }
  }

  @Test
  void otherLinesThanTheFencesAreNamed() {
    for (String fence : List.of("----", "--", "-------", "\u2014", "\u2013-")) {
      assertThat(findings(fence + "\ndraft: true\n" + fence + "\nText\n"))
          .containsExactly(
              "content/a.md:1:1 error front-matter-missing: \"%s\" opens no front matter (write"
                      .formatted(fence)
                  + " \"---\")");
    }
    assertThat(findings("---js\ndraft: true\n---\nText\n"))
        .containsExactly(
            "content/a.md:1:1 error front-matter-missing: \"js\" is no language of front matter"
                + " (yaml, toml or json)");
    assertThat(html("----\n\nText\n")).isEqualTo("<hr>\n<p>Text</p>");
  }

  @Test
  void keysWithoutTheirFencesAreAnError() {
    String finding =
        "content/a.md:1:1 error front-matter-missing: keys without a line that opens the front"
            + " matter (put a line \"---\" above and below them)";
    assertThat(findings("title: A\ndraft: true\n---\nText\n")).containsExactly(finding);
    assertThat(findings("Title: A\nDraft: yes\n\nText\n")).containsExactly(finding);
    assertThat(findings("title: A\ntags:\n- a\n---\nText\n")).containsExactly(finding);
    assertThat(html("Note: this\nis text.\n")).isEqualTo("<p>Note: this\nis text.</p>");
    assertThat(html("Status: accepted\n\nText\n")).startsWith("<p>Status: accepted</p>");
  }

  @Test
  void aHeaderBelowOtherTextIsAnError() {
    assertThat(findings("# A\n---\ntitle: A\ndraft: true\n---\nText\n"))
        .containsExactly(
            "content/a.md:2:1 error front-matter-missing: the front matter is not at the top of the"
                + " file (move what stands above it below)");
    assertThat(html("```\n---\ntitle: x\n---\n```\n")).contains("title: x");
  }

  @Test
  void aJbakeSeparatorThatIsNoneIsShownBesideTheRightOne() {
    String keys = "title=T\ntype=post\nstatus=published\n";
    for (String written : List.of("\\~\\~\\~\\~\\~\\~", "~~~~~", "~~~~~~~", "~ ~ ~", "---")) {
      assertThat(findings(keys + written + "\n\nText\n"))
          .containsExactly(
              "content/a.md:4:1 error header-missing: \"%s\" is not the header's separator (write"
                      .formatted(written)
                  + " \"~~~~~~\")");
    }
    assertThat(findings(Sites.jbake(Map.of("header.separator", "====")), keys + "~~~~~~\n\nText\n"))
        .containsExactly(
            "content/a.md:4:1 error header-missing: \"~~~~~~\" is not the header's separator (write"
                + " \"====\")");
  }

  @Test
  void jbakeLinesThatAreNoHeaderAreAnError() {
    assertThat(findings("type=post\nstatus=draft\n\nText\n"))
        .containsExactly(
            "content/a.md:1:1 error header-missing: the header is not closed (end it with a line"
                + " \"~~~~~~\")");
    assertThat(findings("type=post\nstatus=draft\n"))
        .containsExactly(
            "content/a.md:1:1 error header-missing: the header is not closed (end it with a line"
                + " \"~~~~~~\")");
    assertThat(findings("type=post\nstatus=draft\noops\n~~~~~~\nText\n"))
        .containsExactly(
            "content/a.md:3:1 error header-missing: a header line without \"=\" (write key=value)");
    assertThat(findings("type: post\nstatus: draft\n~~~~~~\nText\n"))
        .containsExactly(
            "content/a.md:1:1 error front-matter-missing: \"type: post\" is no header line (write"
                + " key=value)");
    assertThat(html("a = 1\nb = 2\n\nText\n")).startsWith("<p>a = 1\nb = 2</p>");
  }

  @Test
  void aJbakeValueInBracesIsNoBomb() {
    String deep = "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000);
    Settings project = Sites.jbake(Map.of());
    String text = "type=post\nstatus=published\nx=%s\n~~~~~~\nText\n";
    assertThat(
            Sites.shown(Sites.parse(project, Map.of("a.md", text.formatted(deep))).diagnostics()))
        .containsExactly(
            "content/a.md:3:103 error header-value: the value of x: nested deeper than 20 levels");
    assertThat(
            Sites.shown(
                Sites.parse(project, Map.of("a.md", text.formatted("{a: !!js.Eval x}")))
                    .diagnostics()))
        .containsExactly(
            "content/a.md:3:7 error header-value: the value of x: YAML tags are not allowed");
    assertThat(
            Sites.parse(project, Map.of("a.md", text.formatted("{".repeat(20_000)))).diagnostics())
        .isEmpty();
  }

  @Test
  void aHeaderOfAnySizeIsRead() {
    StringBuilder keys = new StringBuilder("type=post\nstatus=published\n");
    for (int i = 0; i < 100_000; i++) {
      keys.append("key").append(i).append("=value\n");
    }
    String text = keys + "~~~~~~\nText\n";
    assertThat(Sites.parse(Sites.jbake(Map.of()), Map.of("a.md", text)).diagnostics()).isEmpty();
    String line = "type=post\nstatus=published\nx=" + " {".repeat(1_000_000) + "\n~~~~~~\nText\n";
    assertThat(Sites.parse(Sites.jbake(Map.of()), Map.of("a.md", line)).diagnostics()).isEmpty();
    for (String start : List.of("--", "{", "a:", "<!--", "~", "title: ", "\n", " ", "=")) {
      String blanks = start + " ".repeat(1_000_000) + "!\n" + start + "\n".repeat(500_000) + "x";
      Sites.parse(Sites.loose(), Map.of("a.md", blanks));
    }
  }

  @Test
  void aNumberWithoutEndIsNoBomb() {
    String text = "---\ntitle: A\ndate: 2026-11-22\nsummary: S\norder: 1e999999999\n---\n\nText.\n";
    assertThat(
            Sites.shown(Sites.parse(Sites.strict(), Map.of("articles/a.md", text)).diagnostics()))
        .allMatch(it -> it.startsWith("content/articles/a.md:5:8 error front-matter-"));
  }
}
