package dev.crosswalk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader meets in a real browser, under the real headers. Each scenario ends quietly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteInBrowserTest {
  private static final String CARD = "patterns/concurrency/errgroup-to-joinset.html";
  private static final List<String> ONE_OF_EACH_KIND =
      List.of(
          "index.html",
          CARD,
          "guides/migrating-from-go-to-rust.html",
          "decisions/go-or-rust-for-this-service.html",
          "cases/grab-counter-service.html",
          "reference/library-map.html",
          "reference/compiler-errors.html",
          "reference/glossary.html",
          "topics/concurrency.html",
          "patterns/index.html",
          "decisions/index.html",
          "guides/index.html",
          "cases/index.html",
          "paths.html",
          "tags/index.html",
          "az.html",
          "decide.html",
          "search.html?q=errgroup",
          "archive.html",
          "404.html");

  private Chromium chromium;
  private PublishedSite site;
  private BrowserContext context;
  private Page page;
  private List<String> noise = List.of();

  @BeforeAll
  void start() throws Exception {
    chromium = Chromium.start();
    site = PublishedSite.bake();
  }

  @AfterAll
  void stop() {
    site.close();
    chromium.close();
  }

  @BeforeEach
  void openPage() {
    open(new Browser.NewContextOptions());
  }

  private void open(Browser.NewContextOptions options) {
    if (context != null) {
      context.close();
    }
    context = chromium.browser().newContext(options);
    page = context.newPage();
    noise = Noise.of(page, site.address(""));
  }

  @AfterEach
  void theConsoleIsEmpty() {
    assertThat(noise).isEmpty();
    context.close();
  }

  @Test
  void typingErrgroupShowsItsCardFirstAndEnterOpensIt() {
    page.navigate(site.address("index.html"));
    page.keyboard().press("/");
    page.keyboard().type("errgroup");
    Locator first = page.locator("#cw-options[data-query=errgroup] [role=option]").first();
    assertThat(first).containsText("errgroup");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains(CARD));
    assertThat(page.locator("h1")).containsText("errgroup");
  }

  @Test
  void theResultPageShowsTheQueryOfItsAddress() {
    page.navigate(site.address("search.html?q=errgroup"));
    assertThat(page.locator("[data-results] a[href*='errgroup-to-joinset']").first()).isVisible();
  }

  @ParameterizedTest
  @ValueSource(ints = {960, 1100, 1300, 1440, 1920})
  void theSearchBoxHasRoomAndTheThemeButtonStandsBesideIt(int width) {
    page.setViewportSize(width, 800);
    page.navigate(site.address(CARD));
    BoundingBox search = page.locator("#cw-q").boundingBox();
    BoundingBox theme = page.locator("#cw-theme").boundingBox();
    assertThat(search.width).isGreaterThan(280);
    assertThat(theme.y).isBetween(search.y - theme.height, search.y + search.height);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothing(ColorScheme scheme) {
    open(new Browser.NewContextOptions().setColorScheme(scheme));
    List<String> violations = new ArrayList<>();
    for (String uri : ONE_OF_EACH_KIND) {
      page.navigate(site.address(uri));
      page.waitForLoadState();
      for (Rule rule :
          new AxeBuilder(page)
              .withTags(
                  List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
              .analyze()
              .getViolations()) {
        violations.add(uri + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
      }
    }
    assertThat(violations).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 1440})
  void noPageScrollsSideways(int width) {
    open(new Browser.NewContextOptions().setViewportSize(width, 900));
    List<String> wide = new ArrayList<>();
    for (String uri : ONE_OF_EACH_KIND) {
      page.navigate(site.address(uri));
      Object overflow =
          page.evaluate(
              "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (!overflow.equals(0)) {
        wide.add(uri + " by " + overflow);
      }
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void copyGivesTheWholeProgram() {
    open(
        new Browser.NewContextOptions()
            .setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.navigate(site.address(CARD));
    page.locator("figure.code[data-lang=go] button").first().click();
    Object copied = page.evaluate("() => navigator.clipboard.readText()");
    assertThat(copied.toString()).startsWith("package main\n").endsWith("}\n");
  }

  @Test
  void copyGivesFoldedLinesToo() {
    open(
        new Browser.NewContextOptions()
            .setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.navigate(site.address("patterns/testing/table-driven-tests.html"));
    Locator folded = page.locator("figure.code.is-folded").first();
    assertThat(folded.locator(".folded .line").first()).not().isVisible();
    folded.locator("button", new Locator.LocatorOptions().setHasText("Copy")).click();
    assertThat(folded.locator("button").last()).hasText("Copied");
    String code = folded.locator("pre > code").textContent();
    Object copied = page.evaluate("() => navigator.clipboard.readText()");
    assertThat(copied).isEqualTo(code).asString().contains("\n\t\t").doesNotContain("// hide");
  }

  @Test
  void theCompilersWordsReadWithoutJavaScript() {
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(site.address("reference/compiler-errors.html#e0382-use-of-moved-value"));
    Locator said = page.locator("details.proof.rejected", hasText("error[E0382]")).first();
    assertThat(said.locator("pre")).not().isVisible();
    // By keyboard: a click would wait for this long page to come to rest
    said.locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(said.locator("pre")).containsText("value moved here");
    assertThat(said.locator("pre")).isVisible();
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void everyPageReadsWithoutJavaScript() {
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(site.address(CARD));
    assertThat(page.locator("figure.code[data-lang=go]").first()).isVisible();
    page.navigate(site.address("az.html"));
    page.locator("a[href*='errgroup-to-joinset']").first().click();
    assertThat(page.locator("h1")).containsText("errgroup");
  }
}
