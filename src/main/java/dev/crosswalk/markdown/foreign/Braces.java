package dev.crosswalk.markdown.foreign;

import dev.crosswalk.markdown.foreign.Piece.Family;
import dev.crosswalk.markdown.foreign.Piece.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pieces between braces: Hugo's shortcodes, Liquid's tags, values. */
public final class Braces {
  /** In UTF-16 units; the longest real ones are figures with a caption. */
  private static final int MAX_LENGTH = 4_000;

  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\{\\{(?<mark>[<%])(?<example>/\\*)?\\s*+(?<close>/?)\\s*+(?<name>[A-Za-z][\\w./-]{0,60}+)"
              + "(?<arguments>(?:\\s++(?:[\\w-]++=)?+(?:\"(?:[^\"\\\\]|\\\\.)*+\"|`[^`]*+`"
              + "|(?!/?[>%]\\}|\\*/)[^\\s\"`{}]++))*+)"
              + "\\s*+(?<alone>/?)(?:\\*/)?[>%]\\}\\}",
          Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile(
          "\\{%-?\\s*+(?<name>[A-Za-z][\\w-]{0,60}+)(?<arguments>(?:[^%{}\\\\]|%(?!\\})|\\{(?![%{]))*+)%\\}");
  private static final Pattern VALUE = Pattern.compile("\\{\\{(?![<%#/{])-?([^{}\\n]*+)\\}\\}");
  private static final Pattern QUOTED_VALUE =
      Pattern.compile("\\{\\{\\s*+(?:'[^'\\n]*+'|\"[^\"\\n]*+\"|`[^`\\n]*+`)[^{}\\n]*+\\}\\}");
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "(?:([\\w-]+)\\s*[=:]\\s*)?(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|`([^`]*+)`|'([^']*)'|([^\\s\"`]+))");

  private Braces() {}

  /** The piece that begins at an offset of a text. */
  public static Optional<Piece> at(String text, int offset) {
    if (!text.startsWith("{{", offset) && !text.startsWith("{%", offset)) {
      return Optional.empty();
    }
    int end = Math.min(text.length(), offset + MAX_LENGTH);
    Matcher shortcode = SHORTCODE.matcher(text).region(offset, end);
    if (shortcode.lookingAt()) {
      return Optional.of(shortcode(shortcode));
    }
    Matcher tag = TAG.matcher(text).region(offset, end);
    if (tag.lookingAt()) {
      return Optional.of(tag(tag));
    }
    for (Pattern pattern : new Pattern[] {QUOTED_VALUE, VALUE}) {
      Matcher value = pattern.matcher(text).region(offset, end);
      if (value.lookingAt()) {
        return Optional.of(value(value.group()));
      }
    }
    return Optional.empty();
  }

  private static Piece shortcode(Matcher match) {
    if (match.group("example") != null) { // shown as if it were not one
      String shown = match.group().replaceFirst("/\\*", "").replaceFirst("\\*/", "");
      return new Piece(Family.VALUE, "", Map.of("example", shown), Form.ALONE, match.group());
    }
    boolean alone = !match.group("alone").isEmpty();
    Form form = !match.group("close").isEmpty() ? Form.CLOSE : alone ? Form.ALONE : Form.OPEN;
    return new Piece(
        Family.SHORTCODE,
        match.group("name"),
        arguments(match.group("arguments")),
        form,
        match.group());
  }

  private static Piece tag(Matcher match) {
    String name = match.group("name");
    boolean close = name.startsWith("end") && name.length() > 3;
    String arguments = match.group("arguments").replaceFirst("-\\s*$", "");
    return new Piece(
        Family.TAG,
        close ? name.substring(3) : name,
        arguments(arguments),
        close ? Form.CLOSE : Form.OPEN,
        match.group());
  }

  private static Piece value(String written) {
    String inner = written.substring(2, written.length() - 2).strip();
    return new Piece(Family.VALUE, inner, Map.of(), Form.ALONE, written);
  }

  private static Map<String, String> arguments(String written) {
    Map<String, String> arguments = new LinkedHashMap<>();
    int place = 0;
    for (Matcher each = ARGUMENT.matcher(written); each.find(); ) {
      String key = each.group(1) != null ? each.group(1) : String.valueOf(place++);
      for (int group = 2; group <= 5; group++) {
        if (each.group(group) != null) {
          arguments.putIfAbsent(key, each.group(group).replace("\\\"", "\""));
        }
      }
    }
    return arguments;
  }
}
