package dev.crosswalk.search.text;

import java.util.List;
import java.util.Locale;

/** A restriction such as {@code kind:card}; it is a term of its own kind in the index. */
public record Filter(String name, String value) {
  /** What a query can be restricted by. */
  public static final List<String> NAMES = List.of("kind", "topic", "tag", "lang", "level");

  /** Sorts before every term that a text can give. */
  public static final char MARK = '\u0003';

  /** The term of all pages with a value. */
  public static String term(String name, String value) {
    return MARK + name + ":" + value.toLowerCase(Locale.ROOT);
  }

  /** The term of the pages that it lets through. */
  public String term() {
    return term(name, value);
  }
}
