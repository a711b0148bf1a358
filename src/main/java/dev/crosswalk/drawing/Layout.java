package dev.crosswalk.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Draws a model for wide pages and for phones, each with letters of 13 pixels or more. */
final class Layout {
  /** What a page of usual width has room for. */
  static final int WIDE = 620;

  /** What a phone of 320 pixels shows with letters of 12 pixels. */
  static final int NARROW = 300;

  private static final List<GridLayout.Fit> WIDE_FITS =
      List.of(
          new GridLayout.Fit(false, 150, 130),
          new GridLayout.Fit(false, 120, 105),
          new GridLayout.Fit(false, 95, 85),
          new GridLayout.Fit(false, 85, 65),
          new GridLayout.Fit(true, 130, 130));
  private static final List<GridLayout.Fit> NARROW_FITS =
      List.of(
          new GridLayout.Fit(false, 110, 80),
          new GridLayout.Fit(true, 120, 110),
          new GridLayout.Fit(true, 95, 90),
          new GridLayout.Fit(true, 80, 70),
          new GridLayout.Fit(false, 84, 64));

  private Layout() {}

  static Canvas wide(Model model) {
    return switch (model) {
      case Model.Grid grid -> grid(grid, WIDE_FITS, WIDE);
      case Model.Phases phases -> PhasesLayout.wide(phases, WIDE);
      case Model.Lanes lanes -> new LanesLayout(lanes, WIDE, false).draw();
      case Model.Plot plot -> new PlotLayout(plot, 560).draw();
      case Model.Bars bars -> new BarsLayout(bars, 560, false).draw();
    };
  }

  static Canvas narrow(Model model) {
    return switch (model) {
      case Model.Grid grid -> grid(grid, NARROW_FITS, NARROW);
      case Model.Phases phases -> PhasesLayout.narrow(phases, NARROW);
      case Model.Lanes lanes -> new LanesLayout(lanes, NARROW, true).draw();
      case Model.Plot plot -> new PlotLayout(plot, NARROW).draw();
      case Model.Bars bars -> new BarsLayout(bars, NARROW, true).draw();
    };
  }

  /** The first way that fits; if none does, the narrowest. */
  private static Canvas grid(Model.Grid grid, List<GridLayout.Fit> fits, int width) {
    return fits(grid, fits)
        .filter(canvas -> canvas.width() <= width)
        .findFirst()
        .or(() -> fits(grid, fits).min(Comparator.comparingDouble(Canvas::width)))
        .orElseThrow();
  }

  /** A turned picture of memory would have its stack beside itself. */
  private static Stream<Canvas> fits(Model.Grid grid, List<GridLayout.Fit> fits) {
    return fits.stream()
        .filter(fit -> !fit.down() || grid.style() == Model.Style.FLOW)
        .map(fit -> GridLayout.draw(grid, fit));
  }
}
