package dev.crosswalk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.markdown.Sites;
import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Site;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteFilesTest {
  private static Site site(Map<String, String> files) {
    return Sites.parse(Sites.loose(), files).value().site();
  }

  private static String page(String title, String date, String more) {
    return "---\ntitle: \"%s\"\ndate: %s\nsummary: Says %s.\n%s---\nText\n"
        .formatted(title, date, title, more);
  }

  @Test
  void theFeedHasTheNewestFirstWithTheirAddresses() {
    Site site =
        site(
            Map.of(
                "a.md", page("Old", "2026-01-02", ""),
                "b c.md", page("New", "2026-03-04", "tags: [x]\n"),
                "d.md", "# Undated\n"));
    assertThat(SiteFiles.jsonFeed(site))
        .startsWith("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Test\",")
        .contains("\"feed_url\":\"https://example.org/feed.json\"")
        .containsSubsequence(
            "\"url\":\"https://example.org/b%20c.html\"",
            "\"title\":\"New\",\"content_text\":\"Says New.\"",
            "\"date_published\":\"2026-03-04T00:00:00Z\"",
            "\"tags\":[\"x\"]",
            "\"title\":\"Old\"",
            "\"title\":\"Undated\"")
        .endsWith("}\n");
  }

  @Test
  void theFeedEndsAfterTwentyPages() {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < 25; i++) {
      files.put("p%02d.md".formatted(i), page("P" + i, "2026-02-%02d".formatted(i + 1), ""));
    }
    assertThat(SiteFiles.jsonFeed(site(files)).split("\"id\":", -1)).hasSize(21);
  }

  @Test
  void theMapForModelsLeadsToTheMarkdownOfEachPage() {
    Site site = site(Map.of("a.md", page("One", "2026-01-02", ""), "b.md", "# Two\n"));
    assertThat(SiteFiles.llms(site))
        .isEqualTo(
            """
            # Test

            ## Articles

            - [One](https://example.org/a.md): Says One.
            - [Two](https://example.org/b.md)
            """);
  }

  @Test
  void aTitleWithBracketsIsStillALinksText() {
    Site site = site(Map.of("a.md", page("Slices a[i:j]] \\\\ [b", "2026-01-02", "")));
    assertThat(SiteFiles.llms(site)).contains("- [Slices a\\[i:j\\]\\] \\\\ \\[b](");
  }

  @Test
  void everyPageLiesBesideItsMarkdown() {
    Site site = site(Map.of("a.md", page("One", "2026-01-02", ""), "x/b.md", "# Two\n\nText\n"));
    Map<String, String> files = new LinkedHashMap<>();
    for (OutputFile file : SiteFiles.of(site)) {
      files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8));
    }
    assertThat(files)
        .containsOnlyKeys(
            "feed.json", "llms.txt", "robots.txt", "_headers", ".nojekyll", "a.md", "x/b.md");
    assertThat(files.get("x/b.md")).contains("Two").contains("Text");
    assertThat(files.get("robots.txt"))
        .isEqualTo("User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n");
  }
}
