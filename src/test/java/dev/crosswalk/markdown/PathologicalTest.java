package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Inputs that have stopped Markdown programs: each ends, as a page or as a finding that names the
 * file. Were one of them quadratic, the test run would show it by its length.
 */
class PathologicalTest {
  private static Map<String, String> inputs() {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("quotes", "> ".repeat(20_000) + "a");
    inputs.put("quote-lines", (">".repeat(200) + " a\n").repeat(500));
    inputs.put("lists", "- ".repeat(20_000) + "a");
    inputs.put("indents", joined(400, i -> " ".repeat(i * 2) + "- a\n"));
    inputs.put("brackets", "[".repeat(50_000));
    inputs.put("bracket-pairs", "[".repeat(20_000) + "]".repeat(20_000));
    inputs.put("open-links", "[a](".repeat(30_000));
    inputs.put("open-images", "![".repeat(30_000));
    inputs.put("nested-links", "[".repeat(10_000) + "a" + "](b)".repeat(10_000));
    inputs.put("backticks", "a`".repeat(50_000));
    inputs.put("growing-backticks", joined(1_000, i -> "`".repeat(i + 1) + "a"));
    inputs.put("emphasis", "*a _b ".repeat(30_000));
    inputs.put("nested-emphasis", "*a **a ".repeat(20_000) + "b" + " a** a*".repeat(20_000));
    inputs.put("strikes", "~~a ".repeat(30_000));
    inputs.put(
        "wide-table", "|a".repeat(3_000) + "\n" + "|-".repeat(3_000) + "\n" + "|\n".repeat(50_000));
    inputs.put("long-table", "a|b\n-|-\n".repeat(10_000));
    inputs.put("references", joined(20_000, i -> "[a" + i + "]: b\n") + "[a1] ".repeat(10_000));
    inputs.put("open-references", "[a]:\n\"x\n".repeat(20_000));
    inputs.put("open-tags", "<a ".repeat(50_000));
    inputs.put("divs", "<div>".repeat(20_000));
    inputs.put("unknown-tags", "<x>".repeat(50_000));
    inputs.put("comments", "<!--".repeat(30_000));
    inputs.put("tables-in-tables", "<table><tr><td>".repeat(1_000));
    inputs.put("headings", "# a\n".repeat(100_000));
    inputs.put("ampersands", "&".repeat(100_000));
    inputs.put("addresses", "http://a.b/(".repeat(30_000));
    inputs.put(
        "footnotes",
        joined(5_000, i -> "[^" + i + "]") + joined(5_000, i -> "\n\n[^" + i + "]: x"));
    inputs.put("slugs", "[[a".repeat(30_000) + "[[a]]".repeat(10_000));
    inputs.put("wiki-links", "[[a]] ".repeat(50_000));
    inputs.put("wiki-pictures", "![[a.png]](b)".repeat(20_000));
    inputs.put("notes", "!!! note\n".repeat(100_000));
    inputs.put("nested-notes", joined(300, i -> " ".repeat(i * 4) + "!!! note\n"));
    inputs.put("colons", ":::note\n".repeat(50_000));
    inputs.put("closing-colons", ":::note\n".repeat(90) + ":::\n".repeat(50_000));
    inputs.put("braces", "{{< ".repeat(30_000));
    inputs.put("tags", "{% ".repeat(50_000));
    inputs.put("marks", "==a ".repeat(30_000));
    inputs.put("components", "<Aa b={".repeat(20_000));
    inputs.put("imports", "import a\n".repeat(30_000));
    inputs.put("highlights", "{{< highlight go >}}".repeat(5_000));
    inputs.put("asides", "{/*".repeat(30_000));
    inputs.put("values", "{{ a }} ".repeat(100_000));
    inputs.put("shortcodes", "{{< a >}}\n".repeat(100_000));
    inputs.put(
        "nested-shortcodes", "{{< note >}}\n".repeat(20_000) + "{{< /note >}}\n".repeat(20_000));
    inputs.put("nested-components", "<A>\n".repeat(20_000) + "</A>\n".repeat(20_000));
    inputs.put("attributes", "{: a ".repeat(50_000));
    inputs.put("templates", "[a]({{ b ".repeat(30_000));
    inputs.put("terms", "a\n: b\n".repeat(30_000));
    inputs.put("expressions", "{\n".repeat(50_000));
    inputs.put(
        "highlight-ends",
        "{{< highlight go >}}\n".repeat(20_000) + "{{< /highlight >}} x\n".repeat(20_000));
    inputs.put("component-names", joined(20_000, i -> "<A" + i + ">\n"));
    inputs.put("aside-ends", "{/*\n\n".repeat(20_000) + "a */} b");
    inputs.put("exports", "export const a = {\n\n".repeat(20_000));
    inputs.put("html-values", "<div>" + "{{ a }} ".repeat(50_000) + "</div>");
    inputs.put("template-links", "[a]({{ b }}) ".repeat(20_000));
    inputs.put("snippets", "--8<-- \"a\"\n".repeat(20_000));
    inputs.put("open-snippets", "--8<--\n\n".repeat(20_001));
    inputs.put("generated", "::: a.b\n    c\n".repeat(20_000));
    inputs.put("spans", "`a` {{ ".repeat(20_000));
    inputs.put("fences", "```go\na\n```\n".repeat(5_000));
    inputs.put("yaml-nesting", "---\na: " + "[".repeat(10_000) + "\n---\nx");
    inputs.put("yaml-keys", "---\n" + "a: b\n".repeat(20_000) + "---\nx");
    return inputs;
  }

  private static String joined(int count, java.util.function.IntFunction<String> piece) {
    return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining());
  }

  /** All together take half a minute; one that is quadratic would take many. */
  @Test
  @Timeout(600)
  void eachInputEndsAsAPageOrAsAFinding() {
    inputs()
        .forEach((name, text) -> {
          Result<ParsedSite> parsed = Sites.parse(Sites.loose(), Map.of(name + ".md", text));
          int pages = parsed.value().site().pages().size();
          List<String> errors = List.copyOf(parsed.value().withErrors());
          assertThat(pages + errors.size()).as(name).isEqualTo(1);
        });
  }

  @Test
  void whatIsTooMuchIsSaidWithItsPlace() {
    Map<String, String> inputs = inputs();
    assertThat(shown("wide-table", inputs))
        .containsExactly(
            "content/wide-table.md:18:1 error page-too-large: tables with more than 50000 cells"
                + " (split the page)");
    assertThat(shown("headings", inputs))
        .containsExactly(
            "content/headings.md:5002:1 error page-too-large: more than 5000 headings (split the"
                + " page)");
    assertThat(shown("yaml-nesting", inputs))
        .containsExactly(
            "content/yaml-nesting.md:2:23 error yaml-refused: nested deeper than 20 levels");
    assertThat(shown("yaml-keys", inputs)).hasSize(20);
  }

  private static List<String> shown(String name, Map<String, String> inputs) {
    return Sites.shown(
        Sites.parse(Sites.loose(), Map.of(name + ".md", inputs.getOrDefault(name, "")))
            .diagnostics());
  }
}
