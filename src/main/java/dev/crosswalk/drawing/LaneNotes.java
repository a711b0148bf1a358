package dev.crosswalk.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts below one lane, for spans that are too short to hold theirs. They are added from the right
 * to the left: the line from a span down to its text then passes left of all others.
 */
final class LaneNotes {
  private static final int MAX_WIDTH = 150;
  private static final int GAP = 12;
  private static final int ROW_GAP = 3;

  private final double left;
  private final double right;
  private final List<Note> notes = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private record Note(TextBlock text, double x, double anchor, int row) {}

  private record Row(double start, double height) {}

  LaneNotes(double left, double right) {
    this.left = left;
    this.right = right;
  }

  /**
   * @param anchor where its span begins
   */
  void add(String words, double anchor) {
    TextBlock text = TextBlock.wrap(words, Typeface.PLAIN, MAX_WIDTH);
    double x = Math.max(left, Math.min(anchor, right - text.width()));
    int number = 0;
    while (number < rows.size() && x + text.width() + GAP > rows.get(number).start()) {
      number++;
    }
    if (number == rows.size()) {
      rows.add(new Row(x, 0));
    }
    double height = Math.max(rows.get(number).height(), text.height() + ROW_GAP);
    rows.set(number, new Row(x, height));
    notes.add(new Note(text, x, anchor, number));
  }

  double height() {
    return top(rows.size());
  }

  private double top(int row) {
    return rows.stream().limit(row).mapToDouble(Row::height).sum();
  }

  void draw(Canvas canvas, double top) {
    for (Note note : notes) {
      double noteTop = top + ROW_GAP + top(note.row());
      double x = note.anchor() + 3;
      if (notes.stream().noneMatch(it -> it.row() < note.row() && it.x() <= x)) {
        canvas.line(x, top, x, noteTop + 3, "leader");
      }
      canvas.text(note.text(), note.x(), noteTop, Shape.Anchor.START);
    }
  }
}
