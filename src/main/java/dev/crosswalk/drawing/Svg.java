package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Shape.Point;
import java.util.List;
import java.util.Locale;

/** Writes a canvas as SVG that is well-formed XML, too. No script, style or event ever. */
final class Svg {
  private Svg() {}

  /**
   * @param classes of the element
   * @param id of the element's description, unique in the page
   */
  static void write(Canvas canvas, String classes, String id, String said, StringBuilder out) {
    String width = Numbers.coordinate(Math.ceil(canvas.width()));
    String height = Numbers.coordinate(Math.ceil(canvas.height()));
    out.append("<svg class=\"").append(classes);
    out.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
    out.append("\" width=\"").append(width).append("\" height=\"").append(height);
    out.append("\" role=\"img\" aria-labelledby=\"").append(id);
    out.append("\"><desc id=\"").append(id).append("\">").append(escape(said)).append("</desc>");
    canvas.shapes().forEach(shape -> write(shape, out));
    out.append("</svg>");
  }

  private static void write(Shape shape, StringBuilder out) {
    switch (shape) {
      case Shape.Box box -> {
        out.append("<rect");
        classes(box.classes(), out);
        number("x", box.x(), out);
        number("y", box.y(), out);
        number("width", box.width(), out);
        number("height", box.height(), out);
        number("rx", box.radius(), out);
        out.append("/>");
      }
      case Shape.Path path -> points("polyline", path.points(), path.classes(), out);
      case Shape.Area area -> points("polygon", area.points(), area.classes(), out);
      case Shape.Dot dot -> {
        out.append("<circle");
        classes(dot.classes(), out);
        number("cx", dot.x(), out);
        number("cy", dot.y(), out);
        number("r", dot.radius(), out);
        out.append("/>");
      }
      case Shape.Words words -> {
        out.append("<text");
        classes(words.classes(), out);
        number("x", words.x(), out);
        number("y", words.y(), out);
        if (words.anchor() != Shape.Anchor.START) {
          out.append(" text-anchor=\"");
          out.append(words.anchor().name().toLowerCase(Locale.ROOT)).append('"');
        }
        out.append('>').append(escape(words.text())).append("</text>");
      }
    }
  }

  private static void points(
      String element, List<Point> points, String classes, StringBuilder out) {
    out.append('<').append(element);
    classes(classes, out);
    out.append(" points=\"");
    for (int i = 0; i < points.size(); i++) {
      out.append(i == 0 ? "" : " ").append(Numbers.coordinate(points.get(i).x()));
      out.append(',').append(Numbers.coordinate(points.get(i).y()));
    }
    out.append("\"/>");
  }

  private static void classes(String classes, StringBuilder out) {
    if (!classes.isEmpty()) {
      out.append(" class=\"").append(classes).append('"');
    }
  }

  private static void number(String name, double value, StringBuilder out) {
    out.append(' ').append(name).append("=\"").append(Numbers.coordinate(value)).append('"');
  }

  /** A text of the same length, in which what XML forbids is the mark for a lost character. */
  static String legal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(c == '\t' ? ' ' : isLegal(c) ? c : 0xfffd));
    return out.toString();
  }

  /** For text and quoted values. */
  static String escape(String text) {
    return legal(text.replace('\n', ' '))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static boolean isLegal(int c) {
    return (c >= 0x20 && c < 0x7f)
        || (c >= 0xa0 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
