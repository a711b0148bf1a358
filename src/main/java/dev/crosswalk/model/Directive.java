package dev.crosswalk.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One <code>{{#name argument}}</code> of mdBook, the end of one, <code>{{/name}}</code>, what some
 * preprocessors take, <code>{{%name argument}}</code>, or a snippet of Python-Markdown, {@code
 * --8<-- "file"}.
 *
 * @param start 0-based UTF-16 offset of the first character, or of the escape before it
 * @param end offset behind the last character
 * @param escaped whether a backslash, for a snippet a semicolon, stands before it, so that it is
 *     text
 * @param mark one of {@code #}, {@code /} and {@code %}; {@link Snippets#MARK} for a snippet
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
    List<Directive> found = new ArrayList<>(Snippets.in(text));
    if (text.contains("{{")) {
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
    }
    found.sort(Comparator.comparingInt(Directive::start));
    return withoutNested(found);
  }

  /** A file's name between a snippet's marks is nothing else. */
  private static List<Directive> withoutNested(List<Directive> sorted) {
    List<Directive> apart = new ArrayList<>();
    for (Directive directive : sorted) {
      if (apart.isEmpty() || directive.start() >= apart.getLast().end()) {
        apart.add(directive);
      }
    }
    return apart;
  }

  /** Whether a file's text stands here. */
  public boolean includes() {
    boolean book = mark.equals("#") && INCLUDES.contains(name) && !argument.isEmpty();
    return !escaped && (book || snippet());
  }

  public boolean snippet() {
    return mark.equals(Snippets.MARK);
  }

  public boolean playground() {
    return name.startsWith("play");
  }

  /** The file as written, without lines or anchor. */
  public String file() {
    if (snippet()) {
      return argument.substring(0, Snippets.fileLength(argument));
    }
    String first = argument.split("\\s+", 2)[0];
    int colon = playground() ? -1 : first.indexOf(':');
    return colon < 0 ? first : first.substring(0, colon);
  }

  /** What stands behind the file's colon: {@code 2:10}, {@code anchor}; empty for all of it. */
  public String part() {
    if (snippet()) {
      int length = Snippets.fileLength(argument);
      return argument.substring(Math.min(argument.length(), length + 1));
    }
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
   * Where the file may lie, relative to the source folder, the first that exists; none if it would
   * lie outside, or in a hidden folder. A snippet's file lies below one of the folders above the
   * page.
   *
   * @param from the file in which this stands, relative to the source folder
   */
  public List<String> paths(String from) {
    String file = file();
    boolean absolute =
        file.startsWith("/") || file.contains("\\") || file.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    List<String> folders = new ArrayList<>(List.of(from.split("/")));
    folders.removeLast();
    List<String> found = new ArrayList<>();
    for (int depth = snippet() ? 0 : folders.size(); depth <= folders.size(); depth++) {
      String path = absolute ? "" : below(folders.subList(0, depth), file);
      if (!path.isEmpty() && !found.contains(path)) {
        found.add(path);
      }
    }
    return found;
  }

  /** A path without dots; empty if it leads out of the source folder or into a hidden one. */
  private static String below(List<String> folders, String file) {
    List<String> parts = new ArrayList<>(folders);
    for (String part : file.split("/")) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return "";
        }
        parts.removeLast();
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.add(part);
      }
    }
    boolean hidden = parts.stream().anyMatch(part -> part.startsWith("."));
    return hidden ? "" : String.join("/", parts);
  }

  public boolean closing() {
    return mark.equals("/");
  }

  /** What a message calls it: <code>{{#name}}</code>. */
  public String shown() {
    return snippet() ? name : "{{" + mark + name.toLowerCase(Locale.ROOT) + "}}";
  }
}
