package dev.crosswalk.code;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A language's operators and punctuation; the longest one that fits is taken. Immutable. */
final class Operators {
  private static final String PUNCTUATION = "()[]{},.;:";

  private final List<List<String>> byFirst;

  /** All of them, separated by spaces; ASCII only. */
  Operators(String all) {
    List<String> operators =
        Arrays.stream(all.split(" "))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    byFirst =
        IntStream.range(0, 128)
            .mapToObj(c -> operators.stream().filter(o -> o.charAt(0) == c).toList())
            .toList();
  }

  /** Length of the operator at the cursor in UTF-16 units; 0 if there is none. */
  int lengthAt(Cursor cursor) {
    char c = cursor.now();
    if (c >= 128) {
      return 0;
    }
    List<String> candidates = byFirst.get(c);
    for (int i = 0; i < candidates.size(); i++) {
      String candidate = candidates.get(i);
      if (candidate.length() == 1 || cursor.looksAt(candidate)) {
        return candidate.length();
      }
    }
    return 0;
  }

  /** Punctuation for brackets and separators, also {@code ::}; otherwise an operator. */
  static TokenType typeAt(Cursor cursor, int length) {
    boolean separator = length == 1 || (length == 2 && cursor.looksAt("::"));
    return separator && PUNCTUATION.indexOf(cursor.now()) >= 0
        ? TokenType.PUNCTUATION
        : TokenType.OPERATOR;
  }
}
