package dev.crosswalk.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RustLexerTest {
  private static String lex(String code) {
    return Lexed.lex("rust", code);
  }

  private static String only(TokenType type, String code) {
    return Lexed.only(type, "rust", code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1_000",
        "0b1010_u8",
        "0o17",
        "0xDEAD_beef",
        "0xFFusize",
        "1.5",
        "2.",
        "1e10",
        "1E+5",
        "1.5e-3f64",
        "1u8",
        "1f32",
        "1_f64",
        "12E+99_f64",
        "0b________1"
      })
  void aNumberIsOneToken(String number) {
    assertThat(lex(number)).isEqualTo("NUMBER " + number);
  }

  @Test
  void aDotAfterANumberMayBeARangeOrAMethod() {
    assertThat(lex("1..2")).isEqualTo("NUMBER 1|OPERATOR ..|NUMBER 2");
    assertThat(lex("1..=2")).isEqualTo("NUMBER 1|OPERATOR ..=|NUMBER 2");
    assertThat(lex("1.max(2)"))
        .isEqualTo("NUMBER 1|PUNCTUATION .|FUNCTION max|PUNCTUATION (|NUMBER 2|PUNCTUATION )");
    assertThat(lex("1.e5")).isEqualTo("NUMBER 1|PUNCTUATION .|IDENTIFIER e5");
    assertThat(lex("t.0.1"))
        .isEqualTo("IDENTIFIER t|PUNCTUATION .|NUMBER 0|PUNCTUATION .|NUMBER 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"a \\\" b\"",
        "\"\\\\\"",
        "\"a\nb\"",
        "\"/* no\"",
        "r\"\\\"",
        "r#\"a \" b\"#",
        "r##\"a \"# b\"##",
        "r#####\"\"####\"#####",
        "b\"x\"",
        "br\"x\"",
        "br#\"\"x\"\"#",
        "c\"x\"",
        "cr\"x\"",
        "cr##\"x\"##",
        "\"x\"suffix"
      })
  void aStringIsOneToken(String string) {
    assertThat(lex(string)).isEqualTo("STRING " + string);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'a'", "'\\''", "'\\\\'", "'\\u{1F600}'", "'😀'", "'\"'", "b'a'", "b'\\''", "'1'"})
  void aCharacterIsOneToken(String character) {
    assertThat(lex(character)).isEqualTo("CHARACTER " + character);
  }

  @Test
  void lifetimesAreNoCharacters() {
    assertThat(lex("<'a, T: Send + 'a>"))
        .isEqualTo(
            "OPERATOR <|LIFETIME 'a|PUNCTUATION ,|TYPE T|PUNCTUATION :|TYPE Send|OPERATOR +"
                + "|LIFETIME 'a|OPERATOR >");
    assertThat(lex("&'static str, &'_ T, 'r#type"))
        .isEqualTo(
            "OPERATOR &|LIFETIME 'static|TYPE str|PUNCTUATION ,|OPERATOR &|LIFETIME '_|TYPE T"
                + "|PUNCTUATION ,|LIFETIME 'r#type");
  }

  @Test
  void aLoneApostropheTakesItsLineAtMost() {
    assertThat(lex("<'a, T: Send + ' \nx"))
        .endsWith("TYPE Send|OPERATOR +|CHARACTER ' |IDENTIFIER x");
  }

  @Test
  void labelsAreNoLifetimes() {
    assertThat(
            only(
                TokenType.LABEL,
                "'outer: loop { 'b: { break 'b; } continue 'outer }  fn f<'a: 'c>() where 'a: 'b"))
        .isEqualTo("'outer|'b|'b|'outer");
  }

  @Test
  void blockCommentsNest() {
    assertThat(only(TokenType.COMMENT, "/* a /* b */ c */ d /**/ e /*! f */"))
        .isEqualTo("/* a /* b */ c */|/**/|/*! f */");
  }

  @Test
  void whatIsUnterminatedEndsWithTheText() {
    assertThat(lex("/* a /* b */ c")).isEqualTo("COMMENT /* a /* b */ c");
    assertThat(lex("\"a\nb")).isEqualTo("STRING \"a\nb");
    assertThat(lex("r##\"a\"#")).isEqualTo("STRING r##\"a\"#");
    assertThat(only(TokenType.ATTRIBUTE, "#[derive(Debug")).isEqualTo("#[derive(Debug");
  }

  @Test
  void hashesWithoutAQuoteAreNoString() {
    assertThat(lex("r##x")).isEqualTo("IDENTIFIER r|OPERATOR #|OPERATOR #|IDENTIFIER x");
  }

  @Test
  void rawNamesAreNames() {
    assertThat(lex("r#type r#fn() r#match"))
        .isEqualTo(
            "IDENTIFIER r#type|FUNCTION r#fn|PUNCTUATION (|PUNCTUATION )|IDENTIFIER r#match");
  }

  @Test
  void aScriptsFirstLineAndManifestAreComments() {
    String manifest = "---cargo\n[dependencies]\n---";
    assertThat(lex("#!/usr/bin/env run\n" + manifest + "\nfn"))
        .isEqualTo("COMMENT #!/usr/bin/env run|COMMENT " + manifest + "|KEYWORD fn");
    assertThat(lex("#![no_std]\nfn")).isEqualTo("ATTRIBUTE #![no_std]|KEYWORD fn");
  }

  @Test
  void anAttributeIsOneTokenButForLiterals() {
    assertThat(lex("#[derive(Debug, Clone)] #[cfg_attr(a, b[0])] x"))
        .isEqualTo(
            "ATTRIBUTE #[derive(Debug, Clone)]|ATTRIBUTE #[cfg_attr(a, b[|NUMBER 0|ATTRIBUTE ])]"
                + "|IDENTIFIER x");
    assertThat(lex("#[doc = \"]\"] x"))
        .isEqualTo("ATTRIBUTE #[doc = |STRING \"]\"|ATTRIBUTE ]|IDENTIFIER x");
  }

  @Test
  void aMacroHasItsExclamationMark() {
    assertThat(only(TokenType.MACRO, "vec![1]; x!=y; println!(); macro_rules! m {}; !a; try!(b)"))
        .isEqualTo("vec!|println!|macro_rules!|m|try!");
  }

  @Test
  void aTurbofishMakesAFunction() {
    assertThat(lex("x.sum::<u64>()?"))
        .isEqualTo(
            "IDENTIFIER x|PUNCTUATION .|FUNCTION sum|PUNCTUATION ::|OPERATOR <|TYPE u64"
                + "|OPERATOR >|PUNCTUATION (|PUNCTUATION )|OPERATOR ?");
  }

  @Test
  void theConventionTellsTypesFromConstants() {
    assertThat(only(TokenType.TYPE, "T Vec MAX_LEN HashMap lower _Unused Some(x)"))
        .isEqualTo("T|Vec|HashMap|_Unused|Some");
    assertThat(only(TokenType.CONSTANT, "MAX_LEN A1 true")).isEqualTo("MAX_LEN|A1|true");
  }

  @Test
  void genIsAKeywordWhereEditionTwentyTwentyFourHasOne() {
    assertThat(only(TokenType.KEYWORD, "gen { yield 1 } gen move {} rng.gen() gen(1) async gen {}"))
        .isEqualTo("gen|yield|gen|move|async|gen");
  }

  @Test
  void wordsOfSomePlacesAreNamesElsewhere() {
    assertThat(
            only(TokenType.KEYWORD, "union U {} a.union(b) &raw const x raw auto trait T {} auto"))
        .isEqualTo("union|raw|const|auto|trait");
  }

  @Test
  void whatRustDoesNotKnowIsText() {
    assertThat(lex("a \\ \ud800 ` b")).isEqualTo("IDENTIFIER a|TEXT  \\ \ud800 ` |IDENTIFIER b");
  }
}
