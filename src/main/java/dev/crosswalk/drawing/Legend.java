package dev.crosswalk.drawing;

import java.util.ArrayList;
import java.util.List;

/** Says what looks mean: swatches with words, in as many rows as they need. */
final class Legend {
  static final int SWATCH = 26;

  private static final int ROW = 22;
  private static final int GAP = 18;

  private final List<Placed> placed = new ArrayList<>();
  private final double height;

  /**
   * @param swatch in a place of {@link #SWATCH} pixels and one line of text
   */
  record Entry(List<Shape> swatch, String text) {}

  private record Placed(Entry entry, TextBlock text, double x, double y) {}

  Legend(List<Entry> entries, double width) {
    double x = 0;
    double y = 0;
    double rowHeight = ROW;
    for (Entry entry : entries) {
      TextBlock text =
          TextBlock.wrap(entry.text(), Typeface.PLAIN, (int) Math.max(60, width - SWATCH - 8));
      double needed = SWATCH + 8 + text.width();
      if (x > 0 && x + needed > width) {
        x = 0;
        y += rowHeight;
        rowHeight = ROW;
      }
      placed.add(new Placed(entry, text, x, y));
      rowHeight = Math.max(rowHeight, text.height() + 5);
      x += needed + GAP;
    }
    this.height = entries.isEmpty() ? 0 : y + rowHeight;
  }

  double height() {
    return height;
  }

  void draw(Canvas canvas, double left, double top) {
    for (Placed it : placed) {
      double x = left + it.x();
      double y = top + it.y();
      it.entry().swatch().forEach(shape -> canvas.add(shape.moved(x, y)));
      canvas.text(it.text(), x + SWATCH + 8, y, Shape.Anchor.START);
    }
  }
}
