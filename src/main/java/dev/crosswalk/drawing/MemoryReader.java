package dev.crosswalk.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code memory}: {@code stack s: ptr, len} and {@code heap buf: "hello"} are cells, and arrows say
 * who owns ({@code ->}) and who borrows ({@code ~>}).
 */
final class MemoryReader {
  private final Problems problems;
  private final List<Model.Box> boxes = new ArrayList<>();
  private final Map<String, Integer> byName = new LinkedHashMap<>();
  private final int[] rows = new int[2];

  private MemoryReader(Problems problems) {
    this.problems = problems;
  }

  static Model.Grid read(List<Piece> lines, Problems problems) {
    return new MemoryReader(problems).read(lines);
  }

  private Model.Grid read(List<Piece> lines) {
    List<Piece> arrowLines = new ArrayList<>();
    for (Piece line : lines) {
      Piece.Pair parts = line.firstWord();
      switch (parts.first().text()) {
        case "stack" -> cell(parts.second(), line, 0);
        case "heap" -> cell(parts.second(), line, 1);
        default -> {
          if (ArrowReader.find(line.text()) >= 0) {
            arrowLines.add(line);
          } else {
            problems.add(
                line,
                "\"" + Problems.shown(line) + "\" is neither a cell nor an arrow",
                "cells: stack s: text, heap buf: text; arrows: s -> buf: owns");
          }
        }
      }
    }
    ArrowReader arrows = new ArrowReader(byName, "cell", problems);
    arrowLines.forEach(arrows::read);
    if (boxes.isEmpty() && problems.isEmpty()) {
      problems.add(lines.getFirst(), "there are no cells", "a cell: stack s: ptr, len");
    }
    boolean heap = rows[1] > 0;
    return new Model.Grid(
        List.copyOf(boxes),
        arrows.arrows(),
        Math.max(rows[0], rows[1]),
        heap ? 2 : 1,
        heap ? List.of("Stack", "Heap") : List.of("Stack"),
        Model.Style.MEMORY);
  }

  private void cell(Piece written, Piece line, int column) {
    Piece.Pair parts = written.halves(':');
    Marked marked = Marked.read(parts.first(), problems);
    Piece name = marked.piece();
    if (name.isEmpty()) {
      problems.add(line, "a cell without a name", "stack s: ptr, len");
      return;
    }
    Limits.label(name, problems);
    Limits.label(parts.second(), problems);
    if (byName.putIfAbsent(name.text(), boxes.size()) != null) {
      problems.add(name, "two cells are called \"" + Problems.shown(name) + "\"");
      return;
    }
    boxes.add(
        new Model.Box(name.text(), parts.second().text(), marked.tone(), rows[column]++, column));
    Limits.count(line, boxes.size(), Limits.MAX_BOXES, "cells", problems);
  }
}
