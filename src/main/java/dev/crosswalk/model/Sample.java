package dev.crosswalk.model;

import java.util.Map;
import java.util.Optional;

/**
 * A fenced code block.
 *
 * @param language first word of the info string, lower case; empty if none
 * @param options the other words: {@code key=value}, or a bare word with an empty value, in order
 * @param code the content, each line ended by {@code \n}
 * @param position where the opening fence stands in the source
 * @param section id of the heading that the fence stands under; empty before the first
 */
public record Sample(
    String language, Map<String, String> options, String code, Position position, String section) {
  /** The language of a fence that is no code, but the place of a form of the theme's. */
  public static final String FORM = "form";

  /** Whether this is a program, or a part of one: in a language of ours, and no fragment. */
  public boolean isProgram() {
    return Language.of(language).isPresent() && !options.containsKey("fragment");
  }

  /** What the parts of one program have in common; empty for a program of one fence. */
  public Optional<String> program() {
    return Optional.ofNullable(options.get("part")).map(part -> language + " " + part);
  }

  /** What the program prints, if its fence says so; without line ends at the end. */
  public Optional<String> prints() {
    return text("prints");
  }

  /** What the program ends with on standard error, if its fence says so. */
  public Optional<String> panics() {
    return text("panics");
  }

  private Optional<String> text(String option) {
    return Optional.ofNullable(options.get(option))
        .map(value -> unescape(value).replaceFirst("\n+$", ""));
  }

  /** An option's {@code \n} is a line end and {@code \\} a backslash; others stay as they are. */
  public static String unescape(String value) {
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      char next = i + 1 < value.length() ? value.charAt(i + 1) : 0;
      if (c == '\\' && (next == 'n' || next == '\\')) {
        out.append(next == 'n' ? '\n' : '\\');
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
