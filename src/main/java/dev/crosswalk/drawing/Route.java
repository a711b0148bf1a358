package dev.crosswalk.drawing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The way of one arrow over a grid. It leaves a box at one side and enters the other at one, and
 * turns in the gutters between boxes alone. Across: it leaves and enters at the left and right
 * sides; otherwise at the upper and lower ones, and columns stand for rows in what follows.
 *
 * @param outHigh whether it leaves at the right side
 * @param inHigh whether it enters at the right side
 * @param first the gutter between columns in which it turns first; gutter 0 is left of column 0
 * @param last the one in which it turns last
 * @param middle the gutter between rows through which it goes from first to last; -1 if they are
 *     one
 */
record Route(
    Model.Arrow arrow,
    boolean across,
    boolean outHigh,
    boolean inHigh,
    int first,
    int last,
    int middle) {

  /** The ways of all arrows of a grid, in their order. */
  static List<Route> of(Model.Grid grid, boolean down) {
    Router router = new Router(grid, down);
    return grid.arrows().stream().map(router::route).toList();
  }

  boolean turnsOnce() {
    return middle < 0;
  }

  private static final class Router {
    private final Model.Grid grid;
    private final boolean down;
    private final Set<Place> taken = new HashSet<>();

    private record Place(int row, int column) {}

    Router(Model.Grid grid, boolean down) {
      this.grid = grid;
      this.down = down;
      grid.boxes().forEach(box -> taken.add(new Place(box.row(), box.column())));
    }

    Route route(Model.Arrow arrow) {
      Model.Box from = grid.boxes().get(arrow.from());
      Model.Box to = grid.boxes().get(arrow.to());
      boolean across = goesAcross(from, to);
      int start = across ? from.column() : from.row();
      int end = across ? to.column() : to.row();
      int startLine = across ? from.row() : from.column();
      int endLine = across ? to.row() : to.column();
      boolean outHigh = end >= start;
      boolean inHigh = end <= start;
      int first = outHigh ? start + 1 : start;
      int last = inHigh ? end + 1 : end;
      int middle = -1;
      if (first != last) {
        if (isClear(across, endLine, start, end)) {
          last = first;
        } else if (isClear(across, startLine, start, end)) {
          first = last;
        } else {
          middle = endLine < startLine ? endLine + 1 : endLine;
        }
      }
      return new Route(arrow, across, outHigh, inHigh, first, last, middle);
    }

    /** In the main direction if the boxes differ in it; in the other one if nothing is between. */
    private boolean goesAcross(Model.Box from, Model.Box to) {
      if (down) {
        return from.row() == to.row() && isClear(true, from.row(), from.column(), to.column());
      }
      return from.column() != to.column() || !isClear(false, from.column(), from.row(), to.row());
    }

    private boolean isClear(boolean across, int line, int start, int end) {
      for (int i = Math.min(start, end) + 1; i < Math.max(start, end); i++) {
        if (taken.contains(across ? new Place(line, i) : new Place(i, line))) {
          return false;
        }
      }
      return true;
    }
  }
}
