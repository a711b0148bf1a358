package dev.crosswalk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Pages with odd names, opened by a real browser from lists and from search results. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddNamesInBrowserTest {
  private static final List<String> NAMES =
      List.of(
          "with space",
          "hash#one",
          "what?now",
          "100%",
          "a%20b",
          "c++",
          "größe",
          "日本語",
          "a&b;c",
          "q\"'<x>");

  private Chromium chromium;
  private PublishedSite site;
  private Page page;
  private List<String> noise = List.of();

  @BeforeAll
  void start(@TempDir Path work) throws Exception {
    Path source = Files.createDirectories(work.resolve("source"));
    for (int i = 0; i < NAMES.size(); i++) {
      String text =
          "---\ntags: [\"c#\"]\n---\n# Page %d\n\nThe oddword%d stands here.\n".formatted(i, i);
      Files.writeString(source.resolve(NAMES.get(i) + ".md"), text);
    }
    site = PublishedSite.bake(source, work.resolve("out").resolve("site"));
    chromium = Chromium.start();
  }

  @AfterAll
  void stop() {
    site.close();
    chromium.close();
  }

  @BeforeEach
  void openPage() {
    page = chromium.browser().newPage();
    noise = Noise.of(page, site.address(""));
    page.onResponse(response -> {
      if (response.status() >= 400) {
        noise.add(response.status() + ": " + response.url());
      }
    });
  }

  @AfterEach
  void theConsoleIsEmpty() {
    assertThat(noise).isEmpty();
    page.close();
  }

  @Test
  void everyPageOpensFromTheList() {
    for (int i = 0; i < NAMES.size(); i++) {
      page.navigate(site.address("archive.html"));
      page.locator("a.entry-title").and(page.getByText("Page " + i, exactly())).click();
      assertThat(page.locator("h1")).hasText("Page " + i);
    }
  }

  @Test
  void everyPageOpensFromASearchResult() {
    for (int i = 0; i < NAMES.size(); i++) {
      page.navigate(site.address("search.html?q=oddword" + i));
      Locator result = page.locator("[data-results] li a").first();
      assertThat(result).hasText("Page " + i);
      result.click();
      assertThat(page.locator("h1")).hasText("Page " + i);
    }
  }

  @Test
  void aPageOpensFromATagAndAsMarkdown() {
    page.navigate(site.address("hash%23one.html"));
    page.locator("dd a", new Page.LocatorOptions().setHasText("c#")).click();
    assertThat(page.locator("h1")).hasText("c#");
    page.getByText("Page 1", exactly()).click();
    assertThat(page.request().get(site.address("hash%23one.md")).text()).contains("# Page 1");
    assertThat(page.locator("dd a", new Page.LocatorOptions().setHasText("Markdown")))
        .hasAttribute("href", "hash%23one.md");
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
