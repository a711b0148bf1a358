package dev.crosswalk.drawing;

import dev.crosswalk.drawing.Numbers.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code lanes}: {@code main {go}: run 0..4 spawn | wait 4..9 wg.Wait()}, a line each. */
final class LanesReader {
  private static final String TIME = "time:";
  private static final String SPAN = "run 0..4 text | wait 4..9 text | blocked 9..12 text";

  private final Problems problems;

  private LanesReader(Problems problems) {
    this.problems = problems;
  }

  static Model.Lanes read(List<Piece> lines, Problems problems) {
    return new LanesReader(problems).read(lines);
  }

  private Model.Lanes read(List<Piece> lines) {
    Optional<String> unit = Optional.empty();
    List<Model.Lane> lanes = new ArrayList<>();
    for (Piece line : lines) {
      if (line.text().startsWith(TIME)) {
        Piece written = line.from(TIME.length()).strip();
        Limits.label(written, problems);
        unit = Optional.of(written.text());
      } else {
        lane(line).ifPresent(lanes::add);
        Limits.count(line, lanes.size(), Limits.MAX_LANES, "lanes", problems);
      }
    }
    if (lanes.isEmpty() && problems.isEmpty()) {
      problems.add(lines.getFirst(), "there are no lanes", "main: " + SPAN);
    }
    double from = ends(lanes).mapToDouble(Range::from).min().orElse(0);
    double to = ends(lanes).mapToDouble(Range::to).max().orElse(1);
    return new Model.Lanes(unit, new Range(from, to), List.copyOf(lanes));
  }

  private static java.util.stream.Stream<Range> ends(List<Model.Lane> lanes) {
    return lanes.stream().flatMap(lane -> lane.spans().stream()).map(Model.Span::range);
  }

  private Optional<Model.Lane> lane(Piece line) {
    Piece.Pair parts = line.halves(':');
    Marked name = Marked.read(parts.first(), problems);
    if (name.piece().isEmpty() || parts.second().isEmpty()) {
      problems.add(
          line, "\"" + Problems.shown(line) + "\" is no lane", "a name and spans: main: " + SPAN);
      return Optional.empty();
    }
    Limits.label(name.piece(), problems);
    List<Model.Span> spans = new ArrayList<>();
    double end = Double.NEGATIVE_INFINITY;
    for (Piece written : parts.second().split('|')) {
      Optional<Model.Span> span = span(written);
      if (span.isPresent()) {
        if (span.get().range().from() < end) {
          problems.add(
              written,
              "the span begins at %s, before the one before it ends (%s)"
                  .formatted(Numbers.said(span.get().range().from()), Numbers.said(end)));
        }
        end = span.get().range().to();
        spans.add(span.get());
        Limits.count(written, spans.size(), Limits.MAX_SPANS, "spans in a lane", problems);
      }
    }
    return Optional.of(new Model.Lane(name.piece().text(), name.tone(), List.copyOf(spans)));
  }

  private Optional<Model.Span> span(Piece written) {
    if (written.isEmpty()) {
      problems.add(written, "a span is missing", SPAN);
      return Optional.empty();
    }
    Piece.Pair parts = written.firstWord();
    Optional<Model.Doing> doing =
        Arrays.stream(Model.Doing.values())
            .filter(it -> it.word().equals(parts.first().text()))
            .findFirst();
    if (doing.isEmpty()) {
      problems.unknown(
          parts.first(),
          "kind of span",
          Arrays.stream(Model.Doing.values()).map(Model.Doing::word).toList());
    }
    Piece.Pair times = parts.second().firstWord();
    Optional<Range> range = Numbers.range(times.first(), problems);
    Limits.label(times.second(), problems);
    return doing.isEmpty() || range.isEmpty()
        ? Optional.empty()
        : Optional.of(new Model.Span(doing.get(), range.get(), times.second().text()));
  }
}
