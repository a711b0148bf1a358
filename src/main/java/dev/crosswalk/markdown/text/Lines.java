package dev.crosswalk.markdown.text;

import dev.crosswalk.model.Position;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The places of offsets in a body, counted in lines of its file. Immutable. */
public final class Lines {
  private final int[] starts;
  private final int firstLine;
  private final int bodyOffset;
  private final IntUnaryOperator origin;

  /**
   * @param text the whole source
   * @param body offset of the body in it
   */
  public Lines(String text, int body) {
    this(text, body, IntUnaryOperator.identity());
  }

  /**
   * @param text the whole source
   * @param body offset of the body in it
   * @param origin where, in the body as written, an offset that is asked for stands
   */
  public Lines(String text, int body, IntUnaryOperator origin) {
    this.origin = origin;
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < body; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    this.firstLine = line;
    this.bodyOffset = body - (text.lastIndexOf('\n', Math.max(0, body - 1)) + 1);
    int[] found = new int[64];
    int count = 1;
    for (int i = text.indexOf('\n', body); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = i + 1 - body;
    }
    this.starts = Arrays.copyOf(found, count);
  }

  /**
   * @param expanded 0-based, in UTF-16 units from the body's start
   */
  public Position position(int expanded) {
    int offset = origin.applyAsInt(expanded);
    int index = Arrays.binarySearch(starts, offset);
    int line = index >= 0 ? index : -index - 2;
    int column = offset - starts[line] + 1 + (line == 0 ? Math.max(0, bodyOffset) : 0);
    return new Position(firstLine + line, column);
  }
}
