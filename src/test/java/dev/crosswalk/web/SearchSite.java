package dev.crosswalk.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.crosswalk.browser.Chromium;
import dev.crosswalk.browser.PublishedSite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Our own site in Chromium with a fresh page for each test, baked once for all classes that use it.
 * A test fails if an exception or a message of ours reached the console.
 */
final class SearchSite implements BeforeEachCallback, AfterEachCallback {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final List<String> noise = new ArrayList<>();
  private Running running;
  private BrowserContext context;
  private Page page;

  private record Running(Chromium chromium, PublishedSite site) implements AutoCloseable {
    static Running start() {
      try {
        return new Running(Chromium.start(), PublishedSite.bake());
      } catch (Exception e) { // tests cannot go on without it, whatever it was
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      site.close();
      chromium.close();
    }
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    running =
        test.getRoot()
            .getStore(Namespace.create(SearchSite.class))
            .computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
    open(new Browser.NewContextOptions());
  }

  @Override
  public void afterEach(ExtensionContext test) {
    context.close();
    if (test.getExecutionException().isEmpty() && !noise.isEmpty()) {
      throw new AssertionError("the console is not empty: " + noise);
    }
  }

  /** A new page instead of the one there is. */
  Page open(Browser.NewContextOptions options) {
    if (context != null) {
      context.close();
    }
    context = running.chromium.browser().newContext(options);
    page = context.newPage();
    noise.clear();
    page.onPageError(error -> noise.add("exception: " + error));
    page.onConsoleMessage(message -> {
      // Chromium itself notes each file that could not be had
      if (!message.text().startsWith("Failed to load resource")) {
        noise.add(message.type() + ": " + message.text());
      }
    });
    return page;
  }

  /** For what Chromium says by itself. */
  void forgetNoise() {
    noise.clear();
  }

  Page page() {
    return page;
  }

  PublishedSite site() {
    return running.site;
  }

  void go(String uri) {
    page.navigate(running.site.address(uri));
  }

  /** Types into the search box of the page, and waits until the list answers what was typed. */
  Locator type(String query) {
    page.keyboard().press("/");
    page.keyboard().type(query);
    page.waitForFunction(
        "query => document.querySelector('#cw-options')?.dataset.query === query", query);
    return page.locator("[role=option]");
  }

  List<String> violations() {
    return new AxeBuilder(page)
        .withTags(RULES).analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  /** How many pixels the page is wider than the window. */
  int overflow() {
    return (int)
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /** What can be touched in an element and is less than 24 pixels high or wide. */
  List<?> smallTargets(String selector) {
    return (List<?>)
        page.evaluate(
            """
            selector => [...document.querySelectorAll(selector)]
              .flatMap(place => [...place.querySelectorAll("button, summary, [role=option], h2 > a, input")])
              .map(target => [target.textContent, target.getBoundingClientRect()])
              .filter(([, { width, height }]) => width && (width < 24 || height < 24))
              .map(([text, { width, height }]) => `${text}: ${width} × ${height}`)
            """,
            selector);
  }
}
