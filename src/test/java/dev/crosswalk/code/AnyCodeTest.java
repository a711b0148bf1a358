package dev.crosswalk.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import java.util.List;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Any text as code of any language: no lexer loses, adds or repeats a character. */
class AnyCodeTest {
  private static final List<String> OTHERS =
      Lexed.LANGUAGES.stream().filter(it -> !it.equals("go") && !it.equals("rust")).toList();

  static void go(byte[] input) {
    check("go", Corpus.text(input));
  }

  static void rust(byte[] input) {
    check("rust", Corpus.text(input));
  }

  static void others(byte[] input) {
    OTHERS.forEach(language -> check(language, Corpus.text(input)));
  }

  private static void check(String language, String code) {
    Lexed.tokens(language, code);
    List<String> html = Code.highlightLines(language, code);
    List<String> lines = code.lines().toList();
    assertThat(html).hasSameSizeAs(lines);
    for (int i = 0; i < lines.size(); i++) {
      String bare = html.get(i).replaceAll("<[^>]*>", "");
      assertThat(Parser.unescapeEntities(bare, true)).isEqualTo(unescapable(lines.get(i)));
    }
    for (Construct construct : Constructs.in(language, code)) {
      assertThat(construct.name()).isNotBlank();
      assertThat(construct.start()).isBetween(0, code.length() - 1);
      assertThat(construct.end()).isBetween(construct.start() + 1, code.length());
    }
  }

  /** What the parser of the check itself makes of a line. */
  private static String unescapable(String line) {
    return Parser.unescapeEntities(line.replace("&", "&amp;"), true);
  }

  @Test
  void everyKeptInputIsHighlightedWhole() {
    Corpus.replay("go", AnyCodeTest::go);
    Corpus.replay("rust", AnyCodeTest::rust);
    Corpus.replay("code", AnyCodeTest::others);
  }
}
