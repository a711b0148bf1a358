package dev.crosswalk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Go code pasted into the result page, or dropped as a file. */
class PasteTest {
  private static final String PROGRAM =
      """
      package main

      import "golang.org/x/sync/errgroup"

      func run(ctx context.Context) error {
      	g, ctx := errgroup.WithContext(ctx)
      	defer cancel()
      	g.Go(func() error { return nil })
      	quux.Frobnicate(ctx)
      	return g.Wait()
      }
      """;

  @RegisterExtension private final SearchSite search = new SearchSite();

  private Page page() {
    return search.page();
  }

  private Locator rows() {
    return page().locator("[data-paste] li");
  }

  private Locator row(String construct) {
    Locator name = page().getByText(construct, new Page.GetByTextOptions().setExact(true));
    return rows().filter(new Locator.FilterOptions().setHas(name));
  }

  private void open() {
    search.go("search.html");
    page().locator("[data-paste] > summary").click();
  }

  private void paste(String code) {
    open();
    page().getByLabel("Go code").fill(code);
  }

  @Test
  void aProgramsConstructsAreListedInOrderWithTheirCards() {
    paste(PROGRAM);
    assertThat(row("errgroup.WithContext")).containsText("line 6");
    assertThat(row("errgroup.WithContext").locator("a").first())
        .hasAttribute("href", "patterns/concurrency/errgroup-to-joinset.html");
    assertThat(row("quux.Frobnicate")).containsText("no card");
    assertThat(page().locator("[data-paste] [role=status]"))
        .hasText(Pattern.compile("^\\d+ constructs, \\d+ with a card\\.$"));
    List<Integer> lines =
        rows().locator(".paste-line").allTextContents().stream()
            .map(text -> Integer.parseInt(text.replace("line ", "")))
            .toList();
    assertThat(lines).isSorted().hasSizeGreaterThan(8);
    row("defer").locator("a").first().click();
    page().waitForURL("**/patterns/**");
  }

  @Test
  void aDroppedFileIsReadAndNeverSent() {
    open();
    assertThat(page().getByLabel("Go code")).isVisible();
    List<String> requests = new ArrayList<>();
    page().onRequest(request -> requests.add(request.method() + " " + request.url()));
    page()
        .waitForFunction(
            """
            program => {
              const data = new DataTransfer();
              data.items.add(new File([program], "main.go"));
              const part = document.querySelector("[data-paste]");
              part.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
              return part.querySelector("li");
            }
            """,
            PROGRAM);
    assertThat(row("errgroup.WithContext")).isVisible();
    assertThat(requests).allMatch(request -> request.startsWith("GET "));
  }

  @Test
  void aChosenFileIsRead() {
    open();
    page()
        .locator("[data-paste] input")
        .setInputFiles(
            new FilePayload("main.go", "text/plain", PROGRAM.getBytes(StandardCharsets.UTF_8)));
    assertThat(page().getByLabel("Go code")).hasValue(Pattern.compile("quux"));
    assertThat(row("quux.Frobnicate")).isVisible();
  }

  @Test
  void aFileChosenBeforeTheScriptIsThereIsReadWhenItIs() {
    search.go("search.html");
    Deque<Route> held = new ConcurrentLinkedDeque<>();
    page().route("**/*.js", held::add);
    page().locator("[data-paste] > summary").click();
    page().waitForCondition(() -> !held.isEmpty());
    page()
        .locator("[data-paste] input")
        .setInputFiles(
            new FilePayload("main.go", "text/plain", PROGRAM.getBytes(StandardCharsets.UTF_8)));
    page().unroute("**/*.js");
    held.forEach(Route::resume);
    assertThat(row("quux.Frobnicate")).isVisible();
  }

  @Test
  void hostileTextStaysText() {
    paste("//go:<img/src=x/onerror=alert(1)> x\n//go:a<img/src=x/onerror=alert(1)> x\ndefer");
    assertThat(row("//go:a<img/src=x/onerror=alert(1)>")).isVisible();
    assertThat(row("defer")).isVisible();
    assertThat(page().locator("main img")).hasCount(0);
  }

  @Test
  void aNameOfObjectsOwnIsNoCard() {
    paste("constructor.ToString(); __proto__.X()");
    assertThat(row("__proto__.X")).containsText("no card");
  }

  @Test
  void aListOfCardsThatCannotBeLoadedIsToldAndTriedAgain() {
    page().route("**/constructs.json", Route::abort);
    paste(PROGRAM);
    Locator status = page().locator("[data-paste] [role=status]");
    assertThat(status).containsText("could not be loaded");
    page().unroute("**/constructs.json");
    page().getByLabel("Go code").fill("defer f()");
    assertThat(row("defer")).isVisible();
  }

  @Test
  void aLargeFileDoesNotHangAndIsListedInPart() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      code.append("pkg").append(i % 1000).append(".Name").append(i).append("()\n");
    }
    open();
    page()
        .locator("[data-paste] input")
        .setInputFiles(
            new FilePayload(
                "large.go", "text/plain", code.toString().getBytes(StandardCharsets.UTF_8)));
    assertThat(page().locator("[data-paste] [role=status]"))
        .containsText("The first 400 are listed.");
    assertThat(rows()).hasCount(400);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNothingAndNothingOverflows(ColorScheme scheme) {
    search.open(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(320, 640));
    paste(PROGRAM + "\n" + "a".repeat(300) + ".B".repeat(2));
    assertThat(rows().first()).isVisible();
    assertThat(search.violations()).isEmpty();
    assertThat(search.overflow()).isZero();
  }
}
