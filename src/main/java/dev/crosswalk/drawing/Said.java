package dev.crosswalk.drawing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a picture shows, in words. */
final class Said {
  private Said() {}

  static String of(Model model) {
    return switch (model) {
      case Model.Grid grid when grid.style() == Model.Style.FLOW -> flow(grid);
      case Model.Grid grid -> memory(grid);
      case Model.Phases phases -> phases(phases);
      case Model.Lanes lanes -> lanes(lanes);
      case Model.Plot plot -> plot(plot);
      case Model.Bars bars -> bars(bars);
    };
  }

  private static String flow(Model.Grid grid) {
    String boxes = "Boxes: " + list(grid.boxes().stream().map(Said::box).toList());
    return grid.arrows().isEmpty() ? boxes : boxes + " Arrows: " + arrows(grid, " to ", " to ");
  }

  private static String memory(Model.Grid grid) {
    StringBuilder out = new StringBuilder();
    for (int column = 0; column < grid.columns(); column++) {
      int at = column;
      List<String> cells =
          grid.boxes().stream().filter(box -> box.column() == at).map(Said::box).toList();
      out.append(grid.headers().get(column)).append(": ").append(list(cells)).append(' ');
    }
    return out.append(arrows(grid, " owns ", " borrows ")).toString().strip();
  }

  private static String box(Model.Box box) {
    String text = box.text().isEmpty() ? "" : " = " + box.text();
    return box.name() + box.tone().said() + text;
  }

  private static String arrows(Model.Grid grid, String solid, String dashed) {
    return list(grid.arrows().stream().map(it -> arrow(grid, it, solid, dashed)).toList());
  }

  private static String arrow(Model.Grid grid, Model.Arrow arrow, String solid, String dashed) {
    String word = arrow.dashed() ? dashed : solid;
    String from = grid.boxes().get(arrow.from()).name();
    String to = grid.boxes().get(arrow.to()).name();
    String look = arrow.dashed() && solid.equals(dashed) ? " (dashed)" : "";
    String label = arrow.label().equals(word.strip()) ? "" : after(arrow.label());
    return from + word + to + look + label;
  }

  private static String phases(Model.Phases phases) {
    List<Model.Phase> all = phases.phases();
    return list(
        IntStream.range(0, all.size())
            .mapToObj(i -> (i + 1) + " " + all.get(i).name() + after(all.get(i).text()))
            .toList());
  }

  private static String lanes(Model.Lanes lanes) {
    return lanes.unit().map(unit -> "Time in " + unit + ". ").orElse("")
        + lanes.lanes().stream()
            .map(lane -> lane.name() + ": " + list(lane.spans().stream().map(Said::span).toList()))
            .collect(Collectors.joining(" "));
  }

  private static String span(Model.Span span) {
    return "%s from %s to %s%s"
        .formatted(
            span.doing().said(),
            Numbers.said(span.range().from()),
            Numbers.said(span.range().to()),
            after(span.text()));
  }

  private static String plot(Model.Plot plot) {
    String lines =
        list(
            plot.series().stream()
                .map(series ->
                    series.name()
                        + " from "
                        + value(series.points().getFirst())
                        + " to "
                        + value(series.points().getLast()))
                .toList());
    return "Lines, %s by %s: %s%s"
        .formatted(
            plot.y().label(), plot.x().label(), lines, plot.cross().map(Said::cross).orElse(""));
  }

  private static String cross(Model.Crossing cross) {
    return " The first two cross at %s (%s)%s."
        .formatted(rounded(cross.at().x()), rounded(cross.at().y()), after(cross.label()));
  }

  private static String value(Model.Value value) {
    return rounded(value.y()) + " at " + rounded(value.x());
  }

  private static String rounded(double value) {
    return Math.abs(value) < 10 ? Numbers.said(value) : Numbers.coordinate(value);
  }

  private static String bars(Model.Bars bars) {
    return "Bars, "
        + bars.axis().label()
        + ": "
        + list(
            bars.bars().stream()
                .map(bar ->
                    bar.name()
                        + " "
                        + Numbers.said(bar.value())
                        + bar.spread().map(Said::spread).orElse(""))
                .toList());
  }

  private static String spread(Numbers.Range range) {
    return " (" + Numbers.said(range.from()) + " to " + Numbers.said(range.to()) + ")";
  }

  private static String after(String text) {
    return text.isEmpty() ? "" : ": " + text;
  }

  private static String list(List<String> parts) {
    return parts.isEmpty() ? "" : String.join("; ", parts) + ".";
  }
}
