package dev.crosswalk.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which arrows run beside each other in the gutters of a grid. Places are not known yet: a box in
 * line n is at n times {@link #LINE}, and a gutter half of that before its line.
 */
final class Tracks {
  private static final double LINE = 10_000;
  private static final double NEAR = 8;

  private final Map<Key, Integer> index = new HashMap<>();
  private final Map<Gutter, Integer> counts = new HashMap<>();

  /**
   * @param upright whether it is between columns
   */
  record Gutter(boolean upright, int number) {}

  /** The turns of a route: 0 is its first, 1 the way through the middle, 2 the last. */
  private record Key(int route, int turn) {}

  /**
   * @param fromLow whether the line comes from the left or upper side of the gutter
   * @param toLow whether it leaves to that side
   */
  private record Use(
      Key key, Gutter gutter, double from, boolean fromLow, double to, boolean toLow) {
    double low() {
      return Math.min(from, to);
    }

    double high() {
      return Math.max(from, to);
    }

    /** Those that turn back first are nearest to where they come from, so that few lines cross. */
    double order() {
      return to < from ? from : -from;
    }

    /** Whether it must be left of or above another one, or both would share a part of their way. */
    boolean mustPrecede(Use other) {
      return (fromLow && other.hasHighAt(from)) || (toLow && other.hasHighAt(to));
    }

    private boolean hasHighAt(double place) {
      return (!fromLow && Math.abs(from - place) < NEAR) || (!toLow && Math.abs(to - place) < NEAR);
    }
  }

  Tracks(Model.Grid grid, List<Route> routes, Ports ports) {
    Map<Gutter, List<Use>> byGutter = new HashMap<>();
    for (int i = 0; i < routes.size(); i++) {
      for (Use use : uses(grid, i, routes.get(i), ports)) {
        byGutter.computeIfAbsent(use.gutter(), _ -> new ArrayList<>()).add(use);
      }
    }
    byGutter.forEach(this::give);
  }

  /** How many lines run beside each other. */
  int count(Gutter gutter) {
    return counts.getOrDefault(gutter, 0);
  }

  /** The place of a route's turn among the lines of its gutter; -1 if it goes straight there. */
  int index(int route, int turn) {
    return index.getOrDefault(new Key(route, turn), -1);
  }

  private static List<Use> uses(Model.Grid grid, int number, Route route, Ports ports) {
    Model.Box from = grid.boxes().get(route.arrow().from());
    Model.Box to = grid.boxes().get(route.arrow().to());
    boolean across = route.across();
    double start = (across ? from.row() : from.column()) * LINE + ports.start(number).offset();
    double end = (across ? to.row() : to.column()) * LINE + ports.end(number).offset();
    Gutter first = new Gutter(across, route.first());
    if (route.turnsOnce()) {
      return start == end
          ? List.of()
          : List.of(
              new Use(new Key(number, 0), first, start, route.outHigh(), end, route.inHigh()));
    }
    boolean onward = route.last() > route.first();
    boolean startAbove = (across ? from.row() : from.column()) < route.middle();
    boolean endAbove = (across ? to.row() : to.column()) < route.middle();
    double middle = route.middle() * LINE - LINE / 2;
    double gutterFrom = route.first() * LINE - LINE / 2;
    double gutterTo = route.last() * LINE - LINE / 2;
    return List.of(
        new Use(new Key(number, 0), first, start, route.outHigh(), middle, !onward),
        new Use(
            new Key(number, 1),
            new Gutter(!across, route.middle()),
            gutterFrom,
            startAbove,
            gutterTo,
            endAbove),
        new Use(
            new Key(number, 2),
            new Gutter(across, route.last()),
            middle,
            onward,
            end,
            route.inHigh()));
  }

  private void give(Gutter gutter, List<Use> uses) {
    List<List<Use>> tracks = new ArrayList<>();
    List<Use> rest =
        new ArrayList<>(
            uses.stream()
                .sorted(
                    Comparator.comparingDouble(Use::order)
                        .thenComparingInt(use -> use.key().route())
                        .thenComparingInt(use -> use.key().turn()))
                .toList());
    while (!rest.isEmpty()) {
      Use use = next(rest);
      rest.remove(use);
      int track = afterThoseBefore(use, tracks);
      while (track < tracks.size() && tracks.get(track).stream().anyMatch(it -> meet(it, use))) {
        track++;
      }
      while (track >= tracks.size()) {
        tracks.add(new ArrayList<>());
      }
      tracks.get(track).add(use);
      index.put(use.key(), track);
    }
    counts.put(gutter, tracks.size());
  }

  /** The first that none must precede; the first at all if they wait for each other. */
  private static Use next(List<Use> rest) {
    return rest.stream()
        .filter(use ->
            rest.stream().noneMatch(it -> !it.key().equals(use.key()) && it.mustPrecede(use)))
        .findFirst()
        .orElse(rest.getFirst());
  }

  private static int afterThoseBefore(Use use, List<List<Use>> tracks) {
    int track = 0;
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i).stream().anyMatch(it -> it.mustPrecede(use))) {
        track = i + 1;
      }
    }
    return track;
  }

  private static boolean meet(Use a, Use b) {
    return a.low() <= b.high() + 12 && b.low() <= a.high() + 12;
  }
}
