package dev.crosswalk.markdown.text;

import dev.crosswalk.model.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A body with what it includes in it.
 *
 * @param origin for an offset of the text, the offset in the body as written, both 0-based in
 *     UTF-16 units: a directive's own place for all that stands in its stead
 */
public record Expanded(String text, IntUnaryOperator origin, List<Diagnostic> findings) {

  static Expanded unchanged(String text) {
    return new Expanded(text, IntUnaryOperator.identity(), List.of());
  }

  /** Puts the parts together. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<int[]> parts = new ArrayList<>();

    /** A part of the body as it is. */
    void keep(String body, int start, int end) {
      parts.add(new int[] {text.length(), start, 1});
      text.append(body, start, end);
    }

    /** What stands in place of a directive. */
    void put(String replacement, int start) {
      parts.add(new int[] {text.length(), start, 0});
      text.append(replacement);
    }

    int length() {
      return text.length();
    }

    Expanded build(List<Diagnostic> findings) {
      int[] starts = parts.stream().mapToInt(part -> part[0]).toArray();
      return new Expanded(text.toString(), offset -> origin(starts, offset), findings);
    }

    private int origin(int[] starts, int offset) {
      int index = Arrays.binarySearch(starts, offset);
      if (index >= 0) { // of parts that start together only the last is not empty
        while (index + 1 < starts.length && starts[index + 1] == offset) {
          index++;
        }
      } else {
        index = Math.max(0, -index - 2);
      }
      int[] part = parts.get(index);
      return part[1] + (offset - part[0]) * part[2];
    }
  }
}
