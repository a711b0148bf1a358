package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Numbers.Range;
import java.util.List;
import java.util.Optional;

/** What an author's text says, read and checked. */
sealed interface Model {

  /**
   * Boxes in the places of a grid.
   *
   * @param headers above the columns; may be empty
   */
  record Grid(
      List<Box> boxes, List<Arrow> arrows, int rows, int columns, List<String> headers, Style style)
      implements Model {}

  /** Whether a grid shows parts of a system or what lies in memory. */
  enum Style {
    FLOW,
    MEMORY
  }

  /**
   * @param text below the name; may be empty
   */
  record Box(String name, String text, Tone tone, int row, int column) {}

  /**
   * @param from index of a box
   * @param to index of another box
   * @param label may be empty
   */
  record Arrow(int from, int to, boolean dashed, String label) {}

  record Phases(List<Phase> phases) implements Model {}

  record Phase(String name, String text, Tone tone) {}

  /**
   * @param unit what is counted; nothing if the axis shows no numbers
   */
  record Lanes(Optional<String> unit, Range range, List<Lane> lanes) implements Model {}

  record Lane(String name, Tone tone, List<Span> spans) {}

  record Span(Doing doing, Range range, String text) {}

  /** What a lane does for a while, with the word that authors write and readers hear. */
  enum Doing {
    RUN("run", "runs"),
    WAIT("wait", "waits"),
    BLOCKED("blocked", "is blocked");

    private final String word;
    private final String said;

    Doing(String word, String said) {
      this.word = word;
      this.said = said;
    }

    String word() {
      return word;
    }

    String said() {
      return said;
    }
  }

  /**
   * @param cross the label where the first two lines cross, and that point
   */
  record Plot(Axis x, Axis y, List<Series> series, Optional<Crossing> cross) implements Model {}

  record Axis(String label, Range range) {}

  /**
   * @param points by x, at least two
   */
  record Series(String name, Tone tone, List<Value> points) {}

  record Value(double x, double y) {}

  record Crossing(String label, Value at) {}

  record Bars(Axis axis, List<Bar> bars) implements Model {}

  /**
   * @param spread from the least to the most that was measured
   */
  record Bar(String name, Tone tone, double value, Optional<Range> spread) {}
}
