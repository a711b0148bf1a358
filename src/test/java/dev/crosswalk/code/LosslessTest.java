package dev.crosswalk.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, no lexer loses, adds, repeats or fails. The checks are in {@link Lexed}. */
class LosslessTest {
  private static final String[] SOUP =
      ("\" ' ` r# r#\" br#\" b' c\" \\ / // /* */ /// #! #[ #![ ] [ ( ) { } < > :: ::< ! != ? ' 'a 'a'"
              + " 'a: '\\ --- +++ @@ $ ${ $x = == : := <- &^= ... ..= . , ; - -- # <!-- --> \"\"\""
              + " ''' 0 0x 0b 1. 1..2 1.e5 1e+ 0x1p- 9i if err nil func type break goto outer loop"
              + " for case fn gen union vec! macro_rules! x X MAX é 日本 😀 \ud800 \udc00 \0 \r"
              + " \ufeff //go:embed derive true select FROM key")
          .split(" ");

  private static void survives(String code) {
    for (String language : Lexed.LANGUAGES) {
      Lexed.tokens(language, code);
      assertThat(Code.highlightLines(language, code))
          .as("%s: %s", language, code)
          .hasSameSizeAs(code.lines().toList())
          .allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r"));
      for (Construct construct : Constructs.in(language, code)) {
        assertThat(construct.start()).as("%s in %s", construct, code).isNotNegative();
        assertThat(construct.end()).isGreaterThan(construct.start());
        assertThat(construct.end()).isLessThanOrEqualTo(code.length());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomTokensSurvive(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 150; round++) {
      StringBuilder code = new StringBuilder();
      int size = random.nextInt(40);
      for (int i = 0; i < size; i++) {
        code.append(SOUP[random.nextInt(SOUP.length)]);
        code.append(random.nextInt(3) == 0 ? "\n" : random.nextBoolean() ? " " : "");
      }
      survives(code.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"everything.go", "everything.rs"})
  void cutsAndFlippedBytesSurvive(String name) throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/code", name));
    Random random = new Random(20260101);
    for (int round = 0; round < 150; round++) {
      int from = random.nextInt(bytes.length);
      byte[] part = Arrays.copyOfRange(bytes, from, from + random.nextInt(400));
      for (int flips = random.nextInt(4); flips > 0 && part.length > 0; flips--) {
        part[random.nextInt(part.length)] ^= (byte) (1 << random.nextInt(8));
      }
      survives(new String(part, StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\r\n", "\r", "a\r\nb\rc\n", "\n\n", "\ud83d"})
  void smallTextsSurvive(String code) {
    survives(code);
  }

  /** A lexer that looked at a text again for each of its tokens would not come to an end here. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "'", "/*", "r#", "\"#", "'a: ", "(", "#[", "gen ", " ", "x!", "{\na:\n"})
  void aMegabyteOfOneThingComesToAnEnd(String thing) {
    String code = thing.repeat(1_000_000 / thing.length());
    for (String language : List.of("go", "rust")) {
      assertThat(Code.tokens(language, code).getLast().end()).isEqualTo(code.length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"", "'", "`", "/*", "#", "a: ", "a.", "a::", "(", "[", "#[a(", "<a ", "${", "1.",
        "union ", "\n[", "func(", "a,", "x!", "{\na:\n"
      })
  void oneThingOverAndOverComesToAnEndInAllLanguages(String thing) {
    String code = thing.repeat(100_000 / thing.length());
    for (String language : List.of("toml", "yaml", "bash", "console", "html", "diff")) {
      assertThat(Code.tokens(language, code).getLast().end()).isEqualTo(code.length());
    }
    for (String language : List.of("go", "rust")) {
      assertThat(Constructs.in(language, code)).hasSizeLessThan(20);
    }
  }

  @Test
  void aLongFenceOfDashesComesToAnEnd() {
    String code = "-".repeat(1000) + ("\n" + "-".repeat(999)).repeat(1000);
    assertThat(Code.tokens("rust", code)).hasSize(1);
  }
}
