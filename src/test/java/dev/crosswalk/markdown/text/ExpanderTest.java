package dev.crosswalk.markdown.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.markdown.Sites;
import dev.crosswalk.model.Order;
import dev.crosswalk.model.Order.Included;
import dev.crosswalk.model.Project.Tool;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** mdBook's directives, put out. */
class ExpanderTest {
  private static final String FILE =
      """
      one
      // ANCHOR: all
      two
      // ANCHOR: part
      three
      // ANCHOR_END: part
      four
      // ANCHOR_END: all
      five
      """;

  private final Map<String, Included> files =
      new HashMap<>(Map.of("src/f.rs", new Included.Text(FILE)));

  private Expanded expand(Tool tool, String body) {
    Settings settings = Sites.of(tool);
    Source page = new Source("src/a.md", "a.md", body, Optional.empty());
    Order order = new Order(Optional.empty(), Optional.empty(), Map.of(), files);
    Sources sources = new Sources(Path.of("."), List.of(page), List.of(), List.of(), order);
    return new Expander(settings, sources).expand(page, 0);
  }

  private String text(String body) {
    return expand(Tool.MDBOOK, body).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f.rs:1       | one",
        "f.rs:1:1     | one",
        "f.rs:9:      | five",
        "f.rs:9:99    | five",
        "f.rs::1      | one",
        "f.rs:3:3     | two",
        "f.rs:part    | three",
        "f.rs:all     | two/three/four",
        "./f.rs:part  | three",
        "../src/f.rs:part | three",
        "f.rs:99      | ''",
      })
  void aPartIsTakenAsMdBookTakesIt(String argument, String expected) {
    assertThat(text("{{#include " + argument + "}}")).isEqualTo(expected.replace('/', '\n'));
  }

  @Test
  void theRestOfAProgramIsHidden() {
    assertThat(text("{{#rustdoc_include f.rs:part}}"))
        .isEqualTo("# one\n# two\nthree\n# four\n# five");
    assertThat(text("{{#rustdoc_include f.rs:1}}")).startsWith("one\n# // ANCHOR: all\n# two\n");
  }

  /** Elsewhere nothing would take the marks away again. */
  @Test
  void outsideOfABookOnlyThePartIsTaken() {
    assertThat(expand(Tool.NONE, "{{#rustdoc_include f.rs:part}}").text()).isEqualTo("three");
  }

  @Test
  void aPlaceBehindAnIncludeIsThatOfTheAuthorsText() {
    String body = "ab {{#include f.rs}} cd\n{{#include f.rs:1}}{{#include f.rs:1}} ef";
    Expanded expanded = expand(Tool.MDBOOK, body);
    for (String word : List.of("ab", "cd", "ef")) {
      int place = expanded.text().lastIndexOf(word);
      assertThat(expanded.origin().applyAsInt(place)).as(word).isEqualTo(body.lastIndexOf(word));
    }
    int inside = expanded.text().indexOf("three");
    assertThat(expanded.origin().applyAsInt(inside)).isEqualTo(body.indexOf("{{"));
    assertThat(expanded.origin().applyAsInt(expanded.text().length())).isEqualTo(body.length());
  }

  @Test
  void whatIsEscapedOrAnExampleStays() {
    assertThat(text("\\{{#include f.rs}}")).isEqualTo("{{#include f.rs}}");
    assertThat(text("`{{#each}}`\n\n```hbs\n{{#if a}}\n```\n"))
        .isEqualTo("`{{#each}}`\n\n```hbs\n{{#if a}}\n```\n");
  }

  @Test
  void whatIsNotUnderstoodIsLeftOutWithOneFindingAKind() {
    Expanded expanded =
        expand(Tool.MDBOOK, "{{#quiz a}}x{{#quiz b}}{{#tabs}}y{{/tabs}}{{%part z}}{{#title T}}");
    assertThat(expanded.text()).isEqualTo("xy");
    assertThat(Sites.shown(expanded.findings()))
        .containsExactly(
            "src/a.md:1:1 warning syntax-unknown: {{#quiz}} is not understood and left out"
                + " (2 times)",
            "src/a.md:1:24 warning syntax-unknown: {{#tabs}} is not understood and left out",
            "src/a.md:1:43 warning syntax-unknown: {{%part}} is not understood and left out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docs/s.txt      | one/two/three/four",
        "s.txt           | one/two/three/four",
        "s.txt:5         | three/four",
        "s.txt::3        | one/two",
        "s.txt:1:1,6:6   | one/four",
        "s.txt:mid       | two",
      })
  void aPartOfASnippetIsTakenAsPythonMarkdownTakesIt(String file, String expected) {
    files.put(
        "docs/s.txt",
        new Included.Text("one\n# --8<-- [start:mid]\ntwo\n# --8<-- [end:mid]\nthree\nfour\n"));
    assertThat(snippet("--8<-- \"" + file + "\"\n")).isEqualTo(expected.replace('/', '\n') + "\n");
  }

  private Expanded snippets(String body) {
    Source page = new Source("docs/guide/a.md", "a.md", body, Optional.empty());
    Order order = new Order(Optional.empty(), Optional.empty(), Map.of(), files);
    Sources sources = new Sources(Path.of("."), List.of(page), List.of(), List.of(), order);
    return new Expander(Sites.of(Tool.MKDOCS), sources).expand(page, 0);
  }

  private String snippet(String body) {
    return snippets(body).text();
  }

  @Test
  void snippetsStandOneAfterTheOtherAndAsDeepAsTheirMark() {
    files.put("a.txt", new Included.Text("a\n\nb\n"));
    files.put("docs/c.txt", new Included.Text("c\n"));
    assertThat(snippet("x\n--8<--\na.txt\n; no.txt\n\nc.txt\n--8<--\ny\n"))
        .isEqualTo("x\na\n\nb\nc\ny\n");
    assertThat(snippet("- x\n\n    -8<- 'a.txt'\n")).isEqualTo("- x\n\n    a\n\n    b\n");
  }

  @Test
  void aSnippetThatIsEscapedOrAnExampleStays() {
    String code = "```md\n--8<-- \"none.txt\"\n```\n";
    assertThat(snippet(code + ";--8<-- \"a.txt\"\nIn text --8<-- \"a.txt\"\n"))
        .isEqualTo(code + "--8<-- \"a.txt\"\nIn text --8<-- \"a.txt\"\n");
    assertThat(snippets(code).findings()).isEmpty();
  }

  @Test
  void aSnippetLiesInsideTheSourceFolder() {
    Expanded expanded =
        snippets(
            "--8<-- \"../../../x\"\n--8<-- \"/etc/passwd\"\n--8<-- \".git/config\"\n"
                + "--8<-- \"https://example.org/x\"\n--8<-- \"gone.txt\"\n");
    assertThat(expanded.text()).isBlank();
    assertThat(Sites.shown(expanded.findings()))
        .containsExactly(
            "docs/guide/a.md:1:1 warning include-refused: \"../../../x\" lies outside the source"
                + " folder or is hidden: not read",
            "docs/guide/a.md:2:1 warning include-refused: \"/etc/passwd\" lies outside the source"
                + " folder or is hidden: not read",
            "docs/guide/a.md:3:1 warning include-refused: \".git/config\" lies outside the source"
                + " folder or is hidden: not read",
            "docs/guide/a.md:4:1 warning include-refused: \"https://example.org/x\" lies outside"
                + " the source folder or is hidden: not read",
            "docs/guide/a.md:5:1 warning include-missing: \"gone.txt\" does not exist");
  }

  @Test
  void hugosShortcodesAreNobodysHere() {
    assertThat(expand(Tool.NONE, "{{% note %}}").text()).isEqualTo("{{% note %}}");
    assertThat(text("{{% note %}}")).isEqualTo("{{% note %}}");
  }

  @Test
  void twelveFilesDeepIsTooDeep() {
    for (int i = 0; i < 12; i++) {
      files.put("src/" + i, new Included.Text("<{{#include " + (i + 1) + "}}>"));
    }
    Expanded expanded = expand(Tool.MDBOOK, "{{#include 0}}");
    assertThat(expanded.text()).isEqualTo("<".repeat(10) + ">".repeat(10));
    assertThat(Sites.shown(expanded.findings()))
        .containsExactly(
            "src/a.md:1:1 warning include-refused: files include each other more than 10 deep");
  }

  /** Eight files of ten includes each ask for a hundred million texts. */
  @Test
  void whatMultipliesIsCutOff() {
    for (int i = 0; i < 8; i++) {
      files.put("src/" + i, new Included.Text(("{{#include " + (i + 1) + "}}").repeat(10)));
    }
    files.put("src/8", new Included.Text("x".repeat(1000)));
    Expanded expanded = expand(Tool.MDBOOK, "{{#include 0}}");
    assertThat(expanded.text().length()).isLessThan(1_000_000);
    assertThat(Sites.shown(expanded.findings()))
        .containsExactly("src/a.md:1:1 warning include-refused: the page includes too much");
  }

  @Test
  void aPageGrowsToTwoMebibytesAndNoFurther() {
    files.put("src/big", new Included.Text("x".repeat(1_500_000)));
    Expanded expanded = expand(Tool.MDBOOK, "{{#include big}}\n{{#include big}}\nend");
    assertThat(expanded.text()).hasSize(1_500_005).endsWith("\n\nend");
    assertThat(Sites.shown(expanded.findings()))
        .containsExactly(
            "src/a.md:2:1 warning page-too-large: the page would be longer than 2 MiB with this"
                + " file");
  }

  @Test
  void aStrictSiteHasNoDirectives() {
    Source page = new Source("src/a.md", "a.md", "{{#include f.rs}}", Optional.empty());
    Sources sources = new Sources(Path.of("."), List.of(page), List.of(), List.of());
    assertThat(new Expander(Sites.strict(), sources).expand(page, 0).text())
        .isEqualTo("{{#include f.rs}}");
  }
}
