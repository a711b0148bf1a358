package dev.crosswalk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The search box by keyboard, as a screen reader is told, and on small screens. */
class SearchBoxTest {
  @RegisterExtension private final SearchSite search = new SearchSite();

  private Page page() {
    return search.page();
  }

  private Locator box() {
    return page().getByRole(AriaRole.COMBOBOX);
  }

  private void activeIs(int option) {
    assertThat(box()).hasAttribute("aria-activedescendant", "cw-option-" + option);
    assertThat(page().locator("[aria-selected=true]")).hasId("cw-option-" + option);
  }

  private void nothingIsActive() {
    assertThat(page().locator("[aria-selected=true]")).hasCount(0);
    assertThat(box().getAttribute("aria-activedescendant")).isEmpty();
  }

  @Test
  void enterOpensTheBestPage() {
    search.go("index.html");
    assertThat(search.type("errgroup").first()).containsText("errgroup");
    nothingIsActive();
    page().keyboard().press("Enter");
    page().waitForURL("**/patterns/concurrency/errgroup-to-joinset.html*");
  }

  @Test
  void arrowsHomeAndEndWalkTheListAndReturnToTheText() {
    search.go("archive.html");
    int last = search.type("goroutine").count() - 1;
    assertThat(last).isPositive();
    page().keyboard().press("ArrowDown");
    activeIs(0);
    page().keyboard().press("ArrowDown");
    activeIs(1);
    page().keyboard().press("End");
    activeIs(last);
    page().keyboard().press("ArrowDown");
    nothingIsActive();
    page().keyboard().press("ArrowUp");
    activeIs(last);
    page().keyboard().press("Home");
    activeIs(0);
    page().keyboard().press("ArrowUp");
    nothingIsActive();
    page().keyboard().press("Home");
    assertThat(page().evaluate("() => document.activeElement.selectionStart")).isEqualTo(0);
    page().keyboard().press("ArrowUp");
    page().keyboard().press("Enter");
    page().waitForURL(url -> !url.contains("archive.html"));
  }

  @Test
  void escapeClosesTheListThenEmptiesTheBox() {
    search.go("archive.html");
    page().keyboard().press("Control+k");
    assertThat(page().locator("#cw-q")).isFocused();
    page().keyboard().type("goroutine");
    Locator list = page().getByRole(AriaRole.LISTBOX);
    assertThat(list).isVisible();
    page().keyboard().press("Escape");
    assertThat(list).isHidden();
    assertThat(box()).hasAttribute("aria-expanded", "false");
    assertThat(box()).hasValue("goroutine");
    page().keyboard().press("ArrowDown");
    assertThat(list).isVisible();
    page().keyboard().press("Escape");
    page().keyboard().press("Escape");
    assertThat(box()).hasValue("");
  }

  @Test
  void aScreenReaderIsToldRolesNamesAndTheNumberOfPages() {
    search.go("archive.html");
    Locator options = search.type("goroutine");
    assertThat(page().getByRole(AriaRole.SEARCH)).isVisible();
    assertThat(box()).hasAccessibleName("Search");
    assertThat(box()).hasAttribute("aria-autocomplete", "list");
    assertThat(box()).hasAttribute("aria-expanded", "true");
    assertThat(box()).hasAttribute("aria-controls", "cw-options");
    assertThat(page().getByRole(AriaRole.LISTBOX)).hasAccessibleName("Pages");
    assertThat(options.first()).hasRole(AriaRole.OPTION);
    Locator status = page().locator("form [role=status]");
    assertThat(status).containsText("pages found. Enter opens the first, arrows choose.");
    page().locator("#cw-q").fill("zzzzqqqq");
    assertThat(status).hasText("0 pages found.");
    assertThat(box()).hasAttribute("aria-expanded", "false");
  }

  @Test
  void aPhoneKeyboardOffersSearchAndLeavesTheTextAlone() {
    search.go("index.html");
    Locator input = page().locator("#cw-q");
    assertThat(input).hasAttribute("type", "search");
    assertThat(input).hasAttribute("enterkeyhint", "search");
    assertThat(input).hasAttribute("autocapitalize", "off");
    assertThat(input).hasAttribute("autocorrect", "off");
    assertThat(input).hasAttribute("autocomplete", "off");
    assertThat(input).hasAttribute("spellcheck", "false");
  }

  @Test
  void keysOfAnInputMethodAreNotTaken() {
    search.go("archive.html");
    search.type("goroutine");
    Object taken =
        page()
            .evaluate(
                """
                () => ["Enter", "ArrowDown", "Escape"].map(key => !document.activeElement.dispatchEvent(
                  new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true })))
                """);
    assertThat(taken)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsOnly(false);
    assertThat(page().getByRole(AriaRole.LISTBOX)).isVisible();
    nothingIsActive();
  }

  @Test
  void slashIsALetterWhereTextIsTyped() {
    search.go("archive.html");
    search.type("goroutine");
    page().keyboard().press("/");
    assertThat(box()).hasValue("goroutine/");
  }

  @Test
  void nothingIsStored() {
    search.go("archive.html");
    search.type("goroutine");
    search.go("search.html?q=goroutine");
    assertThat(page().locator(".search-results > li").first()).isVisible();
    assertThat(page().evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
    assertThat(page().evaluate("() => document.cookie")).isEqualTo("");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothingWithTheListOpen(ColorScheme scheme) {
    search.open(new Browser.NewContextOptions().setColorScheme(scheme));
    search.go("archive.html");
    search.type("goroutine");
    page().keyboard().press("ArrowDown");
    assertThat(search.violations()).isEmpty();
  }

  /** A window of 1280 × 1024 at 400 % is one of 320 × 256 whose pixels are four times as wide. */
  @ParameterizedTest
  @CsvSource({"320, 640, 1", "320, 256, 4", "390, 844, 3"})
  void theOpenListFitsSmallScreens(int width, int height, int scale) {
    search.open(
        new Browser.NewContextOptions().setViewportSize(width, height).setDeviceScaleFactor(scale));
    for (String uri : new String[] {"index.html", "archive.html", "search.html"}) {
      search.go(uri);
      search.type("context.WithTimeout");
      assertThat(search.overflow()).as(uri).isZero();
      assertThat(search.smallTargets("form.search")).as(uri).isEmpty();
      page().keyboard().press("End");
      page().keyboard().press("Escape");
    }
  }
}
