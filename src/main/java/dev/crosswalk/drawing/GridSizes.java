package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Tracks.Gutter;
import java.util.List;

/** How wide columns, rows and the gutters between them are, and so where each begins. */
final class GridSizes {
  static final int TRACK = 10;

  private static final int MARGIN = 2;
  private static final int GUTTER = 26;
  private static final int HEADER = 24;
  private static final int MIN_BOX = 56;

  private final Model.Grid grid;
  private final List<Route> routes;
  private final List<TextBlock> labels;
  private final Ports ports;
  private final Tracks tracks;
  final double[] columnStarts;
  final double[] columnWidths;
  final double[] rowStarts;
  final double[] rowHeights;
  final double[] boxHeights;
  private final double[] beforeTracksX;
  private final double[] beforeTracksY;
  final double width;
  final double height;

  GridSizes(
      Model.Grid grid,
      List<BoxText> texts,
      List<Route> routes,
      List<TextBlock> labels,
      Ports ports) {
    this.grid = grid;
    this.routes = routes;
    this.labels = labels;
    this.ports = ports;
    this.tracks = new Tracks(grid, routes, ports);
    this.columnWidths = new double[grid.columns()];
    this.boxHeights = new double[grid.rows()];
    this.rowHeights = new double[grid.rows()];
    for (int i = 0; i < grid.columns(); i++) {
      boolean header = !grid.headers().isEmpty();
      columnWidths[i] = header ? Typeface.STRONG.width(grid.headers().get(i)) + MARGIN : MIN_BOX;
    }
    for (int i = 0; i < grid.boxes().size(); i++) {
      Model.Box box = grid.boxes().get(i);
      columnWidths[box.column()] = Math.max(columnWidths[box.column()], texts.get(i).width() + 20);
      boxHeights[box.row()] = Math.max(boxHeights[box.row()], texts.get(i).height() + 16);
    }
    for (int i = 0; i < routes.size(); i++) {
      room(ports.start(i));
      room(ports.end(i));
    }
    for (int i = 0; i < rowHeights.length; i++) {
      rowHeights[i] = Math.max(rowHeights[i], boxHeights[i]);
    }
    this.beforeTracksX = new double[grid.columns() + 1];
    this.beforeTracksY = new double[grid.rows() + 1];
    this.columnStarts = new double[grid.columns()];
    this.rowStarts = new double[grid.rows()];
    this.width = lay(true, columnWidths, columnStarts, beforeTracksX, MARGIN);
    double top = grid.headers().isEmpty() ? MARGIN : HEADER;
    this.height = lay(false, rowHeights, rowStarts, beforeTracksY, top);
  }

  Tracks tracks() {
    return tracks;
  }

  /** Where the line of this number runs in a gutter. */
  double track(boolean upright, int gutter, int index) {
    return (upright ? beforeTracksX : beforeTracksY)[gutter] + TRACK / 2.0 + index * TRACK;
  }

  private void room(Port port) {
    Model.Box box = grid.boxes().get(port.side().box());
    if (port.side().across()) {
      int row = box.row();
      boxHeights[row] = Math.max(boxHeights[row], port.spread() + 16);
      rowHeights[row] = Math.max(rowHeights[row], 2 * Math.max(port.before(), port.after()));
    } else {
      columnWidths[box.column()] = Math.max(columnWidths[box.column()], port.spread() + 8);
    }
  }

  private double lay(
      boolean upright, double[] sizes, double[] starts, double[] beforeTracks, double margin) {
    double at = margin;
    for (int i = 0; i <= sizes.length; i++) {
      double before = i == 0 ? 0 : zone(upright, i - 1, true);
      double after = i == sizes.length ? 0 : zone(upright, i, false);
      double lines = tracks.count(new Gutter(upright, i)) * TRACK;
      boolean inside = i > 0 && i < sizes.length;
      double spare = inside ? Math.max(0, GUTTER - before - lines - after) : 0;
      beforeTracks[i] = at + before + spare / 2;
      at += before + lines + after + spare;
      if (i < sizes.length) {
        starts[i] = at;
        at += sizes[i];
      }
    }
    return at + MARGIN;
  }

  /** The part of a gutter beside one line of boxes in which their arrows have heads and labels. */
  private double zone(boolean upright, int line, boolean high) {
    double zone = 0;
    for (int i = 0; i < routes.size(); i++) {
      zone = Math.max(zone, need(ports.start(i), i, false, upright, line, high));
      zone = Math.max(zone, need(ports.end(i), i, true, upright, line, high));
    }
    return zone;
  }

  private double need(Port port, int route, boolean tip, boolean upright, int line, boolean high) {
    Port.Side side = port.side();
    Model.Box box = grid.boxes().get(side.box());
    int at = upright ? box.column() : box.row();
    if (side.across() != upright || side.high() != high || at != line) {
      return 0;
    }
    if (!port.labelled()) {
      return tip ? 16 : 8;
    }
    TextBlock label = labels.get(route);
    return upright ? Math.max(20, label.width() + 16) : label.height() + 24;
  }
}
