package dev.crosswalk.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lexes for tests, and holds every text that any test lexes to what all lexers promise. */
final class Lexed {
  /** Every name that a fence may give to a lexer, and one that none knows. */
  static final List<String> LANGUAGES =
      List.of(
          "go",
          "rust",
          "toml",
          "ini",
          "bash",
          "console",
          "json",
          "yaml",
          "css",
          "sql",
          "proto",
          "dockerfile",
          "diff",
          "html",
          "c",
          "java",
          "ts",
          "python",
          "gomod",
          "text",
          "unknown");

  private Lexed() {}

  /** The tokens but whitespace as {@code TYPE text}, divided by {@code |}. */
  static String lex(String language, String code) {
    return tokens(language, code).stream()
        .filter(token -> token.type() != TokenType.TEXT || !text(code, token).isBlank())
        .map(token -> token.type() + " " + text(code, token))
        .collect(Collectors.joining("|"));
  }

  /** The texts of all tokens of one type, divided by {@code |}. */
  static String only(TokenType type, String language, String code) {
    return tokens(language, code).stream()
        .filter(token -> token.type() == type)
        .map(token -> text(code, token))
        .collect(Collectors.joining("|"));
  }

  static List<Token> tokens(String language, String code) {
    List<Token> tokens = Code.tokens(language, code);
    List<Token> wrong = new ArrayList<>();
    int at = 0;
    for (Token token : tokens) {
      if (token.start() != at || token.end() <= at) {
        wrong.add(token);
      }
      at = token.end();
    }
    assertThat(wrong).as("gaps, overlaps or empty tokens in %s: %s", language, code).isEmpty();
    assertThat(at).as("end of the last token in %s: %s", language, code).isEqualTo(code.length());
    return tokens;
  }

  private static String text(String code, Token token) {
    return code.substring(token.start(), token.end());
  }
}
