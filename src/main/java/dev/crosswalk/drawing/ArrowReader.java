package dev.crosswalk.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code from -> to: label}, and {@code ~>} for a dashed arrow. */
final class ArrowReader {
  static final String SOLID = "->";
  static final String DASHED = "~>";

  private final Map<String, Integer> boxes;
  private final String what;
  private final Problems problems;
  private final List<Model.Arrow> arrows = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /**
   * @param boxes indexes by name
   * @param what a message calls such a box
   */
  ArrowReader(Map<String, Integer> boxes, String what, Problems problems) {
    this.boxes = boxes;
    this.what = what;
    this.problems = problems;
  }

  List<Model.Arrow> arrows() {
    return List.copyOf(arrows);
  }

  /** Where the arrow of a line begins, brackets left out; -1 if there is none. */
  static int find(String line) {
    boolean inside = false;
    for (int i = 0; i + 1 < line.length(); i++) {
      char c = line.charAt(i);
      inside = c == '[' || (inside && c != ']');
      if (!inside && (c == '-' || c == '~') && line.charAt(i + 1) == '>') {
        return i;
      }
    }
    return -1;
  }

  void read(Piece line) {
    int at = find(line.text());
    Piece from = bare(line.cut(0, at).strip());
    Piece.Pair end = line.from(at + 2).halves(':');
    Piece to = bare(end.first());
    Piece label = end.second();
    Limits.label(label, problems);
    Optional<Integer> start = box(from, line);
    Optional<Integer> target = box(to, line);
    if (start.isEmpty() || target.isEmpty()) {
      return;
    }
    if (start.equals(target)) {
      problems.add(line, "an arrow leads from \"" + Problems.shown(from) + "\" to itself");
      return;
    }
    if (!seen.add(start.get() + " " + target.get())) {
      problems.add(
          line,
          "two arrows lead from \"%s\" to \"%s\"".formatted(from.text(), to.text()),
          "write both labels on one arrow");
      return;
    }
    boolean dashed = line.text().startsWith(DASHED, at);
    arrows.add(new Model.Arrow(start.get(), target.get(), dashed, label.text()));
    Limits.count(line, arrows.size(), Limits.MAX_ARROWS, "arrows", problems);
  }

  private Optional<Integer> box(Piece name, Piece line) {
    if (name.isEmpty()) {
      problems.add(line, "an arrow needs a " + what + " at each end", "client -> gateway: label");
      return Optional.empty();
    }
    Optional<Integer> found = Optional.ofNullable(boxes.get(name.text()));
    if (found.isEmpty() && unbracketed(name)) {
      problems.unknown(name, what, boxes.keySet());
    }
    return found;
  }

  private boolean unbracketed(Piece name) {
    if (find(name.text()) < 0) {
      return true;
    }
    problems.add(name, "one arrow a line", "write the second arrow on a line of its own");
    return false;
  }

  private static Piece bare(Piece name) {
    boolean bracketed = name.text().startsWith("[") && name.text().endsWith("]");
    return bracketed && name.text().length() > 1
        ? name.cut(1, name.text().length() - 1).strip()
        : name;
  }
}
