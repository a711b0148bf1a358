package dev.crosswalk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The break-even calculator below its table. */
class CostTest {
  private static final String PAGE = "decisions/cost-model.html";

  @RegisterExtension private final SearchSite search = new SearchSite();

  private Page page() {
    return search.page();
  }

  private Locator form() {
    return page().locator(".cost-form");
  }

  private Locator field(String name) {
    return page().locator(".cost-form input[name='%s']".formatted(name));
  }

  @Test
  void theTablesExamplesComeToThePagesPaybacks() {
    search.go(PAGE);
    assertThat(field("Alikely")).hasValue("640");
    assertThat(form()).containsText("Payback: 20 months");
    form().getByText("Fill in: small service").click();
    assertThat(form()).containsText("Payback: never");
  }

  @Test
  void aRangeGivesTheEndsOfThePayback() {
    search.go(PAGE);
    field("Blow").fill("144");
    field("Bhigh").fill("429");
    field("Elow").fill("4");
    field("Ehigh").fill("9");
    assertThat(form()).containsText("16 months at best, 68 months at worst");
    assertThat(page().locator(".cost-curve")).hasAttribute("role", "img");
    assertThat(page().locator("#cw-status"))
        .hasText("Payback: 20 months, from 16 months to 68 months");
  }

  @Test
  void whatIsNoNumberIsMarked() {
    search.go(PAGE);
    field("Clikely").fill("<b>many</b>");
    assertThat(field("Clikely")).hasAttribute("aria-invalid", "true");
    assertThat(form()).containsText("Write numbers of zero or more");
    field("Clikely").fill("1,500");
    assertThat(field("Clikely")).hasAttribute("aria-invalid", "false");
    assertThat(form()).containsText("Payback: ");
  }

  @Test
  void withoutScriptsThePageHasItsTableAndItsFormula() {
    search.open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    search.go(PAGE);
    assertThat(page().locator("[data-form]")).isHidden();
    assertThat(page().locator("main table").first()).isVisible();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothingAndNothingOverflows(ColorScheme scheme) {
    for (int width : new int[] {320, 1280}) {
      search.open(
          new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
      search.go(PAGE);
      field("Bhigh").fill("429");
      assertThat(form()).containsText("at worst");
      assertThat(search.violations()).isEmpty();
      assertThat(search.overflow()).isZero();
      String name = "cost-%d-%s.png".formatted(width, scheme.name().toLowerCase(Locale.ROOT));
      form()
          .screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target/screenshots", name)));
    }
  }
}
