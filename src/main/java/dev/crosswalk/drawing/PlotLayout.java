package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Model.Axis;
import dev.crosswalk.drawing.Model.Series;
import dev.crosswalk.drawing.Shape.Anchor;
import dev.crosswalk.drawing.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/** Lines over two axes. Each line has a colour, a dash and a mark of its own. */
final class PlotLayout {
  private static final int TOP = 26;

  private final Model.Plot model;
  private final int width;
  private final double left;
  private final double right;
  private final double bottom;
  private final List<Double> xTicks;
  private final List<Double> yTicks;

  PlotLayout(Model.Plot model, int width) {
    this.model = model;
    this.width = width;
    this.xTicks = ticks(model.x().range(), width / 75);
    this.yTicks = ticks(model.y().range(), 5);
    int labels =
        yTicks.stream().mapToInt(tick -> Typeface.PLAIN.width(Numbers.said(tick))).max().orElse(0);
    this.left = labels + 10;
    this.right = width - 12;
    this.bottom = TOP + Math.min(260, width * 0.62);
  }

  static List<Double> ticks(Numbers.Range range, int parts) {
    double step = Numbers.step(range.length(), Math.max(2, parts));
    List<Double> ticks = new ArrayList<>();
    double first = Math.ceil(range.from() / step - 0.001) * step;
    for (int i = 0; first + i * step <= range.to() + step / 1000; i++) {
      ticks.add(first + i * step);
    }
    return ticks;
  }

  Canvas draw() {
    Legend legend = new Legend(entries(), width);
    TextBlock xLabel = TextBlock.wrap(model.x().label(), Typeface.PLAIN, (int) (right - left));
    TextBlock yLabel = TextBlock.wrap(model.y().label(), Typeface.PLAIN, width);
    double extra = Math.max(0, yLabel.height() - Typeface.LINE);
    double labelTop = bottom + 24;
    double legendTop = labelTop + xLabel.height() + 8;
    Canvas plot = new Canvas(width, legendTop + legend.height());
    axes(plot);
    plot.text(xLabel, right, labelTop, Anchor.END, "muted");
    for (int i = 0; i < model.series().size(); i++) {
      series(plot, model.series().get(i), i);
    }
    model.cross().ifPresent(cross -> cross(plot, cross));
    legend.draw(plot, 0, legendTop);
    Canvas all = new Canvas(width, plot.height() + extra);
    all.text(yLabel, 0, 0, Anchor.START, "muted");
    plot.shapes().forEach(shape -> all.add(shape.moved(0, extra)));
    return all;
  }

  private Point point(double x, double y) {
    return new Point(
        left + part(model.x(), x) * (right - left), bottom - part(model.y(), y) * (bottom - TOP));
  }

  private static double part(Axis axis, double value) {
    return (value - axis.range().from()) / axis.range().length();
  }

  private void axes(Canvas canvas) {
    double from = model.x().range().from();
    for (double tick : yTicks) {
      double y = point(from, tick).y();
      canvas.line(left, y, right, y, "grid");
      TextBlock text = TextBlock.line(Numbers.said(tick), Typeface.PLAIN);
      canvas.text(text, left - 6, y - 9, Anchor.END, "muted");
    }
    double end = Double.NEGATIVE_INFINITY;
    for (double tick : xTicks) {
      double x = point(tick, model.y().range().from()).x();
      TextBlock text = TextBlock.line(Numbers.said(tick), Typeface.PLAIN);
      double half = text.width() / 2.0;
      double middle = Math.min(x, width - half);
      canvas.line(x, bottom, x, bottom + 4, "axis");
      if (middle - half > end) {
        canvas.text(text, middle, bottom + 6, Anchor.MIDDLE, "muted");
        end = middle + half + 6;
      }
    }
    canvas.path(
        List.of(new Point(left, TOP), new Point(left, bottom), new Point(right, bottom)), "axis");
  }

  private List<Legend.Entry> entries() {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i < model.series().size(); i++) {
      Series series = model.series().get(i);
      Canvas swatch = new Canvas(Legend.SWATCH, Typeface.LINE);
      swatch.line(0, 9, Legend.SWATCH, 9, classes(series, i));
      mark(swatch, new Point(Legend.SWATCH / 2.0, 9), series, i);
      entries.add(new Legend.Entry(swatch.shapes(), series.name()));
    }
    return entries;
  }

  private static String classes(Series series, int index) {
    return "series s" + (index + 1) + " " + series.tone().mark();
  }

  private void series(Canvas canvas, Series series, int index) {
    List<Point> points = points(series);
    canvas.path(points, classes(series, index));
    points.forEach(point -> mark(canvas, point, series, index));
  }

  private List<Point> points(Series series) {
    return series.points().stream().map(value -> point(value.x(), value.y())).toList();
  }

  /** A dot, a square, a triangle or a diamond. */
  private static void mark(Canvas canvas, Point at, Series series, int index) {
    double x = at.x();
    double y = at.y();
    String classes = "mark s" + (index + 1) + " " + series.tone().mark();
    switch (index) {
      case 0 -> canvas.add(new Shape.Dot(x, y, 4, classes));
      case 1 -> canvas.add(new Shape.Box(x - 4, y - 4, 8, 8, 0, classes));
      case 2 ->
          canvas.add(
              new Shape.Area(
                  List.of(new Point(x, y - 5), new Point(x + 5, y + 4), new Point(x - 5, y + 4)),
                  classes));
      default ->
          canvas.add(
              new Shape.Area(
                  List.of(
                      new Point(x, y - 5),
                      new Point(x + 5, y),
                      new Point(x, y + 5),
                      new Point(x - 5, y)),
                  classes));
    }
  }

  private void cross(Canvas canvas, Model.Crossing cross) {
    Point at = point(cross.at().x(), cross.at().y());
    canvas.line(at.x(), at.y(), at.x(), bottom, "drop");
    canvas.add(new Shape.Dot(at.x(), at.y(), 7, "ring"));
    TextBlock text = TextBlock.wrap(cross.label(), Typeface.STRONG, 120);
    List<List<Point>> lines = new ArrayList<>(model.series().stream().map(this::points).toList());
    lines.add(List.of(at, new Point(at.x(), bottom)));
    Spot spot = new Spot(left + 4, TOP, right, bottom - 4);
    Point corner = spot.find(at, text.width() + 8, text.height(), lines);
    canvas.box(corner.x(), corner.y(), text.width() + 8, text.height(), "halo");
    canvas.text(text, corner.x() + 4, corner.y(), Anchor.START);
  }
}
