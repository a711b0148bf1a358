package dev.crosswalk.search.export;

/** Writes JSON, one value after the other; keys stay in the order in which they are put. */
public final class JsonWriter {
  private final StringBuilder out = new StringBuilder();
  private final char close;

  private JsonWriter(char open, char close) {
    this.close = close;
    out.append(open);
  }

  /** An object, to be filled by {@code put}. */
  public static JsonWriter object() {
    return new JsonWriter('{', '}');
  }

  /** An array, to be filled by {@code add}. */
  public static JsonWriter array() {
    return new JsonWriter('[', ']');
  }

  /** One more member of an object, text. */
  public JsonWriter put(String key, String value) {
    return key(key).quoted(value);
  }

  /** One more member, a number. */
  public JsonWriter put(String key, long value) {
    key(key).out.append(value);
    return this;
  }

  /** One more member, an object or array that is finished. */
  public JsonWriter put(String key, JsonWriter value) {
    key(key).out.append(value);
    return this;
  }

  /** One more element of an array, text. */
  public JsonWriter add(String value) {
    return comma().quoted(value);
  }

  /** One more element, a number. */
  public JsonWriter add(long value) {
    comma().out.append(value);
    return this;
  }

  /** One more element, an object or array that is finished. */
  public JsonWriter add(JsonWriter value) {
    comma().out.append(value);
    return this;
  }

  private JsonWriter key(String key) {
    comma().quoted(key).out.append(':');
    return this;
  }

  private JsonWriter comma() {
    if (out.length() > 1) {
      out.append(',');
    }
    return this;
  }

  private JsonWriter quoted(String text) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x20 && c < 0x7f && c != '"' && c != '\\') {
        continue;
      }
      out.append(text, plain, i);
      plain = i + 1;
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (isHalf(text, i)) {
            out.append("\\ufffd"); // no program has to read half a pair
          } else if (c < 0x20 || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
            out.append("\\u").append(Character.forDigit(c >> 12, 16));
            out.append(Character.forDigit((c >> 8) & 15, 16));
            out.append(Character.forDigit((c >> 4) & 15, 16));
            out.append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append(text, plain, text.length()).append('"');
    return this;
  }

  /** Whether there is half a surrogate pair. */
  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    return Character.isLowSurrogate(c)
        ? at == 0 || !Character.isHighSurrogate(text.charAt(at - 1))
        : Character.isHighSurrogate(c)
            && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)));
  }

  /** The finished text; nothing is added after. */
  @Override
  public String toString() {
    return out.toString() + close;
  }
}
