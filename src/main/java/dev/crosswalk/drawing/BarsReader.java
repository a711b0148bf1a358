package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Model.Axis;
import dev.crosswalk.drawing.Model.Bar;
import dev.crosswalk.drawing.Numbers.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code bars}: an axis {@code x:}, then {@code bar p99 {go}: 90 (80..110)}, a line each. */
final class BarsReader {
  private static final List<String> WORDS = List.of("x:", "bar");
  private static final String BAR = "bar p99 {go}: 90 (80..110)";

  private final Problems problems;
  private final List<Bar> bars = new ArrayList<>();

  private BarsReader(Problems problems) {
    this.problems = problems;
  }

  static Optional<Model> read(List<Piece> lines, Problems problems) {
    return new BarsReader(problems).read(lines);
  }

  private Optional<Model> read(List<Piece> lines) {
    Optional<Axis> axis = Optional.empty();
    List<Piece> barLines = new ArrayList<>();
    for (Piece line : lines) {
      Piece.Pair parts = line.firstWord();
      switch (parts.first().text()) {
        case "x:" -> axis = AxisReader.once(axis, line, parts.second(), problems);
        case "bar" -> barLines.add(parts.second());
        default -> problems.unknown(parts.first(), "line of bars", WORDS);
      }
    }
    if (axis.isEmpty()) {
      if (problems.isEmpty()) {
        problems.add(lines.getFirst(), "the x axis is missing", "x: ms 0..120");
      }
      return Optional.empty();
    }
    if (axis.get().range().from() > 0 && problems.isEmpty()) {
      problems.add(lines.getFirst(), "bars begin at 0, and the axis does not", "x: ms 0..120");
    }
    for (Piece line : barLines) {
      bar(line, axis.get());
      Limits.count(line, bars.size(), Limits.MAX_BARS, "bars", problems);
    }
    if (bars.isEmpty() && problems.isEmpty()) {
      problems.add(lines.getFirst(), "there are no bars", BAR);
    }
    return Optional.of(new Model.Bars(axis.get(), List.copyOf(bars)));
  }

  private void bar(Piece line, Axis axis) {
    Piece.Pair parts = line.halves(':');
    Marked name = Marked.read(parts.first(), problems);
    if (name.piece().isEmpty() || parts.second().isEmpty()) {
      problems.add(line, "a bar needs a name and a number", BAR);
      return;
    }
    Limits.label(name.piece(), problems);
    Piece.Pair numbers = parts.second().firstWord();
    Optional<Double> value = Numbers.read(numbers.first(), problems);
    value.ifPresent(it -> AxisReader.check("x", axis, it, numbers.first(), problems));
    Optional<Range> spread = numbers.second().isEmpty() ? Optional.empty() : spread(numbers, axis);
    value.ifPresent(it -> bars.add(new Bar(name.piece().text(), name.tone(), it, spread)));
  }

  private Optional<Range> spread(Piece.Pair numbers, Axis axis) {
    Piece written = numbers.second();
    int end = written.text().length();
    if (end < 2 || !written.text().startsWith("(") || !written.text().endsWith(")")) {
      problems.add(
          written, "\"" + Problems.shown(written) + "\" is no range", "a range stands in ( )");
      return Optional.empty();
    }
    Piece inside = written.cut(1, end - 1).strip();
    Optional<Range> range = Numbers.range(inside, problems);
    range.ifPresent(it -> {
      AxisReader.check("x", axis, it.from(), inside, problems);
      AxisReader.check("x", axis, it.to(), inside, problems);
    });
    return range;
  }
}
