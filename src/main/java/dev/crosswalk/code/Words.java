package dev.crosswalk.code;

import java.util.HashMap;
import java.util.Map;

/** Words with a meaning of their own in a language. Immutable. */
final class Words {
  static final Words NONE = new Words(Map.of());

  private final Map<String, TokenType> types;

  private Words(Map<String, TokenType> types) {
    this.types = types;
  }

  /** These words and more, separated by spaces; a word that is there already keeps its type. */
  Words with(TokenType type, String words) {
    Map<String, TokenType> more = new HashMap<>(types);
    for (String word : words.split(" ")) {
      more.putIfAbsent(word, type);
    }
    return new Words(more);
  }

  TokenType typeOf(String word) {
    return types.getOrDefault(word, TokenType.IDENTIFIER);
  }
}
