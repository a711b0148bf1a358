package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Shape.Anchor;
import dev.crosswalk.drawing.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/** Collects the shapes of one picture, in the order in which they are painted. */
final class Canvas {
  /** From a line's top to its base line. */
  private static final int BASE = 13;

  private static final double HEAD = 9;

  private final List<Shape> shapes = new ArrayList<>();
  private final double width;
  private final double height;

  Canvas(double width, double height) {
    this.width = width;
    this.height = height;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  List<Shape> shapes() {
    return List.copyOf(shapes);
  }

  void add(Shape shape) {
    shapes.add(shape);
  }

  void box(double x, double y, double width, double height, String classes) {
    shapes.add(new Shape.Box(x, y, width, height, 4, classes));
  }

  void line(double x1, double y1, double x2, double y2, String classes) {
    path(List.of(new Point(x1, y1), new Point(x2, y2)), classes);
  }

  void path(List<Point> points, String classes) {
    shapes.add(new Shape.Path(List.copyOf(points), classes));
  }

  /**
   * Lines of text one below the other.
   *
   * @param x of the anchor
   * @param top of the first line
   */
  void text(TextBlock block, double x, double top, Anchor anchor, String classes) {
    double y = top + BASE;
    for (String line : block.lines()) {
      String all = (block.face().mark() + " " + classes).strip();
      shapes.add(new Shape.Words(x, y, anchor, line, all));
      y += Typeface.LINE;
    }
  }

  void text(TextBlock block, double x, double top, Anchor anchor) {
    text(block, x, top, anchor, "");
  }

  /** A line with a head at its end; the last part must be upright or level. */
  void arrow(List<Point> points, boolean dashed) {
    Point tip = points.getLast();
    Point before = points.get(points.size() - 2);
    double dx = Math.signum(tip.x() - before.x());
    double dy = Math.signum(tip.y() - before.y());
    double baseX = tip.x() - dx * HEAD;
    double baseY = tip.y() - dy * HEAD;
    List<Point> shaft = new ArrayList<>(points.subList(0, points.size() - 1));
    shaft.add(new Point(baseX, baseY));
    path(shaft, dashed ? "arrow dashed" : "arrow");
    double half = HEAD / 2;
    shapes.add(
        new Shape.Area(
            List.of(
                tip,
                new Point(baseX - dy * half, baseY - dx * half),
                new Point(baseX + dy * half, baseY + dx * half)),
            "head"));
  }
}
