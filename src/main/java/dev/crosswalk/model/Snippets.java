package dev.crosswalk.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the snippets of Python-Markdown in a text: {@code --8<-- "file"} on a line of its own, and
 * names of files, one a line, between two lines {@code --8<--}. A semicolon before either makes it
 * text; before a name it takes the name out.
 */
final class Snippets {
  static final String MARK = "8<";
  private static final String NAME = "--8<--";

  /** In UTF-16 units. */
  private static final int MAX_NAME = 400;

  /** A line with the marks alone, or with one file; its blanks and those of lists stay. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[ \\t]*+(;*+-{1,8}+8<-{1,8}+)(?:[ \\t]++(?:\"([^\"\\n]{1,400}+)\"|'([^'\\n]{1,400}+)'))?+[ \\t]*+$");

  private static final Pattern FILE =
      Pattern.compile("(?:(?!:[0-9:,]*+$)(?!:[A-Za-z][\\w-]*+$).)++");

  private Snippets() {}

  static List<Directive> in(String text) {
    List<Directive> found = new ArrayList<>();
    if (!text.contains("8<-")) {
      return found;
    }
    int open = -1; // where the first line of marks alone begins
    int inner = -1;
    for (Matcher line = LINE.matcher(text); line.find(); ) {
      String file = line.group(2) != null ? line.group(2) : line.group(3);
      boolean escaped = line.group(1).startsWith(";");
      if (file != null && open < 0) {
        found.add(
            new Directive(line.start(1), line.end(), escaped, MARK, NAME, escaped ? "" : file));
      } else if (file == null && escaped && open < 0) {
        found.add(new Directive(line.start(1), line.end(), true, MARK, NAME, ""));
      } else if (file == null && open < 0) {
        open = line.start(1);
        inner = line.end();
      } else if (file == null) {
        between(text, open, inner, line, found);
        open = -1;
      }
    }
    return found;
  }

  /** Each directive reaches from behind the one before it to the end of its name. */
  private static void between(
      String text, int open, int inner, Matcher close, List<Directive> found) {
    List<Directive> files = new ArrayList<>();
    int start = open;
    for (int at = inner + 1; at < close.start(); ) {
      int end = text.indexOf('\n', at);
      String name = text.substring(at, end).strip();
      if (!name.isEmpty() && name.length() <= MAX_NAME && !name.startsWith(";")) {
        files.add(new Directive(start, end, false, MARK, NAME, name));
        start = end + 1;
      }
      at = end + 1;
    }
    if (!files.isEmpty()) {
      Directive last = files.removeLast();
      files.add(new Directive(last.start(), close.end(), false, MARK, NAME, last.argument()));
    }
    found.addAll(files);
  }

  /** The length of the file's name, before the colon of lines or of a section. */
  static int fileLength(String argument) {
    Matcher file = FILE.matcher(argument);
    return file.lookingAt() ? file.end() : 0;
  }
}
