package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Numbers.Range;
import java.util.Optional;

/** Reads {@code x: months 0..24}: what an axis counts, and from where to where. */
final class AxisReader {
  private AxisReader() {}

  static Optional<Model.Axis> read(Piece written, Problems problems) {
    int blank = -1;
    for (int i = 0; i < written.text().length(); i++) {
      blank = Character.isWhitespace(written.text().charAt(i)) ? i : blank;
    }
    Piece range = written.from(blank + 1);
    Piece label = written.cut(0, Math.max(0, blank)).strip();
    Limits.label(label, problems);
    if (label.isEmpty()) {
      problems.add(written, "an axis needs a name with its unit, and a range", "x: months 0..24");
      return Optional.empty();
    }
    Optional<Range> read = Numbers.range(range, problems);
    return read.map(it -> new Model.Axis(label.text(), it));
  }

  /** Finds that an axis is missing, or that it is told twice. */
  static Optional<Model.Axis> once(
      Optional<Model.Axis> before, Piece line, Piece written, Problems problems) {
    if (before.isPresent()) {
      problems.add(line, "the axis was told before");
      return before;
    }
    return read(written, problems);
  }

  static void check(String name, Model.Axis axis, double value, Piece at, Problems problems) {
    if (!axis.range().holds(value)) {
      problems.add(
          at,
          "%s is outside the %s axis (%s..%s)"
              .formatted(
                  Numbers.said(value),
                  name,
                  Numbers.said(axis.range().from()),
                  Numbers.said(axis.range().to())));
    }
  }
}
