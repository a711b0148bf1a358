package dev.crosswalk.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherLanguagesTest {
  @Test
  void tomlHasKeysAndSections() {
    String code =
        """
        [dependencies] # all
        tokio = { version = "1.52", features = ["rt"] }
        a.b-c = 'raw\\'
        x = [
          [1, 2],
        ]
        """;
    assertThat(Lexed.only(TokenType.HEADING, "toml", code)).isEqualTo("[dependencies] ");
    assertThat(Lexed.only(TokenType.PROPERTY, "toml", code))
        .isEqualTo("tokio|version|features|a.b-c|x");
    assertThat(Lexed.only(TokenType.STRING, "toml", code)).isEqualTo("\"1.52\"|\"rt\"|'raw\\'");
    assertThat(Lexed.only(TokenType.COMMENT, "toml", code)).isEqualTo("# all");
  }

  @Test
  void yamlHasKeysAndApostrophes() {
    String code =
        """
        name: "a # b" # comment
        on: { push: true }
        steps:
          - run: don't stop http://x.example/#y
            with-key: 'it'
        """;
    assertThat(Lexed.only(TokenType.PROPERTY, "yaml", code))
        .isEqualTo("name|on|push|steps|run|with-key");
    assertThat(Lexed.only(TokenType.STRING, "yaml", code)).isEqualTo("\"a # b\"|'it'");
    assertThat(Lexed.only(TokenType.COMMENT, "yaml", code)).isEqualTo("# comment");
  }

  @Test
  void jsonTellsKeysFromStrings() {
    assertThat(Lexed.lex("json", "{\"a\": [\"b:\", -1.5e3, null]}"))
        .isEqualTo(
            "PUNCTUATION {|PROPERTY \"a\"|PUNCTUATION :|PUNCTUATION [|STRING \"b:\"|PUNCTUATION ,"
                + "|OPERATOR -|NUMBER 1.5e3|PUNCTUATION ,|CONSTANT null|PUNCTUATION ]"
                + "|PUNCTUATION }");
  }

  @Test
  void aShellHasCommandsVariablesAndComments() {
    String code =
        "RUST_LOG=debug cargo run -- \"$HOME/a#b\" | grep ${x#y} $1 # why\nif true; then go test ./...; fi";
    assertThat(Lexed.only(TokenType.COMMENT, "bash", code)).isEqualTo("# why");
    assertThat(Lexed.only(TokenType.PROPERTY, "bash", code)).isEqualTo("RUST_LOG|${x#y}|$1");
    assertThat(Lexed.only(TokenType.FUNCTION, "bash", code)).contains("grep").contains("go");
    assertThat(Lexed.only(TokenType.KEYWORD, "bash", code)).isEqualTo("if|then|fi");
  }

  @Test
  void aConsoleSessionIsPromptsAndOutput() {
    assertThat(Lexed.lex("console", "$ go version\nif output is for go\n"))
        .isEqualTo("HEADING $|FUNCTION go|IDENTIFIER version|TEXT \nif output is for go\n");
  }

  @Test
  void sqlIgnoresCase() {
    assertThat(Lexed.only(TokenType.KEYWORD, "sql", "SELECT x FROM t -- where\nwhere y = 'it''s'"))
        .isEqualTo("SELECT|FROM|where");
  }

  @Test
  void aDiffMarksWholeLines() {
    assertThat(Lexed.lex("diff", "--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n z\n"))
        .isEqualTo(
            "HEADING --- a|HEADING +++ b|HEADING @@ -1 +1 @@|DELETED -x|INSERTED +y|TEXT \n z\n");
  }

  @Test
  void protoAndDockerfileHaveKeywords() {
    assertThat(Lexed.lex("proto", "message A { string b = 1; } // c"))
        .isEqualTo(
            "KEYWORD message|IDENTIFIER A|PUNCTUATION {|TYPE string|IDENTIFIER b|OPERATOR ="
                + "|NUMBER 1|PUNCTUATION ;|PUNCTUATION }|COMMENT // c");
    assertThat(Lexed.only(TokenType.KEYWORD, "dockerfile", "FROM rust:1.95 AS build\nRUN cargo b"))
        .isEqualTo("FROM|AS|RUN");
  }

  @Test
  void languagesLikeCShareATable() {
    assertThat(Lexed.lex("c", "int f(void) { return \"a\\\"\"[0]; } /* x */"))
        .startsWith("TYPE int|FUNCTION f|PUNCTUATION (|TYPE void")
        .endsWith("COMMENT /* x */");
    assertThat(Lexed.only(TokenType.STRING, "js", "x = `a\n${b}` + 'c'"))
        .isEqualTo("`a\n${b}`|'c'");
    assertThat(Lexed.only(TokenType.STRING, "python", "def f(): '''a\nb'''; \"c\""))
        .isEqualTo("'''a\nb'''|\"c\"");
  }

  @Test
  void markUpHasTagsAndAttributes() {
    assertThat(Lexed.lex("html", "<!-- c --><a data-x=\"y\">it's</a>"))
        .isEqualTo(
            "COMMENT <!-- c -->|PUNCTUATION <|KEYWORD a|PROPERTY data-x|PUNCTUATION =|STRING \"y\""
                + "|PUNCTUATION >|TEXT it's|PUNCTUATION <|PUNCTUATION /|KEYWORD a|PUNCTUATION >");
  }
}
