package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Good headers of drafts with a few edits: reading never throws, every finding lies inside the
 * file, and a page comes out only if the edit took away what made it a draft.
 */
class HeaderFuzzTest {
  private static final int EDITS = 20_000;
  private static final int BATCH = 1_000;

  private static final List<Settings> MODES =
      List.of(
          Sites.loose(),
          Sites.jbake(Map.of("default.type", "page", "default.status", "published")),
          Sites.strict());

  private static final List<String> HEADERS =
      List.of(
          "---\ntitle: A b\ndraft: true\ntags: [a, \"b\"]\n---\n",
          "---\ntitle: 'A'\nnested:\n  - {a: 1}\n  - b\nDraft: yes\n...\n",
          "+++\ntitle = \"A\"\ndraft = true\n[extra]\na = [1, 2]\n+++\n",
          "{\n  \"title\": \"A\",\n  \"draft\": true,\n  \"tags\": [\"a\"]\n}\n",
          "---json\n{\"draft\": true}\n---\n",
          ";;;\n\"draft\": true,\n\"a\": \"b\"\n;;;\n",
          "title=A\ndate=2024-01-02\ntype=post\nstatus=draft\nx={\"a\": 1}\n~~~~~~\n",
          "type=post\ndraft=true\nstatus=published\n~~~~~~\n");

  private static final String[] PIECES = {
    "\n",
    "\t",
    " ",
    ":",
    "=",
    "-",
    "---",
    "+++",
    ";;;",
    "~~~~~~",
    "\\~",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "#",
    "&a ",
    "*a",
    "!!x ",
    "|\n",
    ">\n",
    "%",
    "@",
    "`",
    ",",
    "<!--",
    "-->",
    "\uFEFF",
    "\uD83D\uDE00",
    "\u0000",
    "é",
    "\\u",
    "true",
    "false",
    "draft",
    "draft: true\n",
    "a: b\n",
    "0"
  };

  private static String edited(String text, Random random) {
    StringBuilder edited = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(edited.length() + 1);
      int end = Math.min(edited.length(), at + 1 + random.nextInt(3));
      switch (random.nextInt(4)) {
        case 0 -> edited.delete(at, end);
        case 1 -> edited.insert(at, edited.substring(at, end));
        case 2 -> edited.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
        default -> edited.insert(at, PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return edited.toString();
  }

  @Test
  void noEditOfAHeaderThrowsOrPublishesADraft() {
    long seed = Long.getLong("header.seed", 20261128);
    Random random = new Random(seed);
    int pages = 0;
    int drafts = 0;
    for (int i = 0; i < EDITS; i += BATCH) {
      Map<String, String> files = new TreeMap<>();
      for (int n = 0; n < BATCH; n++) {
        String header = HEADERS.get(random.nextInt(HEADERS.size()));
        files.put("articles/a%04d.md".formatted(n), edited(header + "\nText\n", random));
      }
      for (Settings mode : MODES) {
        String what = "seed " + seed + ", strict " + mode.strict() + ":\n";
        ParsedSite site = check(Sites.parse(mode, files), files, what);
        pages += site.good();
        drafts += site.drafts();
      }
    }
    assertThat(pages).isGreaterThan(EDITS / 50);
    assertThat(drafts).isGreaterThan(EDITS / 10);
  }

  private static ParsedSite check(
      Result<ParsedSite> parsed, Map<String, String> files, String what) {
    ParsedSite site = parsed.value();
    for (Diagnostic finding : parsed.diagnostics()) {
      String text = files.getOrDefault(finding.file().replaceFirst("content/", ""), "");
      checkPlace(finding, text, what + text);
    }
    assertThat(site.good() + site.drafts() + site.withErrors().size()).isEqualTo(files.size());
    for (Page page : site.site().pages()) {
      String text = files.getOrDefault(page.file().replaceFirst("content/", ""), "");
      boolean error = site.withErrors().contains(page.file());
      assertThat(stillSaysDraft(text) && !error).as("published, " + what + text).isFalse();
    }
    return site;
  }

  private static void checkPlace(Diagnostic finding, String text, String what) {
    String[] lines = (text + "\n").split("\n", -1);
    assertThat(finding.position().line()).as(what).isBetween(1, lines.length);
    assertThat(finding.position().column())
        .as(what)
        .isBetween(1, lines[finding.position().line() - 1].length() + 1);
  }

  /** A whole line of the header says so, below nothing but whole lines as they were written. */
  private static boolean stillSaysDraft(String text) {
    return HEADERS.stream()
        .anyMatch(header -> {
          int end = end(header);
          return text.startsWith(header.substring(0, end));
        });
  }

  /** Offset behind the line that makes the page a draft. */
  private static int end(String header) {
    String lower = header.toLowerCase(java.util.Locale.ROOT);
    int draft = Math.max(lower.indexOf("draft: "), lower.indexOf("draft\": true"));
    int other = Math.max(lower.indexOf("draft = "), lower.indexOf("=draft"));
    int at = Math.max(Math.max(draft, other), lower.indexOf("draft=true"));
    return header.indexOf('\n', at) + 1;
  }
}
