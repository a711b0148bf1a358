package dev.crosswalk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.crosswalk.build.BuildReport;
import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The questionnaire: answered, shared, written down. */
class DecideTest {
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final String GRAB =
      "decide.html#measured-problem=hot&tail-latency=loose-small&cpu-and-cost=large"
          + "&change-rate=stable&ecosystem-fit=covered&internal-libraries=some&boundary=contract"
          + "&data-shape=trees&concurrency-style=io&supply-chain=reviewed&operability=already"
          + "&reversibility=work&scope=small";

  @RegisterExtension private final SearchSite search = new SearchSite();

  private Page page() {
    return search.page();
  }

  private Locator outcome() {
    return page().locator(".decide-outcome");
  }

  private Locator choice(String criterion, String answer) {
    return page().locator("input[name='%s'][value='%s']".formatted(criterion, answer));
  }

  private Locator button(String name) {
    return page().locator(".decide-actions").getByText(name);
  }

  @Test
  void theKeyboardAnswersAndTheAddressKeepsTheAnswers() {
    search.go("decide.html");
    assertThat(outcome()).hasText("Too little evidence");
    choice("measured-problem", "").focus();
    page().keyboard().press("ArrowDown"); // from the last answer, unknown, round to the first
    assertThat(choice("measured-problem", "none")).isChecked();
    assertThat(outcome()).hasText("Keep Go");
    page().keyboard().press("ArrowDown");
    page().keyboard().press("Tab");
    assertThat(choice("team-skill", "")).isFocused();
    page().keyboard().press("ArrowUp");
    assertThat(page()).hasURL(Pattern.compile("#measured-problem=slow&team-skill=most$"));
    page().reload();
    assertThat(choice("team-skill", "most")).isChecked();
    assertThat(choice("measured-problem", "slow")).isChecked();
    assertThat(choice("scope", "")).isChecked();
  }

  @Test
  void anAddressRestoresAnswersAndWeights() {
    search.go(GRAB);
    assertThat(outcome()).hasText("Rust");
    assertThat(page().locator(".decide-result")).containsText("Sum +37, 12 above the edge");
    assertThat(page().locator(".decide-result"))
        .containsText("Compute cost at stake: more than six engineer-months (+8)");
    search.go("decide.html");
    search.go(GRAB + "&weight.running=0");
    assertThat(page().locator("#w-running")).hasValue("0");
    assertThat(outcome()).not().hasText("Too little evidence");
    search.go(GRAB + "&tuning-left=plenty");
    assertThat(outcome()).hasText("Tune Go first");
  }

  @Test
  void aWeightChangesTheSumAndTheAddress() {
    search.go(GRAB);
    page().getByText("Weights", new Page.GetByTextOptions().setExact(true)).click();
    page().locator("#w-running").focus();
    page().keyboard().press("ArrowRight");
    assertThat(page()).hasURL(Pattern.compile("&weight\\.running=2$"));
    assertThat(page().locator(".decide-result")).containsText("Sum +51");
    button("Clear").click();
    assertThat(outcome()).hasText("Too little evidence");
    assertThat(page()).hasURL(Pattern.compile("decide\\.html$"));
  }

  @Test
  void aPublishedDecisionCanBeLoaded() {
    search.go("decide.html");
    Locator row =
        page()
            .locator(".decide-cases tr")
            .filter(new Locator.FilterOptions().setHasText("TypeScript"));
    row.locator("[data-load]").click();
    assertThat(outcome()).hasText("Keep Go");
    assertThat(page().locator(".decide-result")).containsText("A shape that may change: Keep Go");
    page().locator(".skip").focus();
    page().keyboard().press("Enter");
    assertThat(outcome()).hasText("Keep Go");
  }

  @Test
  void aNewOutcomeIsSaidOnceAndASumIsNot() {
    search.go(GRAB);
    assertThat(page().locator("#cw-status")).hasText("Outcome: Rust");
    page().evaluate("() => { document.querySelector('#cw-status').textContent = 'unchanged'; }");
    choice("hiring", "easy").check();
    page().waitForTimeout(1500);
    assertThat(page().locator("#cw-status")).hasText("unchanged");
    assertThat(page().locator(".decide-tool [role=status], .decide-tool [aria-live]")).hasCount(0);
  }

