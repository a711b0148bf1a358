package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Model.Series;
import dev.crosswalk.drawing.Model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Where two lines meet. */
final class Crossings {
  private Crossings() {}

  /** The leftmost point in which the lines swap places; between points they are straight. */
  static Optional<Value> first(Series a, Series b) {
    double from = Math.max(a.points().getFirst().x(), b.points().getFirst().x());
    double to = Math.min(a.points().getLast().x(), b.points().getLast().x());
    double[] xs =
        DoubleStream.concat(
                DoubleStream.of(from, to),
                DoubleStream.concat(
                    a.points().stream().mapToDouble(Value::x),
                    b.points().stream().mapToDouble(Value::x)))
            .filter(x -> from <= x && x <= to)
            .sorted()
            .distinct()
            .toArray();
    for (int i = 0; i + 1 < xs.length; i++) {
      double left = at(a, xs[i]) - at(b, xs[i]);
      double right = at(a, xs[i + 1]) - at(b, xs[i + 1]);
      if (left != right && left * right <= 0) {
        double x = xs[i] + (xs[i + 1] - xs[i]) * left / (left - right);
        return Optional.of(new Value(x, at(a, x)));
      }
    }
    return Optional.empty();
  }

  private static double at(Series series, double x) {
    List<Value> points = series.points();
    int i = 1;
    while (i < points.size() - 1 && points.get(i).x() < x) {
      i++;
    }
    Value left = points.get(i - 1);
    Value right = points.get(i);
    return left.y() + (right.y() - left.y()) * (x - left.x()) / (right.x() - left.x());
  }
}
