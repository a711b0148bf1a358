package dev.crosswalk.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoLexerTest {
  private static String lex(String code) {
    return Lexed.lex("go", code);
  }

  private static String only(TokenType type, String code) {
    return Lexed.only(type, "go", code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0", "42", "1_000", "0b1010", "0B1_0", "0o755", "0O7", "0755", "0xBad_Face", "0XFF", "1.",
        ".5", "1.5", "1e9", "1E+9", "1.5e-3", "0x1p-2", "0X.8P1", "0x1.8p+3", "3i", "1.5i", "0b1i",
        "0x1p-2i", "1__0"
      })
  void aNumberIsOneToken(String number) {
    assertThat(lex(number)).isEqualTo("NUMBER " + number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+", "&", "+=", "&=", "&&", "==", "!=", "-", "|", "-=", "|=", "||", "<", "<=", "*", "^",
        "*=", "^=", "<-", ">", ">=", "/", "<<", "/=", "<<=", "++", "=", ":=", "%", ">>", "%=",
        ">>=", "--", "!", "...", "&^", "&^=", "~"
      })
  void anOperatorIsOneToken(String operator) {
    assertThat(lex("a " + operator + " b"))
        .isEqualTo("IDENTIFIER a|OPERATOR " + operator + "|IDENTIFIER b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a'",
        "'\\''",
        "'\\\\'",
        "'\\x41'",
        "'\\u00e9'",
        "'\\U0001F600'",
        "'世'",
        "'😀'",
        "'\"'"
      })
  void aRuneIsOneToken(String rune) {
    assertThat(lex(rune)).isEqualTo("CHARACTER " + rune);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"\"", "\"a \\\" b\"", "\"\\\\\"", "\"// no\"", "``", "`\\`", "`a\n\"b`"})
  void aStringIsOneToken(String string) {
    assertThat(lex(string)).isEqualTo("STRING " + string);
  }

  @Test
  void commentsDoNotNest() {
    assertThat(only(TokenType.COMMENT, "/* a /* b */ c */")).isEqualTo("/* a /* b */");
  }

  @Test
  void aDirectiveIsNoComment() {
    assertThat(lex("//go:embed x\n// go:embed\n//go: x"))
        .isEqualTo("ATTRIBUTE //go:embed x|COMMENT // go:embed|COMMENT //go: x");
  }

  @Test
  void anUnterminatedStringEndsWithItsLine() {
    assertThat(lex("\"abc\nx")).isEqualTo("STRING \"abc|IDENTIFIER x");
    assertThat(lex("\"abc\\\nx")).isEqualTo("STRING \"abc\\|IDENTIFIER x");
    assertThat(lex("'a\nx")).isEqualTo("CHARACTER 'a|IDENTIFIER x");
  }

  @Test
  void anUnterminatedRawStringOrCommentEndsWithTheText() {
    assertThat(lex("`a\nb")).isEqualTo("STRING `a\nb");
    assertThat(lex("/* a\nb")).isEqualTo("COMMENT /* a\nb");
    assertThat(lex("/*/")).isEqualTo("COMMENT /*/");
  }

  @Test
  void namesAreFunctionsWhereDeclaredAndCalled() {
    assertThat(only(TokenType.FUNCTION, "func (t T) Add(x int) { f(x); a.b.Go(y); g := h }"))
        .isEqualTo("Add|f|Go");
    assertThat(only(TokenType.FUNCTION, "func Map[T, U any](in []T) []U")).isEqualTo("Map");
  }

  @Test
  void predeclaredNamesCountUnlessSelectedOrShadowed() {
    assertThat(only(TokenType.FUNCTION, "len := len(a) + cap")).isEqualTo("len");
    assertThat(only(TokenType.TYPE, "var e error = x.error; y.string(z); string(b)"))
        .isEqualTo("error|string");
    assertThat(only(TokenType.CONSTANT, "nil true false iota x.nil"))
        .isEqualTo("nil|true|false|iota");
  }

  @Test
  void aSpreadArgumentIsNotSelected() {
    assertThat(only(TokenType.TYPE, "func f(xs ...string)")).isEqualTo("string");
  }

  @Test
  void labelsAreFoundWhereDeclaredAndUsed() {
    String code =
        """
        func f() {
        outer:
        	for {
        		x()
        	inner: // why
        		for {
        			break outer
        		}
        		continue inner
        	}
        	if a {
        	}
        end:
        	goto end
        }
        """;
    assertThat(only(TokenType.LABEL, code)).isEqualTo("outer|inner|outer|inner|end|end");
  }

  @Test
  void keysAndCasesAreNoLabels() {
    String code =
        """
        x := T{
        	Name: "n",
        	Pos: ifStmt.Pos(),
        	Next: forward,
        }
        switch a {
        case b,
        	c:
        	d = s[e:f]
        default:
        	v := 1
        }
        break
        g = 1
        """;
    assertThat(only(TokenType.LABEL, code)).isEmpty();
  }

  @Test
  void genericsAreNamesAndBrackets() {
    assertThat(lex("type Set[T comparable] map[T]struct{}"))
        .isEqualTo(
            "KEYWORD type|TYPE Set|PUNCTUATION [|IDENTIFIER T|TYPE comparable|PUNCTUATION ]"
                + "|KEYWORD map|PUNCTUATION [|IDENTIFIER T|PUNCTUATION ]|KEYWORD struct"
                + "|PUNCTUATION {|PUNCTUATION }");
  }

  @Test
  void lettersOfAllScriptsMakeNames() {
    assertThat(lex("日本 é 𝔘 _x1"))
        .isEqualTo("IDENTIFIER 日本|IDENTIFIER é|IDENTIFIER 𝔘|IDENTIFIER _x1");
  }

  @Test
  void whatGoDoesNotKnowIsText() {
    assertThat(lex("a # ? \ud800 b \0"))
        .isEqualTo("IDENTIFIER a|TEXT  # ? \ud800 |IDENTIFIER b|TEXT  \0");
  }
}
