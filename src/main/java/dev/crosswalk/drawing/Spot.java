package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Shape.Point;
import java.util.List;

/** Finds a place for a text near a point in a frame. */
record Spot(double left, double top, double right, double bottom) {
  private static final int SAMPLES = 40;

  /**
   * The upper left corner of the place, of those around the point, that hides least of the lines.
   */
  Point find(Point at, double width, double height, List<List<Point>> lines) {
    Point best = new Point(left, top);
    long fewest = Long.MAX_VALUE;
    for (double distance : new double[] {10, 22, 40}) {
      for (Point wanted : around(at, width, height, distance)) {
        Point corner =
            new Point(
                Math.max(left, Math.min(wanted.x(), right - width)),
                Math.max(top, Math.min(wanted.y(), bottom - height)));
        long hidden = lines.stream().mapToLong(line -> hidden(line, corner, width, height)).sum();
        if (hidden < fewest) {
          fewest = hidden;
          best = corner;
        }
      }
    }
    return best;
  }

  private static List<Point> around(Point at, double width, double height, double distance) {
    return List.of(
        new Point(at.x() - width / 2, at.y() - distance - height),
        new Point(at.x() - distance - width, at.y() - height / 2),
        new Point(at.x() + distance, at.y() - height / 2),
        new Point(at.x() - distance - width, at.y() - distance - height),
        new Point(at.x() + distance, at.y() + distance),
        new Point(at.x() - width / 2, at.y() + distance));
  }

  private static long hidden(List<Point> line, Point corner, double width, double height) {
    long hidden = 0;
    for (int i = 0; i + 1 < line.size(); i++) {
      Point a = line.get(i);
      Point b = line.get(i + 1);
      for (int k = 0; k <= SAMPLES; k++) {
        double x = a.x() + (b.x() - a.x()) * k / SAMPLES;
        double y = a.y() + (b.y() - a.y()) * k / SAMPLES;
        boolean inside =
            corner.x() <= x
                && x <= corner.x() + width
                && corner.y() <= y
                && y <= corner.y() + height;
        hidden += inside ? 1 : 0;
      }
    }
    return hidden;
  }
}
