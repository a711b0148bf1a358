package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.model.Position;
import java.util.List;
import java.util.SequencedMap;

/**
 * A YAML value and where it stands in its file. {@code length} is the number of UTF-16 units to
 * underline: the value's own on its first line.
 */
public sealed interface Value {
  Position position();

  int length();

  /** What a message calls the type of this value. */
  default String typeName() {
    return switch (this) {
      case Text _ -> "text";
      case Numeral _ -> "a number";
      case Bool _ -> "true or false";
      case Null _ -> "nothing";
      case Items _ -> "a list";
      case Fields _ -> "keys and values";
    };
  }

  record Text(String text, Position position, int length) implements Value {}

  /**
   * @param written as the author wrote it, so that {@code 1.10} stays {@code 1.10}
   */
  record Numeral(String written, boolean whole, Position position, int length) implements Value {}

  record Bool(boolean value, Position position, int length) implements Value {}

  record Null(Position position, int length) implements Value {}

  record Items(List<Value> items, Position position, int length) implements Value {}

  record Fields(SequencedMap<String, Field> fields, Position position, int length)
      implements Value {}

  /**
   * @param position where the key stands
   */
  record Field(String key, Position position, Value value) {}
}
