package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Model.Axis;
import dev.crosswalk.drawing.Model.Series;
import dev.crosswalk.drawing.Model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code plot}: axes {@code x:} and {@code y:}, lines {@code line name: 0 20, 12 140}. */
final class PlotReader {
  private static final List<String> WORDS = List.of("x:", "y:", "line", "cross:");
  private static final String LINE = "line stay {go}: 0 20, 12 140";

  private final Problems problems;
  private final List<Series> series = new ArrayList<>();
  private final List<Piece> seriesLines = new ArrayList<>();
  private Optional<Axis> x = Optional.empty();
  private Optional<Axis> y = Optional.empty();
  private Optional<Piece> cross = Optional.empty();

  private PlotReader(Problems problems) {
    this.problems = problems;
  }

  static Optional<Model> read(List<Piece> lines, Problems problems) {
    return new PlotReader(problems).read(lines);
  }

  private Optional<Model> read(List<Piece> lines) {
    for (Piece line : lines) {
      Piece.Pair parts = line.firstWord();
      switch (parts.first().text()) {
        case "x:" -> x = AxisReader.once(x, line, parts.second(), problems);
        case "y:" -> y = AxisReader.once(y, line, parts.second(), problems);
        case "line" -> seriesLines.add(parts.second());
        case "cross:" -> cross = Optional.of(parts.second());
        default -> problems.unknown(parts.first(), "line of a plot", WORDS);
      }
    }
    if (problems.isEmpty() && (x.isEmpty() || y.isEmpty())) {
      String missing = x.isEmpty() ? "x" : "y";
      problems.add(
          lines.getFirst(), "the " + missing + " axis is missing", missing + ": months 0..24");
    }
    if (x.isEmpty() || y.isEmpty()) {
      return Optional.empty();
    }
    for (Piece line : seriesLines) {
      series(line, x.get(), y.get());
      Limits.count(line, series.size(), Limits.MAX_SERIES, "lines in a plot", problems);
    }
    if (series.isEmpty() && problems.isEmpty()) {
      problems.add(lines.getFirst(), "there are no lines to plot", LINE);
    }
    Optional<Model.Crossing> crossing = crossing();
    return Optional.of(new Model.Plot(x.get(), y.get(), List.copyOf(series), crossing));
  }

  private void series(Piece line, Axis xAxis, Axis yAxis) {
    Piece.Pair parts = line.halves(':');
    Marked name = Marked.read(parts.first(), problems);
    if (name.piece().isEmpty()) {
      problems.add(line, "a line without a name", LINE);
      return;
    }
    Limits.label(name.piece(), problems);
    List<Value> points = new ArrayList<>();
    for (Piece written : parts.second().split(',')) {
      point(written, xAxis, yAxis, points);
      Limits.count(written, points.size(), Limits.MAX_POINTS, "points in a line", problems);
    }
    if (points.size() < 2 && problems.isEmpty()) {
      problems.add(line, "a line needs two points", LINE);
    }
    series.add(new Series(name.piece().text(), name.tone(), List.copyOf(points)));
  }

  private void point(Piece written, Axis xAxis, Axis yAxis, List<Value> points) {
    Piece.Pair numbers = written.firstWord();
    if (numbers.second().isEmpty()) {
      problems.add(
          written,
          "\"" + Problems.shown(written) + "\" is no point",
          "a point is x, a blank, y: 12 140");
      return;
    }
    Optional<Double> px = Numbers.read(numbers.first(), problems);
    Optional<Double> py = Numbers.read(numbers.second(), problems);
    if (px.isEmpty() || py.isEmpty()) {
      return;
    }
    AxisReader.check("x", xAxis, px.get(), numbers.first(), problems);
    AxisReader.check("y", yAxis, py.get(), numbers.second(), problems);
    if (!points.isEmpty() && points.getLast().x() >= px.get()) {
      problems.add(written, "the points of a line go from left to right");
    }
    points.add(new Value(px.get(), py.get()));
  }

  private Optional<Model.Crossing> crossing() {
    if (cross.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    Piece label = cross.get();
    Limits.label(label, problems);
    Optional<Value> at =
        series.size() < 2 ? Optional.empty() : Crossings.first(series.get(0), series.get(1));
    if (at.isEmpty()) {
      problems.add(label, "the first two lines do not cross");
    }
    return at.map(it -> new Model.Crossing(label.text(), it));
  }
}
