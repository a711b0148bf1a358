package dev.crosswalk.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code flow}: rows of boxes, {@code [client] | [gateway {go}]}, then arrows between them. A place
 * without a box stays empty.
 */
final class FlowReader {
  private final Problems problems;
  private final List<Model.Box> boxes = new ArrayList<>();
  private final Map<String, Integer> byName = new LinkedHashMap<>();
  private int rows;
  private int columns;

  private FlowReader(Problems problems) {
    this.problems = problems;
  }

  static Model.Grid read(List<Piece> lines, Problems problems) {
    return new FlowReader(problems).read(lines);
  }

  private Model.Grid read(List<Piece> lines) {
    List<Piece> arrowLines = new ArrayList<>();
    for (Piece line : lines) {
      if (ArrowReader.find(line.text()) >= 0) {
        arrowLines.add(line);
      } else if (line.text().startsWith("[") || line.text().startsWith("|")) {
        row(line);
      } else {
        problems.add(
            line,
            "\"" + Problems.shown(line) + "\" is neither a row of boxes nor an arrow",
            "a row: [client] | [gateway]; an arrow: client -> gateway: label");
      }
    }
    ArrowReader arrows = new ArrowReader(byName, "box", problems);
    arrowLines.forEach(arrows::read);
    if (boxes.isEmpty() && problems.isEmpty()) {
      problems.add(lines.getFirst(), "there are no boxes", "a row of boxes: [client] | [gateway]");
    }
    return new Model.Grid(
        List.copyOf(boxes), arrows.arrows(), rows, columns, List.of(), Model.Style.FLOW);
  }

  private void row(Piece line) {
    List<Piece> cells = line.split('|');
    Limits.count(line, rows + 1, Limits.MAX_SIDE, "rows", problems);
    if (cells.size() > Limits.MAX_SIDE) {
      problems.add(cells.get(Limits.MAX_SIDE), "more than " + Limits.MAX_SIDE + " boxes in a row");
    }
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        columns = Math.max(columns, i + 1);
        box(cells.get(i), i);
      }
    }
    rows++;
  }

  private void box(Piece cell, int column) {
    Marked outside = Marked.read(cell, problems);
    Piece bracketed = outside.piece();
    int end = bracketed.text().length();
    if (!bracketed.text().startsWith("[") || !bracketed.text().endsWith("]") || end < 2) {
      problems.add(
          cell,
          "\"" + Problems.shown(cell) + "\" is not a box",
          "a box stands in brackets: [name]");
      return;
    }
    Marked inside = Marked.read(bracketed.cut(1, end - 1), problems);
    Piece name = inside.piece();
    Tone tone = outside.tone() == Tone.PLAIN ? inside.tone() : outside.tone();
    if (name.isEmpty()) {
      problems.add(cell, "a box without a name");
      return;
    }
    Limits.label(name, problems);
    if (name.text().contains(":") || name.text().contains("[") || name.text().contains("]")) {
      problems.add(name, "the name of a box holds no \":\", \"[\" or \"]\"");
      return;
    }
    if (byName.putIfAbsent(name.text(), boxes.size()) != null) {
      problems.add(name, "two boxes are called \"" + Problems.shown(name) + "\"");
      return;
    }
    boxes.add(new Model.Box(name.text(), "", tone, rows, column));
    Limits.count(cell, boxes.size(), Limits.MAX_BOXES, "boxes", problems);
  }
}
