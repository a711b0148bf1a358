package dev.crosswalk.code;

import java.util.ArrayList;
import java.util.List;

/** Writes tokens as lines of HTML. */
final class Highlight {
  private final String code;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder(120);

  /** Class of the span that is open on this line; empty if none is. */
  private String open = "";

  private Highlight(String code) {
    this.code = code;
  }

  static List<String> lines(Cursor cursor, String code) {
    Highlight highlight = new Highlight(code);
    int from = 0;
    for (int i = 0; i < cursor.count(); i++) {
      highlight.token(cursor.type(i).cssClass(), from, cursor.end(i));
      from = cursor.end(i);
    }
    boolean endsInLine = !code.isEmpty() && !isLineEnd(code.charAt(code.length() - 1));
    if (endsInLine) {
      highlight.endLine();
    }
    return List.copyOf(highlight.lines);
  }

  private void token(String cssClass, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      char c = code.charAt(i);
      if (isLineEnd(c)) {
        text(cssClass, start, i);
        start = i + 1;
        boolean second = c == '\n' && i > 0 && code.charAt(i - 1) == '\r';
        if (!second) {
          endLine();
        }
      }
    }
    text(cssClass, start, to);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private void endLine() {
    switchTo("");
    lines.add(line.toString());
    line.setLength(0);
  }

  private void text(String cssClass, int from, int to) {
    if (from == to) {
      return;
    }
    switchTo(cssClass);
    int start = from;
    for (int i = from; i < to; i++) {
      String entity =
          switch (code.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
          };
      if (!entity.isEmpty()) {
        line.append(code, start, i).append(entity);
        start = i + 1;
      }
    }
    line.append(code, start, to);
  }

  /** Neighbours of one class share a span. */
  private void switchTo(String cssClass) {
    if (cssClass.equals(open)) {
      return;
    }
    if (!open.isEmpty()) {
      line.append("</span>");
    }
    if (!cssClass.isEmpty()) {
      line.append("<span class=\"").append(cssClass).append("\">");
    }
    open = cssClass;
  }
}
