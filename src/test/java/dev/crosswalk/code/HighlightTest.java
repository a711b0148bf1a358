package dev.crosswalk.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {
  private static final Path FILES = Path.of("src/test/resources/code");

  /** {@code -Dgolden.write=true} writes what comes out instead; read the difference then. */
  @ParameterizedTest
  @CsvSource({"go,everything.go", "rust,everything.rs"})
  void everythingLooksAsItDid(String language, String name) throws Exception {
    Path golden = FILES.resolve(name + ".html");
    String html = Code.highlight(language, Files.readString(FILES.resolve(name))) + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, html);
    }
    assertThat(html).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @CsvSource({"go,everything.go", "rust,everything.rs"})
  void withoutTheSpansItIsTheCode(String language, String name) throws Exception {
    String code = Files.readString(FILES.resolve(name));
    for (String html : Code.highlightLines(language, code)) {
      assertThat(Parser.unescapeEntities(html.replaceAll("</?span[^>]*>", ""), false))
          .isIn((Object[]) code.split("\n"));
      assertThat(Jsoup.parseBodyFragment(html).select("span span")).isEmpty();
    }
  }

  @Test
  void aLineIsWholeInItself() {
    assertThat(Code.highlightLines("go", "/* a\n\n b */ x\n"))
        .containsExactly("<span class=\"c\">/* a</span>", "", "<span class=\"c\"> b */</span> x");
  }

  @Test
  void allLineEndsEndALine() {
    assertThat(Code.highlightLines("go", "a\r\nb\rc\n\nd")).containsExactly("a", "b", "c", "", "d");
    assertThat(Code.highlight("go", "a\r\nb\n")).isEqualTo("a\nb");
  }

  @Test
  void onlyFourCharactersAreEscaped() {
    assertThat(Code.highlight("text", "<a href=\"'\">&amp;é😀\u00a0</a>"))
        .isEqualTo("&lt;a href=&quot;'&quot;&gt;&amp;amp;é😀\u00a0&lt;/a&gt;");
  }

  @Test
  void namesBracketsAndSpacesGetNoSpan() {
    assertThat(Code.highlight("go", "a.b[c] (d), {e}; f:")).isEqualTo("a.b[c] (d), {e}; f:");
  }

  @Test
  void neighboursOfOneClassShareASpan() {
    assertThat(Code.highlight("rust", "a = &*b"))
        .isEqualTo("a <span class=\"o\">=</span> <span class=\"o\">&amp;*</span>b");
  }

  @Test
  void anUnknownLanguageIsPlainText() {
    assertThat(Code.highlight("brainfuck", "func <+>")).isEqualTo("func &lt;+&gt;");
    assertThat(Code.knows("brainfuck")).isFalse();
    assertThat(Code.label("brainfuck")).isEqualTo("brainfuck");
  }

  @Test
  void languagesHaveOtherNames() {
    assertThat(Code.label("golang")).isEqualTo("Go");
    assertThat(Code.label(" RS ")).isEqualTo("Rust");
    assertThat(Code.label("toml")).isEqualTo("TOML");
    assertThat(Code.label("sh")).isEqualTo("Shell");
    assertThat(Code.label("yml")).isEqualTo("YAML");
    assertThat(Code.label("")).isEqualTo("Text");
    assertThat(Code.knows("text")).isTrue();
    assertThat(Code.tokens("golang", "go")).isEqualTo(Code.tokens("go", "go"));
  }

  @Test
  void noTwoTypesShareAClass() {
    Set<String> classes = new HashSet<>();
    for (TokenType type : TokenType.values()) {
      if (!type.cssClass().isEmpty()) {
        assertThat(classes.add(type.cssClass())).as(type.name()).isTrue();
        assertThat(type.cssClass()).matches("[a-z]{1,2}");
      }
    }
  }
}
