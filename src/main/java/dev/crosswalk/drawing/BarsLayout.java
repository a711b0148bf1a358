package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Model.Bar;
import dev.crosswalk.drawing.Shape.Anchor;
import java.util.List;

/** Level bars with their numbers behind them; a whisker shows the range. */
final class BarsLayout {
  private static final int BAR = 20;
  private static final int TOP = 1;
  private static final int GAP = 12;

  private final Model.Bars model;
  private final int width;
  private final boolean namesAbove;
  private final List<TextBlock> names;
  private final List<TextBlock> values;
  private final double left;
  private final double right;

  /**
   * @param namesAbove whether names stand above their bars and not left of them
   */
  BarsLayout(Model.Bars model, int width, boolean namesAbove) {
    this.model = model;
    this.width = width;
    this.namesAbove = namesAbove;
    int nameWidth = namesAbove ? width - 8 : 180;
    this.names =
        model.bars().stream()
            .map(bar -> TextBlock.wrap(bar.name(), Typeface.STRONG, nameWidth))
            .toList();
    this.values =
        model.bars().stream()
            .map(bar -> TextBlock.line(Numbers.said(bar.value()), Typeface.PLAIN))
            .toList();
    int widest = names.stream().mapToInt(TextBlock::width).max().orElse(0);
    int widestValue = values.stream().mapToInt(TextBlock::width).max().orElse(0);
    this.left = namesAbove ? 12 : widest + 14;
    this.right = width - widestValue - 14;
  }

  Canvas draw() {
    double axisTop = TOP;
    for (TextBlock name : names) {
      axisTop += height(name) + GAP;
    }
    TextBlock label = TextBlock.wrap(model.axis().label(), Typeface.PLAIN, (int) (right - left));
    Canvas canvas = new Canvas(width, axisTop + 24 + label.height());
    axis(canvas, axisTop);
    canvas.text(label, right, axisTop + 22, Anchor.END, "muted");
    double top = TOP;
    for (int i = 0; i < names.size(); i++) {
      bar(canvas, i, top);
      top += height(names.get(i)) + GAP;
    }
    return canvas;
  }

  private double height(TextBlock name) {
    return namesAbove ? name.height() + 3 + BAR : Math.max(BAR, name.height());
  }

  private double x(double value) {
    Numbers.Range range = model.axis().range();
    return left + (value - range.from()) / range.length() * (right - left);
  }

  private void axis(Canvas canvas, double bottom) {
    double end = Double.NEGATIVE_INFINITY;
    for (double tick : PlotLayout.ticks(model.axis().range(), namesAbove ? 4 : 6)) {
      double x = x(tick);
      TextBlock text = TextBlock.line(Numbers.said(tick), Typeface.PLAIN);
      double half = text.width() / 2.0;
      double middle = Math.max(half, x);
      if (!namesAbove) {
        canvas.line(x, 0, x, bottom, "grid");
      }
      canvas.line(x, bottom, x, bottom + 4, "axis");
      if (middle - half > end) {
        canvas.text(text, middle, bottom + 5, Anchor.MIDDLE, "muted");
        end = middle + half + 6;
      }
    }
    canvas.line(left, bottom, right, bottom, "axis");
  }

  private void bar(Canvas canvas, int number, double top) {
    Bar bar = model.bars().get(number);
    TextBlock name = names.get(number);
    double y = namesAbove ? top + name.height() + 3 : top + (height(name) - BAR) / 2;
    if (namesAbove) {
      canvas.text(name, 0, top, Anchor.START);
    } else {
      canvas.text(name, left - 12, top + (height(name) - name.height()) / 2, Anchor.END);
    }
    double zero = x(0);
    double end = x(bar.value());
    double from = Math.min(zero, end);
    canvas.box(from, y, Math.max(1, Math.abs(end - zero)), BAR, "bar " + bar.tone().mark());
    double middle = y + BAR / 2.0;
    double farthest = Math.max(zero, end);
    if (bar.spread().isPresent()) {
      double least = x(bar.spread().get().from());
      double most = x(bar.spread().get().to());
      canvas.line(least, middle, most, middle, "whisker");
      canvas.line(least, middle - 5, least, middle + 5, "whisker");
      canvas.line(most, middle - 5, most, middle + 5, "whisker");
      farthest = Math.max(farthest, most);
    }
    TextBlock value = values.get(number);
    double half = value.width() + 2;
    canvas.box(farthest + 5, y + 1, half, Typeface.LINE, "halo");
    canvas.text(value, farthest + 6, y + 1, Anchor.START);
  }
}
