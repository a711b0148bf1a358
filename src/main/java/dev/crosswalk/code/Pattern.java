package dev.crosswalk.code;

import java.util.ArrayList;
import java.util.List;

/**
 * A construct of several tokens.
 *
 * <p>An element stands for one token: {@code NAME} for a word that is no keyword, {@code NUMBER}
 * for a number, {@code UNARY:x} for {@code x} where no operand ends before it, anything else for
 * the token of that text. Three kinds are different: {@code CLOSE} goes on to the bracket that
 * closes the one just passed; {@code CLOSE:x} does so only if the token before that bracket is
 * {@code x}; {@code NOT:x} takes no token, but the next must not be {@code x}.
 */
record Pattern(String name, List<String> elements) {
  private static final int FAILED = -1;

  /** One a row: the name, two spaces or more, the elements with one space between them. */
  static List<Pattern> table(String rows) {
    List<Pattern> patterns = new ArrayList<>();
    for (String row : rows.lines().toList()) {
      int gap = row.indexOf("  ");
      String elements = row.substring(gap).strip();
      patterns.add(new Pattern(row.substring(0, gap), List.of(elements.split(" "))));
    }
    return List.copyOf(patterns);
  }

  /** The constructs of these patterns, wherever they fit. */
  static List<Construct> find(List<Pattern> patterns, Phrase phrase) {
    List<Construct> found = new ArrayList<>();
    for (int i = 0; i < phrase.size(); i++) {
      for (Pattern pattern : patterns) {
        int end = pattern.endFrom(phrase, i);
        if (end != FAILED) {
          found.add(phrase.construct(pattern.name, i, end - 1));
        }
      }
    }
    return found;
  }

  /** Index after the last token, if the pattern fits from an index on. */
  private int endFrom(Phrase phrase, int index) {
    int next = index;
    for (String element : elements) {
      next = step(phrase, element, next);
      if (next == FAILED) {
        return FAILED;
      }
    }
    return next;
  }

  private static int step(Phrase phrase, String element, int next) {
    if (element.startsWith("NOT:")) {
      return phrase.text(next).equals(element.substring(4)) ? FAILED : next;
    }
    if (element.startsWith("CLOSE")) {
      int close = phrase.partner(next - 1);
      boolean fits = element.equals("CLOSE") || phrase.text(close - 1).equals(element.substring(6));
      return close >= 0 && fits ? close + 1 : FAILED;
    }
    if (element.startsWith("UNARY:")) {
      boolean unary = phrase.text(next).equals(element.substring(6));
      return unary && !phrase.endsOperand(next - 1) ? next + 1 : FAILED;
    }
    boolean fits =
        switch (element) {
          case "NAME" -> phrase.isName(next);
          case "NUMBER" -> phrase.type(next) == TokenType.NUMBER;
          default -> phrase.text(next).equals(element);
        };
    return fits ? next + 1 : FAILED;
  }
}
