package dev.crosswalk.code;

import java.util.ArrayList;
import java.util.List;

/**
 * Attributes as constructs: {@code #[test]}, {@code #[tokio::main]}; one for each name in {@code
 * #[derive(Debug, Clone)]}; without their arguments if these are more than names.
 */
final class RustAttributes {
  private static final int MAX_LENGTH = 400;

  private RustAttributes() {}

  static void add(Phrase phrase, int index, List<Construct> found) {
    String text = phrase.codeFrom(index, MAX_LENGTH);
    if (!text.startsWith("#")) {
      // What follows a literal inside an attribute
      return;
    }
    int nameStart = text.indexOf('[') + 1;
    int nameEnd = pathEnd(text, nameStart);
    if (nameEnd == nameStart) {
      return;
    }
    String head = text.substring(0, nameEnd);
    List<int[]> arguments = arguments(text, nameEnd);
    for (int[] argument : arguments) {
      String name = head + "(" + text.substring(argument[0], argument[1]) + ")]";
      found.add(phrase.part(name, index, argument[0], argument[1]));
    }
    if (arguments.isEmpty()) {
      found.add(phrase.part(head + "]", index, 0, nameEnd));
    }
  }

  /** Starts and ends of the paths between parentheses; none if anything else stands there. */
  private static List<int[]> arguments(String text, int open) {
    List<int[]> paths = new ArrayList<>();
    int at = open;
    char expected = '(';
    while (at < text.length() && text.charAt(at) == expected) {
      int start = spaceEnd(text, at + 1);
      int end = pathEnd(text, start);
      if (end > start) {
        paths.add(new int[] {start, end});
      }
      at = spaceEnd(text, end);
      expected = ',';
    }
    return text.startsWith(")]", at) ? paths : List.of();
  }

  private static int pathEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "_:".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static int spaceEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Cursor.isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
