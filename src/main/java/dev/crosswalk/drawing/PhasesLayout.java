package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Shape.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Phases in rows from left to right, or one below the other where it is narrow. */
final class PhasesLayout {
  private static final int DOT = 11;
  private static final int GAP = 16;
  private static final int MIN_COLUMN = 128;

  private PhasesLayout() {}

  static Canvas wide(Model.Phases model, int width) {
    List<Model.Phase> phases = model.phases();
    int most = Math.max(1, Math.min(phases.size(), width / MIN_COLUMN));
    int rows = (phases.size() + most - 1) / most;
    int columns = (phases.size() + rows - 1) / rows;
    int column = Math.min(width / columns, 220);
    List<Canvas> parts = new ArrayList<>();
    for (int at = 0; at < phases.size(); at += columns) {
      List<Model.Phase> row = phases.subList(at, Math.min(phases.size(), at + columns));
      parts.add(row(row, at, column, at + columns < phases.size()));
    }
    return below(parts, column * columns);
  }

  private static Canvas below(List<Canvas> parts, double width) {
    double height = parts.stream().mapToDouble(part -> part.height() + GAP).sum() - GAP;
    Canvas all = new Canvas(width, height);
    double top = 0;
    for (Canvas part : parts) {
      double offset = top;
      part.shapes().forEach(shape -> all.add(shape.moved(0, offset)));
      top += part.height() + GAP;
    }
    return all;
  }

  /**
   * @param goesOn whether another row follows
   */
  private static Canvas row(List<Model.Phase> phases, int first, int column, boolean goesOn) {
    List<BoxText> texts = phases.stream().map(phase -> text(phase, column - GAP)).toList();
    int textTop = 2 * DOT + 10;
    int height = textTop + texts.stream().mapToInt(BoxText::height).max().orElse(0) + 4;
    Canvas canvas = new Canvas(column * phases.size(), height);
    double y = DOT + 1;
    for (int i = 0; i < phases.size(); i++) {
      double x = i * column;
      if (i + 1 < phases.size() || goesOn) {
        double end = x + column - (i + 1 < phases.size() ? 2 : 6);
        canvas.arrow(List.of(new Shape.Point(x + 2 * DOT + 6, y), new Shape.Point(end, y)), false);
      }
      dot(canvas, x + DOT + 1, y, first + i + 1, phases.get(i).tone());
      canvas.text(texts.get(i).name(), x + 1, textTop, Anchor.START);
      canvas.text(
          texts.get(i).text(),
          x + 1,
          textTop + texts.get(i).name().height(),
          Anchor.START,
          "muted");
    }
    return canvas;
  }

  static Canvas narrow(Model.Phases model, int width) {
    int left = 2 * DOT + 14;
    List<BoxText> texts =
        model.phases().stream().map(phase -> text(phase, width - left - 2)).toList();
    int height = texts.stream().mapToInt(text -> height(text) + GAP).sum() - GAP;
    Canvas canvas = new Canvas(width, height);
    double top = 0;
    for (int i = 0; i < texts.size(); i++) {
      BoxText text = texts.get(i);
      double y = top + DOT + 1;
      double next = top + height(text) + GAP;
      if (i + 1 < texts.size()) {
        canvas.arrow(
            List.of(new Shape.Point(DOT + 1, y + DOT + 4), new Shape.Point(DOT + 1, next - 2)),
            false);
      }
      dot(canvas, DOT + 1, y, i + 1, model.phases().get(i).tone());
      canvas.text(text.name(), left, top + 3, Anchor.START);
      canvas.text(text.text(), left, top + 3 + text.name().height(), Anchor.START, "muted");
      top = next;
    }
    return canvas;
  }

  private static int height(BoxText text) {
    return Math.max(text.height() + 6, 2 * DOT + 24);
  }

  private static BoxText text(Model.Phase phase, int width) {
    return new BoxText(
        TextBlock.wrap(phase.name(), Typeface.STRONG, width),
        TextBlock.wrap(phase.text(), Typeface.PLAIN, width));
  }

  private static void dot(Canvas canvas, double x, double y, int number, Tone tone) {
    canvas.add(new Shape.Dot(x, y, DOT, "box " + tone.mark()));
    canvas.text(TextBlock.line(String.valueOf(number), Typeface.PLAIN), x, y - 9, Anchor.MIDDLE);
  }
}
