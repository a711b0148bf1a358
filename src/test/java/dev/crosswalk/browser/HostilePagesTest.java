package dev.crosswalk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile strings in every field of every kind of site, in a browser whose every event is set off:
 * with the site's policy nothing is blocked, for nothing is there to be blocked; without it nothing
 * runs either, and nothing is asked of another host. {@link HostileStrings} says how to take all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePagesTest {
  private static final Path WATCH = Path.of("src/test/resources/hostile-watch.js");

  /** What the result page says for any query that is not blank. */
  private static final Pattern ANSWERED = Pattern.compile("\\d+ pages? found");

  private Chromium chromium;
  private List<String> strings;

  @BeforeAll
  void start() throws Exception {
    chromium = Chromium.start();
    strings = HostileStrings.all();
  }

  @AfterAll
  void stop() {
    chromium.close();
  }

  /** What was seen on the pages of one site. */
  private static final class Watch {
    private final List<String> ran = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private int pages;

    @Override
    public String toString() {
      return "%d pages, %d marks, %d requests elsewhere".formatted(pages, ran.size(), asked.size());
    }
  }

  @Test
  void nothingRunsInAFolderOfMarkdown(@TempDir Path folder) throws Exception {
    HostileFolder site = HostileFolder.plain(folder.resolve("plain"), strings);
    assertThat(site.pages()).isGreaterThanOrEqualTo(strings.size());
    visit("plain", site);
  }

  @Test
  void nothingRunsInAStrictSite(@TempDir Path folder) throws Exception {
    HostileFolder site = HostileFolder.strict(folder.resolve("strict"), strings);
    assertThat(site.pages()).isGreaterThan(strings.size() / 2);
    visit("strict", site);
  }

  @Test
  void nothingRunsInAJbakeProject(@TempDir Path folder) throws Exception {
    HostileFolder site = HostileFolder.jbake(folder.resolve("jbake"), strings);
    assertThat(site.pages()).isGreaterThan(strings.size() / 2);
    visit("jbake", site);
  }

  @Test
  void whatRunsOrLoadsIsSeen(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("a.html"),
        "<!DOCTYPE html><main><img src=//elsewhere.example/x.png onerror=alert(1)>"
            + "<b onmouseover=alert(2)>b</b><a href=' java\tscript:alert(3)'>c</a></main>");
    List<String> seen = new ArrayList<>();
    for (boolean policy : new boolean[] {true, false}) {
      Watch watch = new Watch();
      try (BareServer server = new BareServer(folder, policy);
          BrowserContext context = chromium.browser().newContext()) {
        look(watched(context, server, watch), server.address() + "a.html", watch);
        String marks = watch.ran.toString().replace(server.address(), "");
        seen.add("%s %s".formatted(marks.contains("policy: "), marks.contains(": alert,")));
        assertThat(marks).contains("img onerror=alert(1)", "b onmouseover=alert(2)", "a href=");
      }
      // Also what the policy then blocks
      assertThat(watch.asked).containsExactly("http://elsewhere.example/x.png");
    }
    assertThat(seen).containsExactly("true false", "false true");
  }

  private void visit(String mode, HostileFolder site) throws IOException {
    for (boolean policy : new boolean[] {true, false}) {
      Watch watch = new Watch();
      try (BareServer server = new BareServer(site.site(), policy);
          BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions())) {
        Page page = watched(context, server, watch);
        for (String address : site.addresses()) {
          look(page, server.address() + encoded(address), watch);
        }
        if (Files.exists(site.site().resolve("search.html"))) {
          ask(page, server.address(), watch);
        }
      }
      System.out.printf(
          "%s, %d strings, %d pages refused, policy %s: %s%n",
          mode, strings.size(), site.refused(), policy ? "on" : "off", watch);
      assertThat(watch.ran).as("%s, policy %s", mode, policy).isEmpty();
      assertThat(watch.asked).as("%s, policy %s", mode, policy).isEmpty();
    }
  }

  private static Page watched(BrowserContext context, BareServer server, Watch watch)
      throws IOException {
    context.addInitScript(Files.readString(WATCH));
    context.onRequest(request -> {
      if (!request.url().startsWith(server.address()) && !request.url().startsWith("data:")) {
        watch.asked.add(request.url());
      }
    });
    Page page = context.newPage();
    page.onDialog(dialog -> {
      watch.ran.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    return page;
  }

  private static void look(Page page, String address, Watch watch) {
    page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    page.evaluate("() => __provoke()");
    note(page, address, watch);
  }

  private static void note(Page page, String address, Watch watch) {
    watch.pages++;
    for (Object mark : (List<?>) page.evaluate("() => __strangers()")) {
      watch.ran.add(address + ": " + mark);
    }
  }

  /** Results, suggestions and pasted code that show hostile text. */
  private void ask(Page page, String root, Watch watch) {
    for (String text : strings) {
      String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
      page.navigate(root + "search.html?q=" + query);
      assertThat(page.locator("#cw-results .search-status")).hasText(ANSWERED);
      page.evaluate("() => __provoke()");
      note(page, "search " + text, watch);
    }
    page.navigate(root + "archive.html");
    for (String text : strings) {
      if (text.strip().length() > 2) {
        page.locator("#cw-q").fill(text);
        String typed = page.locator("#cw-q").inputValue();
        assertThat(page.locator("#cw-options")).hasAttribute("data-query", typed);
        note(page, "suggest " + text, watch);
      }
    }
    page.navigate(root + "search.html");
    if (page.locator("[data-paste]").count() > 0) {
      paste(page, watch);
    }
  }

  private void paste(Page page, Watch watch) {
    page.locator("[data-paste] > summary").click();
    for (String text : strings) {
      String code =
          "package main\nimport \"%1$s\"\n%1$s\nfunc f() { log.Fatal(`%1$s`); %1$s.Call(%1$s) }\n"
              .formatted(text);
      page.evaluate("() => document.querySelector('[data-paste] [role=status]').textContent = ''");
      page.locator("#cw-go").fill(code);
      assertThat(page.locator("[data-paste] [role=status]")).containsText("construct");
      note(page, "paste " + text, watch);
    }
  }

  private static String encoded(String path) {
    StringBuilder out = new StringBuilder();
    for (String part : path.split("/")) {
      String encoded = URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
      out.append(out.isEmpty() ? "" : "/").append(encoded);
    }
    return out.toString();
  }
}