  @Test
  void nothingLeavesTheBrowserWhileAnswering() {
    search.go("decide.html");
    assertThat(outcome()).isVisible();
    List<String> requests = new ArrayList<>();
    page().onRequest(request -> requests.add(request.url()));
    choice("measured-problem", "hot").check();
    page().getByText("Name", new Page.GetByTextOptions().setExact(true)).click();
    page().locator("#cw-service").fill("billing");
    page().waitForTimeout(300);
    assertThat(requests).allMatch(url -> url.endsWith(".svg")); // the icon, whenever it is due
    assertThat(page().url()).doesNotContain("billing");
  }

  @Test
  void theRecordBakes(@TempDir Path folder) throws Exception {
    search.go(GRAB);
    page().getByText("Name", new Page.GetByTextOptions().setExact(true)).click();
    page().locator("#cw-service").fill("billing_api | <img src=x> [[wiki]] *x* `y`");
    Download download = page().waitForDownload(() -> button("Download record").click());
    Path source = Files.createDirectories(folder.resolve("source"));
    download.saveAs(source.resolve(download.suggestedFilename()));
    BuildReport report =
        Pipeline.build(
            new BuildRequest(
                source,
                Optional.of(folder.resolve("out")),
                Optional.empty(),
                false,
                1,
                InstantSource.system()),
            _ -> {});
    assertThat(report.published()).as(report.diagnostics().toString()).isTrue();
    assertThat(report.diagnostics()).isEmpty();
    String html = Files.readString(folder.resolve("out/language-decision.html"));
    assertThat(html)
        .contains("<h1>Language of billing_api img src=x wiki x y: Rust</h1>")
        .containsOnlyOnce("<h1")
        .contains("<td>more than six engineer-months</td>")
        .contains("Chosen option: \"Rust\"")
        .contains("#measured-problem=hot");
  }

  @Test
  void withoutScriptsTheTableIsTheTool() {
    search.open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    search.go("decide.html");
    assertThat(page().locator(".decide-tool")).isHidden();
    assertThat(page().locator(".decide-hand table")).isVisible();
    assertThat(page().locator(".decide-hand tbody tr")).hasCount(22);
    assertThat(page().locator("[data-load]").first()).isHidden();
  }

  @Test
  void onPaperStandTheResultAndTheRecord() {
    search.go(GRAB);
    assertThat(outcome()).hasText("Rust");
    page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page().locator("[data-record]")).isVisible();
    assertThat(page().locator(".decide-form")).isHidden();
    assertThat(page().locator(".decide-cases")).isHidden();
    shot("decide-print");
  }

  @Test
  void theFormIsLinkedFromWhereOneDecides() {
    for (String from :
        List.of(
            "index.html", "decisions/index.html", "decisions/go-or-rust-for-this-service.html")) {
      search.go(from);
      assertThat(page().locator("main a[href$='decide.html']").first()).isVisible();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothingAndNothingOverflows(ColorScheme scheme) {
    String name = scheme.name().toLowerCase(java.util.Locale.ROOT);
    for (int width : new int[] {320, 1280}) {
      search.open(
          new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900));
      search.go(GRAB);
      assertThat(outcome()).hasText("Rust");
      assertThat(search.violations()).isEmpty();
      assertThat(search.overflow()).isZero();
      shot("decide-" + width + "-" + name);
      page().locator("#cw-result").scrollIntoViewIfNeeded();
      page().locator("[data-record]").evaluate("it => { it.closest('details').open = true; }");
      assertThat(search.violations()).isEmpty();
      assertThat(search.overflow()).isZero();
      assertThat(search.smallTargets(".decide-tool")).isEmpty();
      page().locator(".decide-result").screenshot(shotOf("decide-result-" + width + "-" + name));
    }
  }

  private void shot(String name) {
    page().screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
  }

  private static Locator.ScreenshotOptions shotOf(String name) {
    return new Locator.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png"));
  }
}
