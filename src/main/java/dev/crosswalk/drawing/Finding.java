package dev.crosswalk.drawing;

import dev.crosswalk.model.Position;
import java.util.Comparator;
import java.util.Optional;

/**
 * What keeps a text from being drawn.
 *
 * @param position in the text: its first line is line 1
 * @param length in UTF-16 units
 */
public record Finding(Position position, int length, String message, Optional<String> hint)
    implements Comparable<Finding> {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::position).thenComparing(Finding::message);

  @Override
  public int compareTo(Finding other) {
    return BY_PLACE.compare(this, other);
  }
}
