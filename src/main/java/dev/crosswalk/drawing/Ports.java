package dev.crosswalk.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where arrows touch the sides of their boxes, and at which end each has its label. Along a side
 * arrows stand in the order of their other ends, far enough from each other for their labels.
 */
final class Ports {
  private static final int GAP = 16;
  private static final int LABEL_MARGIN = 6;
  private static final int APART = 4;

  private final Model.Grid grid;
  private final List<Route> routes;
  private final List<TextBlock> labels;
  private final Map<Port.Side, List<Integer>> ends = new HashMap<>();
  private final Map<Integer, Port> ports = new HashMap<>();

  Ports(Model.Grid grid, List<Route> routes, List<TextBlock> labels) {
    this.grid = grid;
    this.routes = routes;
    this.labels = labels;
    for (int i = 0; i < routes.size(); i++) {
      ends.computeIfAbsent(side(2 * i), _ -> new ArrayList<>()).add(2 * i);
      ends.computeIfAbsent(side(2 * i + 1), _ -> new ArrayList<>()).add(2 * i + 1);
    }
    ends.forEach(this::place);
    for (int i = 0; i < routes.size(); i++) {
      straighten(2 * i, 2 * i + 1);
      straighten(2 * i + 1, 2 * i);
      for (int k = 0; k < i; k++) {
        if (swapPlaces(i, k)) {
          shift(i, -APART);
          shift(k, APART);
        }
      }
    }
  }

  /** An end that is alone on its side moves to where the arrow meets it without a turn. */
  private void straighten(int end, int other) {
    boolean alone = ends.getOrDefault(side(end), List.of()).size() == 1;
    if (alone && isStraight(end / 2)) {
      ports.put(end, port(end).moved(port(other).offset()));
    }
  }

  /** Whether both boxes are in the line in which the arrow leaves. */
  private boolean isStraight(int route) {
    return routes.get(route).turnsOnce() && line(2 * route) == line(2 * route + 1);
  }

  /**
   * Whether one arrow leaves opposite of where the other one enters, and the other way round: in
   * whatever order they turn, they would share a part of their way.
   */
  private boolean swapPlaces(int one, int other) {
    Route a = routes.get(one);
    Route b = routes.get(other);
    return a.turnsOnce()
        && b.turnsOnce()
        && a.across() == b.across()
        && a.first() == b.first()
        && !isStraight(one)
        && place(one, true) == place(other, false)
        && place(one, false) == place(other, true);
  }

  /** The line of the end on the left or upper side of an arrow's gutter, or on the other one. */
  private int place(int route, boolean low) {
    return line(2 * route + (routes.get(route).outHigh() == low ? 0 : 1));
  }

  private void shift(int route, double by) {
    for (int end : new int[] {2 * route, 2 * route + 1}) {
      ports.put(end, port(end).moved(by));
    }
  }

  Port start(int route) {
    return port(2 * route);
  }

  Port end(int route) {
    return port(2 * route + 1);
  }

  private Port port(int end) {
    Port port = ports.get(end);
    if (port == null) {
      throw new IllegalStateException("no port " + end);
    }
    return port;
  }

  /** The ends of a route are numbered: its start is twice its index, its end the next number. */
  private Port.Side side(int end) {
    Route route = routes.get(end / 2);
    return end % 2 == 0
        ? new Port.Side(route.arrow().from(), route.across(), route.outHigh())
        : new Port.Side(route.arrow().to(), route.across(), route.inHigh());
  }

  /** At the less crowded end; at the tip if both are the same. */
  private boolean isLabelled(int end) {
    int route = end / 2;
    if (labels.get(route).isEmpty()) {
      return false;
    }
    int atStart = ends.getOrDefault(side(2 * route), List.of()).size();
    int atEnd = ends.getOrDefault(side(2 * route + 1), List.of()).size();
    return (end % 2 == 1) == (atEnd <= atStart);
  }

  private void place(Port.Side side, List<Integer> all) {
    List<Integer> sorted =
        all.stream()
            .sorted(
                Comparator.comparingInt((Integer end) -> line(end ^ 1))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    if (side.across()) {
      placeLevel(side, sorted);
    } else {
      placeUpright(side, sorted);
    }
  }

  /** The row or column of an end's box, across the direction in which its arrow leaves. */
  private int line(int end) {
    Route route = routes.get(end / 2);
    Model.Box box = grid.boxes().get(end % 2 == 0 ? route.arrow().from() : route.arrow().to());
    return route.across() ? box.row() : box.column();
  }

  /** Level lines, with labels above them; the last of several has its label below. */
  private void placeLevel(Port.Side side, List<Integer> all) {
    int count = all.size();
    double[] at = new double[count];
    for (int i = 1; i < count; i++) {
      boolean above = i < count - 1 && isLabelled(all.get(i));
      at[i] = at[i - 1] + Math.max(GAP, above ? height(all.get(i)) + LABEL_MARGIN + 2 : 0);
    }
    double spread = at[count - 1];
    double before = spread / 2 + (isLabelled(all.getFirst()) ? height(all.getFirst()) : 0);
    boolean lastBelow = count > 1 && isLabelled(all.getLast());
    double after = spread / 2 + (lastBelow ? height(all.getLast()) : 0);
    for (int i = 0; i < count; i++) {
      ports.put(
          all.get(i),
          new Port(
              side,
              at[i] - spread / 2,
              isLabelled(all.get(i)),
              count > 1 && i == count - 1,
              before + LABEL_MARGIN,
              after + LABEL_MARGIN,
              spread));
    }
  }

  private double height(int end) {
    return labels.get(end / 2).height();
  }

  /** Upright lines, each with its label across it. */
  private void placeUpright(Port.Side side, List<Integer> all) {
    double total = all.stream().mapToDouble(this::slot).sum();
    double at = -total / 2;
    for (int end : all) {
      double slot = slot(end);
      Port port =
          new Port(side, at + slot / 2, isLabelled(end), false, total / 2, total / 2, total);
      ports.put(end, port);
      at += slot;
    }
  }

  private double slot(int end) {
    boolean counts = isLabelled(end) || isStraight(end / 2);
    return counts ? Math.max(GAP, labels.get(end / 2).width() + 12) : GAP;
  }
}
