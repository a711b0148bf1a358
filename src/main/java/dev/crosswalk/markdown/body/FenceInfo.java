package dev.crosswalk.markdown.body;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fence's info string: the language, then words and {@code key=value} or {@code key="value"}.
 *
 * @param language lower case; empty if none
 */
public record FenceInfo(String language, Map<String, String> options) {
  private static final Pattern LANGUAGE = Pattern.compile("[^\\s,{]+");
  private static final Pattern OPTION =
      Pattern.compile("([^\\s=,{}\"]+)(?:=(?:\"((?:[^\"\\\\]|\\\\.)*)\"?|([^\\s,}]*)))?");

  /**
   * Parses the text behind the fence.
   *
   * @param info as written: a backslash stays, except before a quote in a quoted value
   */
  static FenceInfo parse(String info) {
    String text = info.strip();
    Matcher first = LANGUAGE.matcher(text);
    if (!first.lookingAt()) {
      return new FenceInfo("", Map.of());
    }
    Map<String, String> options = new LinkedHashMap<>();
    Matcher option = OPTION.matcher(text);
    option.region(first.end(), text.length());
    while (option.find()) {
      String quoted = option.group(2);
      String bare = option.group(3);
      String value = quoted != null ? quoted.replace("\\\"", "\"") : bare == null ? "" : bare;
      options.putIfAbsent(option.group(1), value);
    }
    return new FenceInfo(
        first.group().toLowerCase(Locale.ROOT), Collections.unmodifiableMap(options));
  }
}
