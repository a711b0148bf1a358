package dev.crosswalk.search;

import java.util.List;
import java.util.Locale;

/** A restriction such as {@code kind:card}; it is a term of its own kind in the index. */
record Filter(String name, String value) {
  static final List<String> NAMES = List.of("kind", "topic", "tag", "lang", "level");

  /** Sorts before every term that a text can give. */
  static final char MARK = '\u0003';

  static String term(String name, String value) {
    return MARK + name + ":" + value.toLowerCase(Locale.ROOT);
  }

  String term() {
    return term(name, value);
  }
}
