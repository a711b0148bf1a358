package dev.crosswalk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.crosswalk.search.PublishedFixture;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The search box and the result page in a real browser, under the site's policy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchBrowserTest {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none';"
          + " form-action 'self'; require-trusted-types-for 'script'";
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title>
      <link rel="icon" href="data:,"><link rel="stylesheet" href="%1$scss/search.css">
      <script type="module" src="%1$sjs/search.js"></script>
      <form class="search" role="search" action="%1$ssearch.html" data-search data-root="%1$s">
      <label for="cw-q">Search</label><input id="cw-q" name="q" type="search" autocomplete="off">
      <button type="submit">Search</button></form><main><h1>Page</h1>%2$s</main></html>
      """;

  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  private final List<String> console = new ArrayList<>();
  private Path site;
  private HttpServer server;
  private Playwright playwright;
  private Browser browser;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    site = folder.resolve("site");
    PublishedFixture.publish(site);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu"));
    Path debian = Path.of("/usr/bin/chromium");
    if (Files.exists(debian)) {
      options.setExecutablePath(debian);
    }
    browser = playwright.chromium().launch(options);
  }

  @AfterAll
  void stop() {
    browser.close();
    playwright.close();
    server.stop(0);
  }

  @BeforeEach
  void open() {
    broken.clear();
    console.clear();
    context = browser.newContext();
    page = context.newPage();
    page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
    page.onPageError(error -> console.add("exception: " + error));
  }

  @AfterEach
  void close() {
    context.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    Path web = Path.of("src/main/web").resolve(path);
    Path data = site.resolve(path);
    byte[] body;
    String type = "text/html; charset=utf-8";
    if (broken.stream().anyMatch(path::startsWith)) {
      body = "damaged".getBytes(StandardCharsets.UTF_8);
      type = "application/octet-stream";
    } else if (path.endsWith(".html") || path.isEmpty()) {
      String root = "../".repeat((int) path.chars().filter(c -> c == '/').count());
      String results =
          path.equals("search.html") ? "<div id=cw-results data-results></div>" : "A goroutine.";
      body = PAGE.formatted(root, results).getBytes(StandardCharsets.UTF_8);
    } else if (Files.isRegularFile(web)) {
      body = Files.readAllBytes(web);
      type = path.endsWith(".css") ? "text/css" : "text/javascript";
    } else if (Files.isRegularFile(data)) {
      body = Files.readAllBytes(data);
      type = "application/octet-stream";
    } else {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
  }

  @Test
  void typingShowsTheRightPageFirstAndEnterOpensIt() {
    page.navigate(url("guides/x.html"));
    page.keyboard().press("/");
    page.keyboard().type("errgroup");
    Locator first = page.locator("#cw-options[data-query=errgroup] [role=option]").first();
    first.waitFor();
    assertThat(first.textContent()).contains("errgroup becomes a JoinSet");
    page.keyboard().press("ArrowDown");
    Locator input = page.locator("#cw-q");
    assertThat(input.getAttribute("aria-activedescendant")).isEqualTo("cw-option-0");
    assertThat(input.getAttribute("aria-expanded")).isEqualTo("true");
    page.keyboard().press("Enter");
    page.waitForURL("**/patterns/concurrency/errgroup-to-joinset.html*");
    assertThat(console).isEmpty();
  }

  @Test
  void escapeClosesTheListAndEndGoesToTheLast() {
    page.navigate(url(""));
    page.keyboard().press("Control+k");
    page.keyboard().type("goroutine");
    page.locator("#cw-options[data-query=goroutine] [role=option]").nth(1).waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("End");
    int count = page.locator("[role=option]").count();
    assertThat(page.locator("#cw-q").getAttribute("aria-activedescendant"))
        .isEqualTo("cw-option-" + (count - 1));
    page.keyboard().press("Escape");
    assertThat(page.locator("#cw-options").isVisible()).isFalse();
    assertThat(console).isEmpty();
  }

  @Test
  void theResultPageKeepsQueryAndFilterInTheAddress() {
    page.navigate(url("search.html?q=latency"));
    page.locator(".search-results li").first().waitFor();
    int all = page.locator(".search-results > li").count();
    page.locator("[data-kind=case]").click();
    page.waitForURL("**q=latency%20kind%3Acase");
    page.locator("[data-kind=case][aria-pressed=true]").waitFor();
    page.locator(".search-results > li a:has-text('A proxy that moved')").waitFor();
    assertThat(page.locator(".search-results > li").count()).isLessThan(all);
    page.goBack();
    page.locator("[data-kind=''][aria-pressed=true]").waitFor();
    assertThat(page.locator("#cw-q").inputValue()).isEqualTo("latency");
    assertThat(console).isEmpty();
  }

  @Test
  void aResultLeadsToItsSectionAndMarksTheWords() {
    page.navigate(url("search.html?q=old+binary+deployable"));
    String href = page.locator(".search-results a").first().getAttribute("href");
    assertThat(href).startsWith("guides/migrating.html?mark=").endsWith("#rolling-back");
    page.navigate(url("x.html?mark=goroutine"));
    page.waitForFunction("() => CSS.highlights.has('search')");
    assertThat(page.evaluate("CSS.highlights.get('search').size")).isEqualTo(1);
    assertThat(console).isEmpty();
  }

  @Test
  void aDamagedIndexIsToldAndTriedAgain() {
    broken.add("search/t/");
    page.navigate(url("search.html?q=defer"));
    Locator again = page.getByText("Try again");
    again.waitFor();
    assertThat(page.locator("[role=status]").last().textContent()).contains("incomplete");
    broken.clear();
    again.click();
    page.locator(".search-results a:has-text('defer becomes Drop')").waitFor();
    assertThat(console).isEmpty();
  }
}
