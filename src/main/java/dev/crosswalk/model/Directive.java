package dev.crosswalk.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One <code>{{#name argument}}</code> of mdBook, the end of one, <code>{{/name}}</code>, or what
 * some preprocessors take, <code>{{%name argument}}</code>.
 *
 * @param start 0-based UTF-16 offset of the first brace, or of the backslash before it
 * @param end offset behind the last brace
 * @param escaped whether a backslash stands before it, so that it is text
 * @param mark one of {@code #}, {@code /} and {@code %}
 * @param argument without space around it
 */
public record Directive(
    int start, int end, boolean escaped, String mark, String name, String argument) {
  private static final Pattern FORM =
      Pattern.compile("\\\\?+\\{\\{\\s*+([#/%])([A-Za-z][A-Za-z0-9_-]*+)([^}\n]*+)\\}\\}");
  private static final Set<String> INCLUDES =
      Set.of("include", "rustdoc_include", "playground", "playpen");

  /** All in a text, in order. */
  public static List<Directive> in(String text) {
    if (!text.contains("{{")) {
      return List.of();
    }
    List<Directive> found = new ArrayList<>();
    for (Matcher form = FORM.matcher(text); form.find(); ) {
      found.add(
          new Directive(
              form.start(),
              form.end(),
              text.charAt(form.start()) == '\\',
              form.group(1),
              form.group(2),
              form.group(3).strip()));
    }
    return found;
  }

  /** Whether a file's text stands here. */
  public boolean includes() {
    return !escaped && mark.equals("#") && INCLUDES.contains(name) && !argument.isEmpty();
  }

  public boolean playground() {
    return name.startsWith("play");
  }

  /** The file as written, without lines or anchor. */
  public String file() {
    String first = argument.split("\\s+", 2)[0];
    int colon = playground() ? -1 : first.indexOf(':');
    return colon < 0 ? first : first.substring(0, colon);
  }

  /** What stands behind the file's colon: {@code 2:10}, {@code anchor}; empty for all of it. */
  public String part() {
    String first = argument.split("\\s+", 2)[0];
    return playground() || first.length() == file().length()
        ? ""
        : first.substring(file().length() + 1);
  }

  /** Whatever follows the file. */
  public List<String> attributes() {
    String[] words = argument.split("\\s+");
    return List.of(words).subList(1, words.length);
  }

  /**
   * The file's path relative to the source folder; empty if it would lie outside, or in a hidden
   * folder.
   *
   * @param from the file in which this stands, relative to the source folder
   */
  public Optional<String> path(String from) {
    String file = file();
    boolean absolute = file.startsWith("/") || file.contains("\\") || file.matches("[A-Za-z]:.*");
    List<String> parts = new ArrayList<>(List.of(from.split("/")));
    parts.removeLast();
    for (String part : file.split("/")) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.add(part);
      }
    }
    boolean hidden = parts.stream().anyMatch(part -> part.startsWith("."));
    return absolute || hidden || parts.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("/", parts));
  }

  public boolean closing() {
    return mark.equals("/");
  }

  /** What a message calls it: <code>{{#name}}</code>. */
  public String shown() {
    return "{{" + mark + name.toLowerCase(Locale.ROOT) + "}}";
  }
}
