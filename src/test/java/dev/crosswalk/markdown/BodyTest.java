package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Body;
import dev.crosswalk.model.Heading;
import dev.crosswalk.model.Image;
import dev.crosswalk.model.Link;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Sample;
import dev.crosswalk.model.Section;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a body says about itself beside its HTML. */
class BodyTest {
  private static Body body(String text) {
    return Sites.page(text).body();
  }

  @Test
  void linksStandWhereTheirTargetStands() {
    Body body =
        body(
            "---\ntitle: T\n---\n\nA [b](c.md) and\n[d](<e f.md> \"t\") [[g]] <https://h.example/>\n");
    assertThat(body.links())
        .containsExactly(
            new Link(new Link.Target.ToFile("c.md", ""), "c.md", "b", new Position(5, 7)),
            new Link(new Link.Target.ToFile("e f.md", ""), "e f.md", "d", new Position(6, 6)),
            new Link(
                new Link.Target.External("https://h.example/"),
                "https://h.example/",
                "https://h.example/",
                new Position(6, 26)));
  }

  @Test
  void headingsAndImagesStandWhereTheyAreWritten() {
    Body body = body("Text.\n\n## One `x`\n\n- ![a b](c.png)\n\n<h3 id=\"own\">Two</h3>\n");
    assertThat(body.headings())
        .containsExactly(
            new Heading(2, "one-x", "One x", new Position(3, 1)),
            new Heading(3, "own", "Two", new Position(7, 14)));
    assertThat(body.images())
        .containsExactly(new Image("c.png", "a b", false, new Position(5, 10)));
  }

  @Test
  void samplesKeepTheirOptionsAsWritten() {
    Body body =
        body(
            "## Go\n\n```go prints=\"a\\n\\\"b\\\"\" race part=x\npackage main\n```\n\n"
                + "~~~rust,no_run\n~~~\n");
    assertThat(body.samples())
        .containsExactly(
            new Sample(
                "go",
                Map.of("prints", "a\\n\"b\"", "race", "", "part", "x"),
                "package main\n",
                new Position(3, 1),
                "go"),
            new Sample("rust", Map.of("no_run", ""), "", new Position(7, 1), "go"));
  }

  @Test
  void sectionsAreTheTextFromHeadingToHeading() {
    Body body =
        body(
            "Intro\nline two.\n\n## A & b\n\n- one\n- two `x`\n\n```go\n// hide\nx\n// show\n```\n\n"
                + "| c | d |\n|---|---|\n| e | f |\n\n### Empty\n");
    assertThat(body.sections())
        .containsExactly(
            new Section("", "", "Intro line two.", java.util.List.of()),
            new Section(
                "a--b",
                "A & b",
                "one\ntwo x\nc d\ne f",
                java.util.List.of(new Section.Code("go", "x\n"))),
            new Section("empty", "Empty", "", java.util.List.of()));
    assertThat(body.words()).isEqualTo(3 + 3 + 3 + 4 + 1);
  }

  @Test
  void theMarkdownIsTheWholeFile() {
    String text = "---\ntitle: T\n---\nx\n";
    assertThat(body(text).markdown()).isEqualTo(text);
  }

  @Test
  void htmlThatIsLeftOutIsAnErrorInAStrictSite() {
    String text = "---\ntitle: T\ndate: 2026-11-22\nsummary: s\n---\nA Vec<T> and <b>x</b>.\n";
    assertThat(
            Sites.shown(Sites.parse(Sites.strict(), Map.of("articles/a.md", text)).diagnostics()))
        .containsExactly(
            "content/articles/a.md:6:6 error html-refused: <T> is not among the allowed HTML"
                + " elements (if it is code, put it between backticks)");
  }
}
