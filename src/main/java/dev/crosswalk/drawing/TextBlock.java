package dev.crosswalk.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in lines.
 *
 * @param width of the widest line, in pixels
 */
record TextBlock(Typeface face, List<String> lines, int width) {

  private static final int MAX_WORD = 130;

  int height() {
    return lines.size() * Typeface.LINE;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** In one line. */
  static TextBlock line(String text, Typeface face) {
    return wrap(text, face, Integer.MAX_VALUE);
  }

  /** The same; lines grow with the widest word, up to {@link #MAX_WORD}, so that it stays whole. */
  static TextBlock words(String text, Typeface face, int maxWidth) {
    int widest = 0;
    for (String word : text.strip().split("\\s+")) {
      widest = Math.max(widest, face.width(word));
    }
    return wrap(text, face, Math.max(maxWidth, Math.min(widest, MAX_WORD)));
  }

  /** In lines of at most this width; words that are wider are cut. */
  static TextBlock wrap(String text, Typeface face, int maxWidth) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String rest = word;
      String longer = line.isEmpty() ? rest : line + " " + rest;
      if (face.width(longer) <= maxWidth) {
        line.setLength(0);
        line.append(longer);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (face.width(rest) > maxWidth) {
        int fits = fitting(rest, face, maxWidth);
        if (fits == rest.length()) {
          break; // one letter wider than the line
        }
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      line.append(rest);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    int width = lines.stream().mapToInt(face::width).max().orElse(0);
    return new TextBlock(face, List.copyOf(lines), width);
  }

  /** How much of a word fits, cut behind a mark of punctuation if there is one; at least one. */
  private static int fitting(String word, Typeface face, int maxWidth) {
    int fits = word.offsetByCodePoints(0, 1);
    int behindMark = 0;
    while (fits < word.length()) {
      int next = word.offsetByCodePoints(fits, 1);
      if (face.width(word.substring(0, next)) > maxWidth) {
        break;
      }
      fits = next;
      if (!Character.isLetterOrDigit(word.codePointBefore(fits))) {
        behindMark = fits;
      }
    }
    return behindMark > 2 ? behindMark : fits;
  }
}
