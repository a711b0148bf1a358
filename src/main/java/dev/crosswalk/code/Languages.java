package dev.crosswalk.code;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages by all their names. */
final class Languages {
  /**
   * A language.
   *
   * @param label its name for readers
   * @param names what a fence may call it, lower case; empty: a fence that names none
   */
  record Language(String label, List<String> names, Lexer lexer) {}

  static final Language PLAIN =
      new Language(
          "Text",
          List.of("", "text", "txt", "plain", "plaintext", "output", "none"),
          Languages::plain);

  private static final Map<String, Language> BY_NAME = byName(all());

  private Languages() {}

  static Optional<Language> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  private static List<Language> all() {
    return List.of(
        PLAIN,
        new Language("Go", List.of("go", "golang"), GoLexer::lex),
        new Language("Rust", List.of("rust", "rs"), RustLexer::lex));
  }

  private static void plain(Cursor cursor) {
    cursor.skip(Integer.MAX_VALUE);
    cursor.take(TokenType.TEXT);
  }

  private static Map<String, Language> byName(List<Language> languages) {
    Map<String, Language> byName = new HashMap<>();
    for (Language language : languages) {
      for (String name : language.names()) {
        byName.put(name, language);
      }
    }
    return Map.copyOf(byName);
  }
}
