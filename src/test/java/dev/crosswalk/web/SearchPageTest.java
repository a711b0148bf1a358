package dev.crosswalk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The result page: chips, Back, what to do when nothing is found, links into pages. */
class SearchPageTest {
  @RegisterExtension private final SearchSite search = new SearchSite();

  private Page page() {
    return search.page();
  }

  private Locator results() {
    return page().locator(".search-results > li");
  }

  private Locator chip(String filter) {
    return page().locator(".search-chips button[value='" + filter + "']");
  }

  private void pressed(String filter, boolean pressed) {
    assertThat(chip(filter)).hasAttribute("aria-pressed", String.valueOf(pressed));
  }

  @Test
  void chipsNarrowWidenAndAreUndoneByBack() {
    search.go("search.html?q=latency");
    Locator status = page().locator("[data-results] [role=status]");
    assertThat(status).hasText(Pattern.compile("\\d+ pages? found\\."));
    String all = status.textContent();
    chip("kind:case").click();
    assertThat(page()).hasURL(Pattern.compile("\\?q=latency%20kind%3Acase$"));
    pressed("kind:case", true);
    assertThat(status).not().hasText(all);
    String cases = status.textContent();
    chip("kind:decision").click();
    pressed("kind:decision", true);
    assertThat(status).not().hasText(cases);
    chip("kind:case").click();
    pressed("kind:case", false);
    page().goBack();
    pressed("kind:case", true);
    page().goBack();
    pressed("kind:decision", false);
    assertThat(status).hasText(cases);
    page().goBack();
    pressed("kind:case", false);
    assertThat(status).hasText(all);
    assertThat(page().locator("#cw-q")).hasValue("latency");
  }

  @Test
  void filtersOfAllNamesAreChips() {
    search.go("search.html?q=topic%3Aerrors+level%3Abeginner+lang%3Ago+kind%3Acard");
    for (String filter : new String[] {"topic:errors", "level:beginner", "lang:go", "kind:card"}) {
      pressed(filter, true);
    }
    assertThat(chip("kind:card")).isVisible();
    page().locator("summary", new Page.LocatorOptions().setHasText("Topic")).click();
    assertThat(chip("topic:errors")).isVisible();
    assertThat(results().first()).isVisible();
    assertThat(page().locator(".search-chips[aria-label=Topic] button").count()).isGreaterThan(10);
  }

  @Test
  void filtersAloneThatExcludeEverythingOfferTheQueryWithoutThem() {
    search.go("search.html?q=latency+topic%3Agrpc+kind%3Areference");
    Locator without = page().locator(".search-none a[href='?q=latency']");
    without.click();
    assertThat(results().first()).isVisible();
  }

  @Test
  void whatIsNotFoundLeadsToTheNearestTermsAndTheAToZ() {
    search.go("search.html?q=gorouxyzzy");
    assertThat(page().locator("[data-results] [role=status]")).containsText("0 pages found.");
    assertThat(page().locator(".search-none a[href='az.html']")).isVisible();
    page()
        .locator(".search-none a", new Page.LocatorOptions().setHasText("goroutine"))
        .first()
        .click();
    assertThat(results().first()).isVisible();
    assertThat(page().locator(".search-none")).isHidden();
  }

  @Test
  void aMisspeltWordSaysHowItWasRead() {
    search.go("search.html?q=gorotine");
    assertThat(page().locator("[data-results] [role=status]")).containsText("Reading “goroutine”.");
  }

  @Test
  void whyThisResultAddsUpToTheScore() {
    search.go("search.html?q=errgroup+limit");
    page().locator(".search-why summary").first().click();
    Locator rows = page().locator(".search-why").first().locator("li");
    assertThat(rows.first()).containsText("errgroup");
    long sum = 0;
    for (String row : rows.allTextContents()) {
      long value =
          Long.parseLong(
              Pattern.compile(": (-?\\d+)")
                  .matcher(row)
                  .results()
                  .findFirst()
                  .orElseThrow()
                  .group(1));
      if (row.startsWith("score")) {
        assertThat(value).isEqualTo(sum).isPositive();
      }
      sum += value;
    }
  }

  @Test
  void moreResultsFollowOnDemand() {
    search.go("search.html?q=error");
    assertThat(results()).hasCount(10);
    page().getByText("More results").click();
    assertThat(results()).hasCount(20);
  }

  @Test
  void aResultLeadsToItsSectionAndMarksTheWords() {
    search.go("search.html?q=error+groups+cancel+rest");
    Locator link = page().locator(".search-results a[href*='#']").first();
    String anchor = link.getAttribute("href").replaceFirst(".*#", "");
    link.click();
    page().waitForFunction("() => CSS.highlights.has('search')");
    assertThat((int) page().evaluate("() => CSS.highlights.get('search').size")).isPositive();
    page()
        .waitForFunction(
            """
            id => {
              const { top } = document.getElementById(decodeURIComponent(id)).getBoundingClientRect();
              return top >= 0 && top < innerHeight;
            }
            """,
            anchor);
    page().goBack();
    assertThat(results().first()).isVisible();
  }

  @Test
  void fromAFolderThePageSaysWhatToDo() {
    search.go("404.html");
    page().navigate(search.site().folder().resolve("search.html").toUri() + "?q=defer");
    assertThat(page().locator(".search-waiting")).isVisible();
    assertThat(page().locator(".search-waiting")).containsText("crosswalk serve");
    search.forgetNoise();
  }

  @Test
  void whatIsTypedBeforeTheSearchIsLoadedStays() {
    page()
        .route(
            "**/client.*.js",
            route -> {
              page().locator("#cw-q").fill("typed early");
              route.resume();
            });
    search.go("search.html");
    assertThat(page().locator(".search-waiting")).hasCount(0);
    assertThat(page().locator("#cw-q")).hasValue("typed early");
  }

  @Test
  void whereTheSearchRunsNothingIsSaidOfIt() {
    search.go("search.html?q=defer");
    assertThat(results().first()).isVisible();
    assertThat(page().locator(".search-waiting")).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothing(ColorScheme scheme) {
    search.open(new Browser.NewContextOptions().setColorScheme(scheme));
    search.go("search.html?q=channel+topic%3Aconcurrency+kind%3Acard");
    page().locator(".search-why summary").first().click();
    assertThat(search.violations()).isEmpty();
    search.go("search.html?q=gorouxyzzy");
    assertThat(page().locator(".search-none")).isVisible();
    assertThat(search.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"320, 640, 1", "320, 256, 4"})
  void allFitsSmallScreens(int width, int height, int scale) {
    search.open(
        new Browser.NewContextOptions().setViewportSize(width, height).setDeviceScaleFactor(scale));
    search.go(
        "search.html?q=context.WithTimeout+topic%3Aconcurrency+level%3Abeginner+level%3Aintermediate");
    page().locator(".search-why summary").first().click();
    assertThat(search.overflow()).isZero();
    assertThat(search.smallTargets("[data-results]")).isEmpty();
  }
}
