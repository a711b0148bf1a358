package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions of a page's front matter stand in its head, as a list, and on no other page. */
class QuestionsOnPagesTest {
  private static final String PAGE =
      """
      ---
      title: "%s"
      date: 2026-11-28
      summary: "What it says."
      %s---

      Text.
      """;

  @Test
  void theyAreAFoldedListAndEscaped(@TempDir Path work) throws Exception {
    String questions = "questions: [Is Go < Rust?, \"Will it pay, and when?\"]\n";
    BakedSite site =
        BakedSite.of(
            work,
            Map.of(
                "jbake.properties",
                BakedSite.STRICT,
                "content/data/authors.yaml",
                "- {id: crosswalk, name: We, interests: None}\n",
                "content/articles/a.md",
                PAGE.formatted("With", questions),
                "content/articles/b.md",
                PAGE.formatted("Without", "")));
    assertThat(site.findings()).isEmpty();
    assertThat(site.text("articles/a.html").replaceAll(">\\s+<", "><"))
        .contains(
            "<details class=\"asked\"><summary>Questions this page answers</summary>"
                + "<ul><li>Is Go &lt; Rust?</li><li>Will it pay, and when?</li></ul></details>");
    assertThat(site.text("articles/b.html")).doesNotContain("asked");
    for (String file : site.files()) {
      if (file.endsWith(".html") && !file.equals("articles/a.html")) {
        assertThat(site.text(file)).as(file).doesNotContain("Will it pay");
      }
    }
  }
}
