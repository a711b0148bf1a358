package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a page's text to its files. */
class BakedFiguresTest {
  private static final String PAGE =
      """
      # Page

      Text before.

      ```figure title="Moves"
      phases
      Baseline: measure
      Parity {rust}: compare
      ```
      """;

  @Test
  void aFigureIsInItsPageAndNowhereElse(@TempDir Path work) throws Exception {
    BakedSite site = BakedSite.of(work, Map.of("a.md", PAGE));
    assertThat(site.report().diagnostics()).isEmpty();
    String html = Files.readString(site.folder().resolve("a.html"));
    assertThat(html)
        .contains("<figure class=\"drawing phases\" id=\"figure-1\">")
        .contains("<desc id=\"figure-1-said\">1 Baseline: measure; 2 Parity: compare.</desc>")
        .contains("<figcaption>Moves</figcaption>")
        .doesNotContain(" style=");
    assertThat(Files.readString(site.folder().resolve("a.md"))).contains("Parity {rust}: compare");
    for (String file : site.files()) {
      if (!file.equals("a.html") && file.matches(".*\\.(html|xml|json|txt|md)")) {
        assertThat(Files.readString(site.folder().resolve(file)))
            .as(file)
            .doesNotContain("class=\"drawing");
      }
    }
  }
}
