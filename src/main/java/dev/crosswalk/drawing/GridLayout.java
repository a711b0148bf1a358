package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Shape.Anchor;
import dev.crosswalk.drawing.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/** Boxes in a grid, arrows in the gutters between them, labels where nothing else can be. */
final class GridLayout {
  private final Model.Grid grid;
  private final List<BoxText> texts;
  private final List<Route> routes;
  private final List<TextBlock> labels;
  private final Ports ports;
  private final GridSizes sizes;

  /**
   * @param down whether the grid is turned, so that arrows go down, as on phones
   */
  record Fit(boolean down, int boxWidth, int labelWidth) {}

  private GridLayout(Model.Grid grid, Fit fit) {
    this.grid = grid;
    this.texts =
        grid.boxes().stream().map(box -> BoxText.of(box, grid.style(), fit.boxWidth())).toList();
    this.routes = Route.of(grid, fit.down());
    this.labels =
        grid.arrows().stream()
            .map(arrow -> TextBlock.words(arrow.label(), Typeface.PLAIN, fit.labelWidth()))
            .toList();
    this.ports = new Ports(grid, routes, labels);
    this.sizes = new GridSizes(grid, texts, routes, labels, ports);
  }

  static Canvas draw(Model.Grid grid, Fit fit) {
    return new GridLayout(fit.down() ? turned(grid) : grid, fit).draw();
  }

  private static Model.Grid turned(Model.Grid grid) {
    List<Model.Box> boxes = grid.boxes().stream().map(GridLayout::turned).toList();
    int rows = grid.columns();
    int columns = grid.rows();
    return new Model.Grid(boxes, grid.arrows(), rows, columns, List.of(), grid.style());
  }

  private static Model.Box turned(Model.Box box) {
    int row = box.column();
    int column = box.row();
    return new Model.Box(box.name(), box.text(), box.tone(), row, column);
  }

  private Canvas draw() {
    Canvas canvas = new Canvas(sizes.width, sizes.height);
    for (int i = 0; i < grid.headers().size(); i++) {
      TextBlock header = TextBlock.line(grid.headers().get(i), Typeface.STRONG);
      double middle = sizes.columnStarts[i] + sizes.columnWidths[i] / 2;
      canvas.text(header, middle, 0, Anchor.MIDDLE, "muted");
    }
    for (int i = 0; i < grid.boxes().size(); i++) {
      box(canvas, grid.boxes().get(i), texts.get(i));
    }
    for (int i = 0; i < routes.size(); i++) {
      canvas.arrow(path(i), routes.get(i).arrow().dashed());
    }
    for (int i = 0; i < routes.size(); i++) {
      if (!labels.get(i).isEmpty()) {
        label(canvas, i);
      }
    }
    return canvas;
  }

  private void box(Canvas canvas, Model.Box box, BoxText text) {
    double x = sizes.columnStarts[box.column()];
    double width = sizes.columnWidths[box.column()];
    double height = sizes.boxHeights[box.row()];
    double y = middle(box, true) - height / 2;
    canvas.box(x, y, width, height, "box " + box.tone().mark());
    double top = y + (height - text.height()) / 2;
    String classes = box.tone() == Tone.GONE ? "muted" : "";
    canvas.text(text.name(), x + width / 2, top, Anchor.MIDDLE, classes);
    canvas.text(text.text(), x + width / 2, top + text.name().height(), Anchor.MIDDLE, "muted");
  }

  private double middle(Model.Box box, boolean upright) {
    return upright
        ? sizes.rowStarts[box.row()] + sizes.rowHeights[box.row()] / 2
        : sizes.columnStarts[box.column()] + sizes.columnWidths[box.column()] / 2;
  }

  /** Along is the direction in which the arrow leaves, line the other one. */
  private List<Point> path(int number) {
    Route route = routes.get(number);
    boolean across = route.across();
    double startAlong = edge(ports.start(number).side());
    double endAlong = edge(ports.end(number).side());
    double startLine = line(ports.start(number));
    double endLine = line(ports.end(number));
    List<Point> points = new ArrayList<>();
    points.add(point(across, startAlong, startLine));
    if (route.turnsOnce()) {
      int index = sizes.tracks().index(number, 0);
      if (index >= 0) {
        double turn = sizes.track(across, route.first(), index);
        points.add(point(across, turn, startLine));
        points.add(point(across, turn, endLine));
      }
    } else {
      double first = track(across, route.first(), number, 0);
      double middle = track(!across, route.middle(), number, 1);
      double last = track(across, route.last(), number, 2);
      points.add(point(across, first, startLine));
      points.add(point(across, first, middle));
      points.add(point(across, last, middle));
      points.add(point(across, last, endLine));
    }
    points.add(point(across, endAlong, endLine));
    return points;
  }

  private double track(boolean upright, int gutter, int route, int turn) {
    return sizes.track(upright, gutter, sizes.tracks().index(route, turn));
  }

  private static Point point(boolean across, double along, double line) {
    return across ? new Point(along, line) : new Point(line, along);
  }

  private double edge(Port.Side side) {
    Model.Box box = grid.boxes().get(side.box());
    if (side.across()) {
      double x = sizes.columnStarts[box.column()];
      return side.high() ? x + sizes.columnWidths[box.column()] : x;
    }
    double half = sizes.boxHeights[box.row()] / 2;
    return middle(box, true) + (side.high() ? half : -half);
  }

  private double line(Port port) {
    return middle(grid.boxes().get(port.side().box()), port.side().across()) + port.offset();
  }

  private void label(Canvas canvas, int number) {
    TextBlock label = labels.get(number);
    boolean tip = ports.end(number).labelled();
    Port port = tip ? ports.end(number) : ports.start(number);
    Model.Box box = grid.boxes().get(port.side().box());
    double line = line(port);
    int sign = port.side().high() ? 1 : -1;
    if (port.side().across()) {
      double x = edge(port.side()) + sign * (8 + label.width() / 2.0);
      double top = port.below() ? line + 3 : line - 4 - label.height();
      canvas.text(label, x, top, Anchor.MIDDLE);
      return;
    }
    double row =
        sizes.rowStarts[box.row()] + (port.side().high() ? sizes.rowHeights[box.row()] : 0);
    double near = row + sign * (tip ? 14 : 7);
    double top = port.side().high() ? near : near - label.height();
    double width = label.width();
    canvas.box(line - width / 2 - 3, top, width + 6, label.height(), "halo");
    canvas.text(label, line, top, Anchor.MIDDLE);
  }
}
