package dev.crosswalk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A reader's marks on the learning paths. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathsInBrowserTest {
  private static final String STEP = "Read: Unlearning Go: habits that do not transfer";

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

  @AfterEach
  void theConsoleIsEmpty() {
    assertThat(noise).isEmpty();
    context.close();
  }

  private void open(Browser.NewContextOptions options) {
    context = chromium.browser().newContext(options);
    page = context.newPage();
    noise = Noise.of(page, site.address(""));
    page.navigate(site.address("paths.html"));
  }

  private Locator path() {
    return page.locator("[data-path=first-week]");
  }

  private Locator box() {
    return path()
        .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(STEP).setExact(true));
  }

  @Test
  void aMarkIsKeptAndSaidAndCleared() {
    open(new Browser.NewContextOptions());
    box().focus();
    page.keyboard().press("Space");
    assertThat(box()).isChecked();
    assertThat(page.locator("#cw-status")).hasText("1 of 17 steps read");
    page.reload();
    assertThat(box()).isChecked();
    assertThat(path().locator(".path-progress")).containsText("1 of 17 steps read");
    assertThat(page.locator("[data-path=lead] :checked")).hasCount(0);
    path().getByRole(AriaRole.BUTTON).click();
    assertThat(box()).not().isChecked();
    page.reload();
    assertThat(path().locator(".path-progress")).containsText("0 of 17 steps read");
    assertThat(path().getByRole(AriaRole.BUTTON)).isDisabled();
    assertThat(page.evaluate("() => localStorage.length")).isEqualTo(0);
  }

  @Test
  void marksOfAnotherTabAppearHere() {
    open(new Browser.NewContextOptions());
    assertThat(box()).not().isChecked();
    Page other = context.newPage();
    other.navigate(site.address("paths.html"));
    other.locator("[data-path=first-week] input").first().check();
    assertThat(box()).isChecked();
  }

  @Test
  void withoutJavaScriptItIsAnOrderedList() {
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    assertThat(path().locator("ol > li")).hasCount(17);
    assertThat(page.locator("input[type=checkbox], progress")).hasCount(0);
    path().locator("ol a").first().click();
    assertThat(page.locator("h1")).containsText("Unlearning Go");
  }
}
