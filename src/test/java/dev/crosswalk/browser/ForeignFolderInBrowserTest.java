package dev.crosswalk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.crosswalk.build.BuildReport;
import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.serve.PreviewServer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A small book of another generator, as its reader meets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignFolderInBrowserTest {
  private static final List<String> PAGES =
      List.of("index.html", "zebra.html", "first/deep/index.html", "unlisted.html");

  private Chromium chromium;
  private PreviewServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    chromium = Chromium.start();
    BuildReport report =
        Pipeline.build(
            new BuildRequest(
                Path.of("src/test/resources/foreign/book"),
                Optional.of(folder.resolve("site")),
                Optional.empty(),
                false,
                2,
                InstantSource.system()),
            _ -> {});
    assertThat(report.published()).isTrue();
    server = PreviewServer.start(folder.resolve("site"), Pipeline.previewHeaders(), 0);
  }

  @AfterAll
  void stop() {
    server.close();
    chromium.close();
  }

  private String address(String uri) {
    return "http://localhost:" + server.port() + "/" + uri;
  }

  @Test
  void axeFindsNothingAndNoPageScrollsSideways() {
    List<String> trouble = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {320, 390, 1100, 1440}) {
        Browser.NewContextOptions options =
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900);
        try (BrowserContext context = chromium.browser().newContext(options)) {
          Page page = context.newPage();
          PAGES.forEach(uri -> look(page, uri, trouble));
        }
      }
    }
    assertThat(trouble).isEmpty();
  }

  private void look(Page page, String uri, List<String> trouble) {
    page.navigate(address(uri));
    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
      trouble.add(uri + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
    }
    Object overflow =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (!overflow.equals(0)) {
      trouble.add(uri + " is too wide by " + overflow);
    }
  }

  @Test
  void onAPhoneTheContentsUnfoldWithoutJavaScript() {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 900);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(address("zebra.html"));
      Locator apple = page.locator(".outline a", new Page.LocatorOptions().setHasText("Apple"));
      assertThat(apple).not().isVisible();
      page.locator(".outline summary").click();
      apple.click();
      assertThat(page.locator("h1")).hasText("Apple");
    }
  }

  @Test
  void linesThatTheBookHidesAreFoldedWithoutJavaScript() {
    Browser.NewContextOptions options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(address("zebra.html"));
      assertThat(page.locator("#rust-1-L1")).not().isVisible();
      assertThat(page.locator("#rust-1-L4")).isVisible();
    }
  }
}
