package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import dev.crosswalk.model.Body;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Section;
import dev.crosswalk.model.Settings;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

/** Any text as a page of every kind of site: whole, safe, and the same when parsed again. */
class AnyPageTest {
  private static final List<Settings> MODES =
      List.of(
          Sites.loose(),
          Sites.strict(),
          Sites.jbake(Map.of("markdown.extensions", "TABLES,AUTOLINKS,HARDWRAPS")));

  static void check(byte[] input) {
    // Control characters are warned of when files are read; jsoup, which checks here, drops them
    String text = Corpus.text(input).replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    for (Settings settings : MODES) {
      boolean stated = settings.theme() || text.contains("~~~~~~");
      check(settings, stated ? text : "title=T\ntype=page\nstatus=published\n~~~~~~\n" + text);
    }
  }

  private static void check(Settings settings, String text) {
    Map<String, String> files = Map.of("guides/a.md", text, "b.png", "b.png");
    Result<ParsedSite> parsed = Sites.parse(settings, files);
    List<Page> pages = parsed.value().site().pages();
    if (pages.isEmpty()) {
      boolean said = parsed.value().drafts() > 0 || !parsed.diagnostics().isEmpty();
      assertThat(said).as("a page is lost without a word").isTrue();
    }
    int lines = text.split("\n", -1).length;
    for (Diagnostic finding : parsed.diagnostics()) {
      assertThat(finding.position().line()).as(finding.message()).isBetween(0, lines);
    }
    pages.forEach(page -> check(settings, page));
  }

  private static void check(Settings settings, Page page) {
    Body body = page.body();
    for (Element element : Jsoup.parseBodyFragment(body.html()).body().getAllElements()) {
      assertThat(SafetyTest.dangers(element, settings.theme())).as(body.html()).isEmpty();
    }
    if (settings.theme()) {
      assertThat(plain(again(body.html()))).isEqualTo(plain(body.html()));
    }
    for (Section section : body.sections()) {
      assertThat(section.text()).isNotNull();
    }
    assertThat(body.words()).isNotNegative();
  }

  /** Quotation marks need no references in text. */
  private static String plain(String html) {
    return html.replace("&quot;", "\"").replace("&apos;", "'");
  }

  private static String again(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings(
        new OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml));
    return document.body().html();
  }

  @Test
  void everyKeptInputIsASafePageOrAFinding() {
    Corpus.replay("pages", AnyPageTest::check);
  }
}
