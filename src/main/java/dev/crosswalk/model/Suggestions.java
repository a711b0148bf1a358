package dev.crosswalk.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean": the nearest of the allowed values. */
public final class Suggestions {
  private Suggestions() {}

  /**
   * The candidate nearest to {@code word} in edits (insert, delete, replace, swap neighbours), if
   * it is near enough: one edit up to 4 letters, two up to 8, a third of the length beyond. Ties go
   * to the alphabetically first.
   */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    int limit = word.length() <= 4 ? 1 : word.length() <= 8 ? 2 : word.length() / 3;
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
        .map(candidate -> new Scored(candidate, distance(word, candidate)))
        .filter(scored -> scored.distance <= limit && scored.distance > 0)
        .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
        .map(Scored::candidate);
  }

  /** The hint text for {@link #nearest}, if there is one. */
  public static Optional<String> didYouMean(String word, Collection<String> candidates) {
    return nearest(word, candidates).map(found -> "did you mean \"" + found + "\"?");
  }

  private record Scored(String candidate, int distance) {}

  /** Optimal string alignment distance, case ignored. */
  static int distance(String left, String right) {
    int[] a = left.toLowerCase(java.util.Locale.ROOT).codePoints().toArray();
    int[] b = right.toLowerCase(java.util.Locale.ROOT).codePoints().toArray();
    int[] beforePrevious = new int[b.length + 1];
    int[] previous = new int[b.length + 1];
    int[] current = new int[b.length + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= a.length; i++) {
      current[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
        }
      }
      int[] recycled = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = recycled;
    }
    return previous[b.length];
  }
}
