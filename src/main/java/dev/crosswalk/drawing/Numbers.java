package dev.crosswalk.drawing;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as authors write them, and as pictures hold them. */
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,6})?");

  private Numbers() {}

  /**
   * @param from at most {@code to}
   */
  record Range(double from, double to) {
    double length() {
      return to - from;
    }

    boolean holds(double value) {
      return from <= value && value <= to;
    }
  }

  static Optional<Double> read(Piece piece, Problems problems) {
    if (!NUMBER.matcher(piece.text()).matches()) {
      problems.add(
          piece,
          "\"" + Problems.shown(piece) + "\" is not a number",
          "numbers are written like 12, -3 or 0.25");
      return Optional.empty();
    }
    return Optional.of(Double.parseDouble(piece.text()));
  }

  /** {@code 0..24}. */
  static Optional<Range> range(Piece piece, Problems problems) {
    int dots = piece.text().indexOf("..");
    if (dots < 0) {
      problems.add(
          piece,
          "\"" + Problems.shown(piece) + "\" is not a range",
          "ranges are written like 0..24");
      return Optional.empty();
    }
    Optional<Double> from = read(piece.cut(0, dots).strip(), problems);
    Optional<Double> to = read(piece.from(dots + 2).strip(), problems);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (from.get() >= to.get()) {
      problems.add(piece, "the range " + piece.text() + " does not go up");
      return Optional.empty();
    }
    return Optional.of(new Range(from.get(), to.get()));
  }

  /** In the words of a text: at most three decimals, no zeros behind them. */
  static String said(double value) {
    return decimals(value, 1000);
  }

  /** As a coordinate: at most one decimal. */
  static String coordinate(double value) {
    return decimals(value, 10);
  }

  private static String decimals(double value, long scale) {
    long scaled = Math.round(value * scale);
    String sign = scaled < 0 ? "-" : "";
    long whole = Math.abs(scaled) / scale;
    long rest = Math.abs(scaled) % scale;
    if (rest == 0) {
      return sign + whole;
    }
    String digits = String.valueOf(scale + rest).substring(1);
    return sign + whole + "." + digits.replaceFirst("0+$", "");
  }

  /** The step of 1, 2 or 5 times a power of ten that cuts a length into at most so many parts. */
  static double step(double length, int parts) {
    double step = 0.000001;
    for (int i = 0; length / step > parts; i++) {
      step = (i % 3 == 1) ? step / 2 * 5 : step * 2;
    }
    return step;
  }
}
