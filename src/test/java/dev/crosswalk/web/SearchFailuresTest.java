package dev.crosswalk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Index files that are missing, damaged, cut short or another's: told, survived, tried again. */
class SearchFailuresTest {
  private static final Map<String, Consumer<Route>> FAILURES =
      Map.of(
          "missing",
          route -> route.fulfill(new Route.FulfillOptions().setStatus(404)),
          "unreachable",
          Route::abort,
          "damaged",
          route -> change(route, bytes -> bytes[bytes.length / 2] ^= 4),
          "cut short",
          route -> fulfill(route, Arrays.copyOf(body(route), body(route).length / 2)),
          "another's",
          route -> fulfill(route, "<!doctype html>".getBytes(StandardCharsets.UTF_8)));

  @RegisterExtension private final SearchSite search = new SearchSite();

  private Page page() {
    return search.page();
  }

  private Locator results() {
    return page().locator(".search-results > li");
  }

  private Locator problem() {
    return page().locator(".search-notice");
  }

  private static byte[] body(Route route) {
    return route.fetch().body();
  }

  private static void fulfill(Route route, byte[] body) {
    route.fulfill(new Route.FulfillOptions().setBodyBytes(body));
  }

  private static void change(Route route, Consumer<byte[]> damage) {
    byte[] bytes = body(route);
    damage.accept(bytes);
    fulfill(route, bytes);
  }

  static Stream<Arguments> failures() {
    return Stream.of("search/t/*", "search/n/*", "search/p/*", "search/manifest.json")
        .flatMap(files -> FAILURES.keySet().stream().sorted().map(how -> Arguments.of(files, how)));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureIsToldAndTheNextTrialSucceeds(String files, String how) {
    String pattern = "**/" + files;
    page().route(pattern, FAILURES.get(how));
    search.go("search.html?q=defer");
    assertThat(problem()).containsText("Results are incomplete");
    page().unroute(pattern);
    problem().locator("button").click();
    assertThat(results().first()).containsText("defer");
    assertThat(problem()).isHidden();
  }

  @Test
  void theRestIsStillFound() {
    String lost = shardsOf("latency").getFirst();
    assertThat(shardsOf("defer")).doesNotContain(lost);
    page().route("**/" + lost, Route::abort);
    search.go("search.html?q=latency+defer");
    assertThat(problem()).isVisible();
    assertThat(results().first()).containsText("defer");
    search.go("archive.html");
    assertThat(search.type("latency defer").first()).containsText("defer");
    assertThat(page().locator("form [role=status]")).containsText("Results are incomplete");
  }

  /** The files of the term tree that a query needs. */
  private List<String> shardsOf(String query) {
    List<String> paths = new ArrayList<>();
    Consumer<com.microsoft.playwright.Request> listener =
        request -> {
          if (request.url().contains("/search/t/")) {
            paths.add(request.url().replaceFirst(".*/search/t/", "search/t/"));
          }
        };
    page().onRequest(listener);
    search.go("search.html?q=" + query);
    assertThat(results().first()).isVisible();
    page().offRequest(listener);
    assertThat(paths).isNotEmpty();
    return paths;
  }

  @Test
  void aSitePublishedMeanwhileIsToBeReloaded() {
    search.go("search.html?q=defer");
    assertThat(results().first()).isVisible();
    page()
        .route("**/search/t/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
    page()
        .route(
            "**/search/manifest.json",
            route -> fulfill(route, "aaaaaaaa {}".getBytes(StandardCharsets.UTF_8)));
    page().locator("#cw-q").fill("zeitgeist");
    assertThat(page().locator("form [role=status]")).containsText("reload this page");
    page().evaluate("() => history.pushState(null, '', '?q=zeitgeist')");
    page().evaluate("() => dispatchEvent(new PopStateEvent('popstate'))");
    assertThat(problem()).containsText("published anew");
    page().unroute("**/search/t/*");
    page().unroute("**/search/manifest.json");
    problem().locator("button").click();
    assertThat(problem()).isHidden();
  }

  @Test
  void anIndexOfAnotherVersionIsNotRead() {
    page()
        .route(
            "**/search/manifest.json",
            route -> change(route, bytes -> bytes[bytes.length - 3] ^= 1));
    search.go("search.html?q=defer");
    assertThat(problem()).isVisible();
    assertThat(results()).hasCount(0);
  }

  @Test
  void aClientThatCannotBeLoadedIsTriedAgainAndThePageSaysSo() {
    page().route("**/client.*.js", Route::abort);
    search.go("search.html?q=defer");
    assertThat(page().locator(".search-waiting")).isVisible();
    search.go("archive.html");
    page().keyboard().press("/");
    page().keyboard().type("defer");
    page().keyboard().press("Enter");
    page().waitForURL("**/search.html?q=defer");
    assertThat(page().locator(".search-waiting")).isVisible();
    page().unrouteAll();
  }
}
