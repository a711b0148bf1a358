package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Body;
import dev.crosswalk.model.Heading;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

/** Random Markdown: it never throws, and what comes out reads the same when parsed again. */
class SoupTest {
  private static final int PAGES = 1_500;

  private static final String[] PIECES = {
    "a",
    "word ",
    "\n",
    "\n\n",
    "\n    ",
    "# ",
    "## Go\n",
    "## Rust\n",
    "> ",
    "- ",
    "1. ",
    "* ",
    "**",
    "_",
    "~~",
    "`",
    "```",
    "```go\n",
    "\n```\n",
    "~~~\n",
    "[",
    "]",
    "](",
    ")",
    "![",
    "[[",
    "]]",
    "|",
    "|-|-|\n",
    "\n---\n",
    "===\n",
    "<b>",
    "</b>",
    "<p>",
    "</p>",
    "<table><tr><td>",
    "</table>",
    "<div ",
    "id=x>",
    "</div>",
    "<script>",
    "</script>",
    "<pre>\n",
    "</pre>",
    "<a href=x>",
    "</a>",
    "<svg>",
    "<style>",
    "<!--",
    "-->",
    "<h2>",
    "</h2>",
    "<li>",
    "<details>",
    "<summary>",
    "<select>",
    "<option>",
    "<form>",
    "<input type=checkbox>",
    "<math>",
    "<img src=a.png>",
    "&amp;",
    "&#0;",
    "&lt;",
    "\\",
    "\t",
    "[^1]",
    "[^1]: ",
    "[!NOTE]\n",
    "http://a.example/",
    "x@y.example",
    "{#id}",
    "// hide\n",
    "// show\n",
    "\u0000",
    "\u202E",
    "\uD83D\uDE00",
    "é",
    "title=x\n",
    "~~~~~~\n",
    "---\n",
    "+++\n",
    "data-n=0 ",
    "class=\"cw-x pair\" ",
    "<section>",
    "</section>",
    "<br>",
    "<q>"
  };

  private static String soup(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @Test
  void anyTextBecomesAPageThatIsStableAndWhole() {
    long seed = Long.getLong("soup.seed", 20261122);
    Random random = new Random(seed);
    int checked = 0;
    for (int i = 0; i < PAGES; i++) {
      String text = soup(random);
      String what = "seed " + seed + ", page " + i + ":\n" + text;
      Result<ParsedSite> parsed = Sites.parse(Sites.loose(), Map.of("a.md", text));
      List<Page> pages = parsed.value().site().pages();
      // Some soups begin like a header and are none: an error, and no page
      assertThat(pages.size() + parsed.value().withErrors().size()).as(what).isEqualTo(1);
      pages.forEach(page -> check(page, text, what));
      checked += pages.size();
    }
    assertThat(checked).isGreaterThan(PAGES * 9 / 10);
  }

  private static void check(Page page, String text, String what) {
    Body body = page.body();
    String html = body.html().replace("&quot;", "\"");
    assertThat(again(body.html()).replace("&quot;", "\"")).as(what).isEqualTo(html);
    Set<String> ids = new HashSet<>();
    for (var element : Jsoup.parseBodyFragment(body.html()).select("[id]")) {
      assertThat(ids.add(element.id())).as("id %s twice, %s", element.id(), what).isTrue();
    }
    Source source = new Source(page.file(), page.file(), text, Optional.empty());
    int lines = text.split("\n", -1).length;
    for (Heading heading : body.headings()) {
      assertThat(ids).as(what).contains(heading.id());
      assertThat(heading.position().line()).as(what).isBetween(1, lines);
      assertThat(heading.position().column())
          .as(what)
          .isBetween(1, source.line(heading.position().line()).length() + 1);
    }
    body.links().forEach(it -> assertThat(it.position().line()).as(what).isBetween(1, lines));
    assertThat(body.words()).as(what).isNotNegative();
  }

  private static String again(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings(
        new OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml));
    return document.body().html();
  }

  @Test
  void theOrderOfTheSourcesAndTheThreadsDoNotShow() {
    Random random = new Random(7);
    Map<String, String> files = new java.util.TreeMap<>();
    for (int i = 0; i < 200; i++) {
      files.put("p" + i + ".md", soup(random));
    }
    List<Page> once = Sites.parse(Sites.loose(), files).value().site().pages();
    List<Page> twice = Sites.parse(Sites.loose(), files).value().site().pages();
    assertThat(twice).isEqualTo(once);
  }
}
