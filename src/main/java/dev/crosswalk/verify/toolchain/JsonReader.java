package dev.crosswalk.verify.toolchain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text (RFC 8259), such as a line of cargo's messages. */
public final class JsonReader {
  /** Far more than cargo's messages need. */
  private static final int MAX_DEPTH = 200;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * A value: a {@link Map}, {@link List}, {@link String}, {@link Double}, {@link Boolean} or null,
   * asked by what is wanted. A question that does not fit gets the empty answer.
   */
  public record Value(@Nullable Object value) {
    public Value get(String key) {
      return new Value(value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    public String text() {
      return value instanceof String string ? string : "";
    }

    public int number() {
      return value instanceof Double number ? number.intValue() : 0;
    }

    public boolean flag() {
      return Boolean.TRUE.equals(value);
    }

    public boolean absent() {
      return value == null;
    }

    public List<Value> items() {
      return value instanceof List<?> list ? list.stream().map(Value::new).toList() : List.of();
    }
  }

  /**
   * @throws IllegalArgumentException if the text is no JSON
   */
  public static Value read(String text) {
    JsonReader reader = new JsonReader(text);
    Value value = new Value(reader.value(0));
    reader.space();
    if (reader.at < text.length()) {
      throw reader.wrong();
    }
    return value;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("no JSON at offset " + at);
  }

  private @Nullable Object value(int depth) {
    space();
    if (depth > MAX_DEPTH || at >= text.length()) {
      throw wrong();
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object(int depth) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    at++;
    if (ends('}')) {
      return map;
    }
    do {
      space();
      String key = string();
      expect(':');
      map.put(key, value(depth + 1));
    } while (follows(','));
    expect('}');
    return map;
  }

  private List<@Nullable Object> array(int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    at++;
    if (ends(']')) {
      return list;
    }
    do {
      list.add(value(depth + 1));
    } while (follows(','));
    expect(']');
    return list;
  }

  private String string() {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escaped() : c);
    }
    expect('"');
    return out.toString();
  }

  private char escaped() {
    if (at >= text.length()) {
      throw wrong();
    }
    char c = text.charAt(at++);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        if (at + 4 > text.length()) {
          throw wrong();
        }
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> c;
    };
  }

  private Double number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Double.valueOf(text.substring(start, at));
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      throw wrong();
    }
    at += word.length();
    return value;
  }

  private void expect(char c) {
    if (!follows(c)) {
      throw wrong();
    }
  }

  private boolean ends(char c) {
    return follows(c);
  }

  private boolean follows(char c) {
    space();
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
