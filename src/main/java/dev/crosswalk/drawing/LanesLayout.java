package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Numbers.Range;
import dev.crosswalk.drawing.Shape.Anchor;
import dev.crosswalk.drawing.Shape.Point;
import java.util.Arrays;
import java.util.List;

/** Lanes below each other, time from left to right; text that no span holds stands below it. */
final class LanesLayout {
  private static final int BAR = 26;
  private static final int TOP = 1;
  private static final int AXIS = 26;
  private static final int GAP = 14;
  private static final int HATCH = 7;

  private final Model.Lanes model;
  private final int width;
  private final boolean namesAbove;
  private final List<TextBlock> names;
  private final double left;
  private final double right;

  /**
   * @param namesAbove whether names stand above their lanes and not left of them
   */
  LanesLayout(Model.Lanes model, int width, boolean namesAbove) {
    this.model = model;
    this.width = width;
    this.namesAbove = namesAbove;
    int nameWidth = namesAbove ? width - 8 : 130;
    this.names =
        model.lanes().stream()
            .map(lane -> TextBlock.wrap(lane.name(), Typeface.STRONG, nameWidth))
            .toList();
    int widest = names.stream().mapToInt(TextBlock::width).max().orElse(0);
    this.left = namesAbove ? 2 : widest + 14;
    this.right = width - 4;
  }

  Canvas draw() {
    List<LaneNotes> notes = model.lanes().stream().map(this::notes).toList();
    Legend legend = legend();
    double height = TOP + AXIS + legend.height();
    for (int i = 0; i < notes.size(); i++) {
      height += laneHeight(i, notes.get(i)) + GAP;
    }
    Canvas canvas = new Canvas(width, height);
    double bottom = height - AXIS - legend.height();
    axis(canvas, bottom);
    legend.draw(canvas, left, bottom + AXIS);
    double top = TOP;
    for (int i = 0; i < notes.size(); i++) {
      lane(canvas, i, notes.get(i), top);
      top += laneHeight(i, notes.get(i)) + GAP;
    }
    return canvas;
  }

  /** What each look means; nothing if all just run. */
  private Legend legend() {
    List<Model.Doing> used =
        Arrays.stream(Model.Doing.values())
            .filter(doing ->
                model.lanes().stream()
                    .flatMap(lane -> lane.spans().stream())
                    .anyMatch(span -> span.doing() == doing))
            .toList();
    if (used.equals(List.of(Model.Doing.RUN))) {
      return new Legend(List.of(), right - left);
    }
    return new Legend(
        used.stream().map(doing -> new Legend.Entry(swatch(doing), doing.said())).toList(),
        right - left);
  }

  private static List<Shape> swatch(Model.Doing doing) {
    Canvas canvas = new Canvas(Legend.SWATCH, Typeface.LINE);
    canvas.box(0, 3, Legend.SWATCH, 12, doing == Model.Doing.RUN ? "box plain" : doing.word());
    if (doing == Model.Doing.BLOCKED) {
      hatch(canvas, 0, 3, Legend.SWATCH, 12);
    }
    return canvas.shapes();
  }

  private double x(double time) {
    Range range = model.range();
    return left + (time - range.from()) / range.length() * (right - left);
  }

  private double laneHeight(int lane, LaneNotes notes) {
    double body = BAR + notes.height();
    return namesAbove
        ? names.get(lane).height() + 4 + body
        : Math.max(body, names.get(lane).height());
  }

  private boolean fits(Model.Span span) {
    return Typeface.PLAIN.width(span.text()) + 8 <= x(span.range().to()) - x(span.range().from());
  }

  private LaneNotes notes(Model.Lane lane) {
    LaneNotes notes = new LaneNotes(left, right);
    for (Model.Span span : lane.spans().reversed()) {
      if (!fits(span) && !span.text().isEmpty()) {
        notes.add(span.text(), x(span.range().from()));
      }
    }
    return notes;
  }

  private void lane(Canvas canvas, int number, LaneNotes notes, double top) {
    Model.Lane lane = model.lanes().get(number);
    TextBlock name = names.get(number);
    double y = namesAbove ? top + name.height() + 4 : top;
    if (namesAbove) {
      canvas.text(name, left, top, Anchor.START);
    } else {
      canvas.text(name, 0, Math.max(top, top + (BAR - name.height()) / 2.0), Anchor.START);
    }
    canvas.line(left, y + BAR / 2.0, right, y + BAR / 2.0, "grid");
    for (Model.Span span : lane.spans()) {
      span(canvas, span, lane.tone(), y);
    }
    notes.draw(canvas, y + BAR);
  }

  private void span(Canvas canvas, Model.Span span, Tone tone, double y) {
    double from = x(span.range().from());
    double length = Math.max(2, x(span.range().to()) - from);
    String classes = span.doing().word();
    switch (span.doing()) {
      case RUN -> canvas.box(from, y, length, BAR, "box " + tone.mark());
      case WAIT -> canvas.box(from, y + 3, length, BAR - 6, classes);
      case BLOCKED -> {
        canvas.box(from, y, length, BAR, classes);
        hatch(canvas, from, y, length, BAR);
      }
    }
    if (!span.text().isEmpty() && fits(span)) {
      TextBlock text = TextBlock.line(span.text(), Typeface.PLAIN);
      double middle = from + length / 2;
      double textTop = y + (BAR - Typeface.LINE) / 2.0;
      if (span.doing() != Model.Doing.RUN) {
        double half = text.width() / 2.0 + 3;
        canvas.box(middle - half, textTop, 2 * half, Typeface.LINE, "halo");
      }
      canvas.text(text, middle, textTop, Anchor.MIDDLE);
    }
  }

  /** Lines from the lower left to the upper right, cut at the box's sides. */
  private static void hatch(Canvas canvas, double x, double y, double length, double height) {
    for (double start = HATCH - height; start < length; start += HATCH) {
      double from = Math.max(0, start);
      double to = Math.min(length, start + height);
      if (to - from > 1) {
        canvas.line(
            x + from, y + height - (from - start), x + to, y + height - (to - start), "hatch");
      }
    }
  }

  private void axis(Canvas canvas, double top) {
    String unit = model.unit().orElse("time");
    TextBlock label = TextBlock.line(unit.isEmpty() ? "time" : unit, Typeface.PLAIN);
    double y = top + 2;
    double textTop = y + 5;
    canvas.arrow(List.of(new Point(left, y), new Point(right + 2, y)), false);
    double labelStart = right - label.width();
    canvas.text(label, right, textTop, Anchor.END, "muted");
    if (model.unit().isEmpty()) {
      return;
    }
    double step = Numbers.step(model.range().length(), namesAbove ? 5 : 8);
    double end = Double.NEGATIVE_INFINITY;
    for (double at = Math.ceil(model.range().from() / step) * step;
        at <= model.range().to() + step / 1000;
        at += step) {
      String said = Numbers.said(at);
      double half = Typeface.PLAIN.width(said) / 2.0;
      double x = Math.max(x(at), half);
      canvas.line(x(at), y, x(at), y + 4, "axis");
      if (x - half > end && x + half + 6 < labelStart) {
        canvas.text(TextBlock.line(said, Typeface.PLAIN), x, textTop, Anchor.MIDDLE, "muted");
        end = x + half + 6;
      }
    }
  }
}
