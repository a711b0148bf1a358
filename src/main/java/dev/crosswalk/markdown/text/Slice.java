package dev.crosswalk.markdown.text;

import dev.crosswalk.model.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a file that a directive asks for, as mdBook or Python-Markdown reads it. */
final class Slice {
  private static final Pattern ANCHOR = Pattern.compile("ANCHOR:\\s*([\\w-]+)");
  private static final Pattern ANCHOR_END = Pattern.compile("ANCHOR_END:\\s*([\\w-]+)");
  private static final Pattern SECTION =
      Pattern.compile("-{1,8}8<-{1,8}[ \\t]++\\[[ \\t]*+(start|end)[ \\t]*+:[ \\t]*+([\\w-]++)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private Slice() {}

  /**
   * The part; empty if the file has no such anchor.
   *
   * @param rest whether the other lines are there, too, as hidden lines of a Rust program
   */
  static Optional<String> of(Directive directive, String text, boolean rest) {
    String part = directive.part();
    List<String> lines = text.lines().toList();
    String first = part.split(":", 2)[0];
    if (first.isEmpty() || NUMBER.matcher(first).matches()) {
      return Optional.of(byNumber(lines, part, rest));
    }
    return byAnchor(lines, first, rest);
  }

  /** {@code 2}, {@code 2:10}, {@code 2:}, {@code :10}; nothing for the whole text. */
  private static String byNumber(List<String> lines, String part, boolean rest) {
    String[] ends = part.split(":", -1);
    int first = Math.max(1, number(ends[0], 1));
    int last = ends.length == 1 && !part.isEmpty() ? first : Integer.MAX_VALUE;
    if (ends.length > 1) {
      last = number(ends[1], Integer.MAX_VALUE);
    }
    List<String> taken = new ArrayList<>();
    for (int i = 1; i <= lines.size(); i++) {
      take(lines.get(i - 1), i >= first && i <= last, rest, taken);
    }
    return String.join("\n", taken);
  }

  /**
   * The part that a snippet asks for; empty if the file has no such section.
   *
   * @param part a section's name or lines: {@code 2} from the second on, {@code :3}, {@code
   *     1:3,5:6}; nothing for the whole text
   */
  static Optional<String> snippet(String part, String text) {
    List<String> lines = text.lines().toList();
    if (!part.isEmpty() && Character.isLetter(part.charAt(0))) {
      return section(lines, part);
    }
    List<String> taken = new ArrayList<>();
    for (String range : part.split(",", 20)) {
      String[] ends = range.split(":", -1);
      int first = Math.max(1, number(ends[0], 1));
      int last = ends.length > 1 ? number(ends[1], Integer.MAX_VALUE) : Integer.MAX_VALUE;
      for (int i = first; i <= Math.min(last, lines.size()); i++) {
        if (!SECTION.matcher(lines.get(i - 1)).find()) {
          taken.add(lines.get(i - 1));
        }
      }
    }
    return Optional.of(String.join("\n", taken));
  }

  private static Optional<String> section(List<String> lines, String name) {
    List<String> taken = new ArrayList<>();
    boolean inside = false;
    boolean found = false;
    for (String line : lines) {
      Matcher mark = SECTION.matcher(line);
      if (!mark.find()) {
        if (inside) {
          taken.add(line);
        }
      } else if (mark.group(2).equals(name)) {
        inside = mark.group(1).equals("start");
        found |= inside;
      }
    }
    return found ? Optional.of(String.join("\n", taken)) : Optional.empty();
  }

  private static int number(String written, int otherwise) {
    return NUMBER.matcher(written).matches() ? Integer.parseInt(written) : otherwise;
  }

  private static Optional<String> byAnchor(List<String> lines, String name, boolean rest) {
    List<String> taken = new ArrayList<>();
    boolean inside = false;
    boolean found = false;
    for (String line : lines) {
      Matcher end = ANCHOR_END.matcher(line);
      Matcher start = ANCHOR.matcher(line);
      if (end.find()) {
        inside &= !end.group(1).equals(name);
      } else if (start.find()) {
        inside |= start.group(1).equals(name);
        found |= inside;
      } else {
        take(line, inside, rest, taken);
      }
    }
    return found ? Optional.of(String.join("\n", taken)) : Optional.empty();
  }

  private static void take(String line, boolean asked, boolean rest, List<String> taken) {
    if (asked) {
      taken.add(line);
    } else if (rest) {
      taken.add("# " + line);
    }
  }
}
