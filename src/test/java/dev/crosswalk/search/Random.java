package dev.crosswalk.search;

import java.util.List;
import java.util.SplittableRandom;

/** Makes test data from a seed; the same seed gives the same data. */
public final class Random {
  private static final String ALPHABET =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789__....:::::''''\"\"!!??<<>>&&%%##[](){}--==  \n\t"
          + "éßΣİﬁ所有ー한ไｆ👍\ud800\u0000\u200b";

  private final SplittableRandom random;

  private Random(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public static Random seeded(long seed) {
    return new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> values) {
    return values.get(below(values.size()));
  }

  public String text(int maxLength) {
    StringBuilder text = new StringBuilder();
    for (int n = below(maxLength + 1); n > 0; n--) {
      text.append(ALPHABET.charAt(below(ALPHABET.length())));
    }
    return text.toString();
  }

  /** One letter changed, left out, doubled or swapped with its neighbour. */
  String misspelt(String word) {
    if (word.length() < 2) {
      return word;
    }
    int at = below(word.length() - 1);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (below(4)) {
      case 0 -> before + (char) ('a' + below(26)) + after;
      case 1 -> before + after;
      case 2 -> before + word.charAt(at) + word.charAt(at) + after;
      default -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
    };
  }
}
