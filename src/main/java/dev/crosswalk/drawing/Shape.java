package dev.crosswalk.drawing;

import java.util.List;

/** What a picture is made of; the classes are those of the style sheet. Pixels, y downwards. */
sealed interface Shape {
  record Point(double x, double y) {}

  record Box(double x, double y, double width, double height, int radius, String classes)
      implements Shape {}

  /** Straight lines from point to point. */
  record Path(List<Point> points, String classes) implements Shape {}

  /** The same, closed and filled. */
  record Area(List<Point> points, String classes) implements Shape {}

  record Dot(double x, double y, double radius, String classes) implements Shape {}

  /**
   * @param y of the base line
   */
  record Words(double x, double y, Anchor anchor, String text, String classes) implements Shape {}

  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** The same shape elsewhere. */
  default Shape moved(double dx, double dy) {
    return switch (this) {
      case Box it -> new Box(it.x + dx, it.y + dy, it.width, it.height, it.radius, it.classes);
      case Path it -> new Path(moved(it.points, dx, dy), it.classes);
      case Area it -> new Area(moved(it.points, dx, dy), it.classes);
      case Dot it -> new Dot(it.x + dx, it.y + dy, it.radius, it.classes);
      case Words it -> new Words(it.x + dx, it.y + dy, it.anchor, it.text, it.classes);
    };
  }

  private static List<Point> moved(List<Point> points, double dx, double dy) {
    return points.stream().map(point -> new Point(point.x + dx, point.y + dy)).toList();
  }
}
