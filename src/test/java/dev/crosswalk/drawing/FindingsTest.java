package dev.crosswalk.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong in a figure is told where it stands, all of it at once. */
class FindingsTest {
  private record Case(String text, String... findings) {
    @Override
    public String toString() {
      return text.replace("\n", " / ");
    }
  }

  private static List<String> findings(String text) {
    return switch (Drawing.draw(text, "", "figure-1")) {
      case Drawn.Picture _ -> List.of();
      case Drawn.Refused refused ->
          refused.findings().stream()
              .map(it ->
                  "%s+%d %s%s"
                      .formatted(
                          it.position(),
                          it.length(),
                          it.message(),
                          it.hint().map(hint -> " (" + hint + ")").orElse("")))
              .toList();
    };
  }

  private static Case of(String text, String... findings) {
    return new Case(text, findings);
  }

  static List<Case> cases() {
    return List.of(
        of(
            "",
            "1:1+1 the figure is empty (its first line is bars, flow, lanes, memory, phases or"
                + " plot)"),
        of("flwo\n[a]", "1:1+4 no kind of figure is called \"flwo\" (did you mean \"flow\"?)"),
        of("flow", "1:1+4 there is nothing below \"flow\""),
        of("flow\nalt: a\n[a]\nalt: b", "4:1+6 a figure has one line \"alt:\""),
        of(
            "flow\n[client] | [gateway]\n\n  client -> gatway: x\ngatewy -> client",
            "4:13+6 no box is called \"gatway\" (did you mean \"gateway\"?)",
            "5:1+6 no box is called \"gatewy\" (did you mean \"gateway\"?)"),
        of("flow\n[a] | [b]\na -> zzzzzz", "3:6+6 no box is called \"zzzzzz\" (known here: a, b)"),
        of("flow\n[a] | [a]", "2:8+1 two boxes are called \"a\""),
        of("flow\n[a] | b", "2:7+1 \"b\" is not a box (a box stands in brackets: [name])"),
        of("flow\n[a] | []", "2:7+2 a box without a name"),
        of("flow\n[a: b]", "2:2+4 the name of a box holds no \":\", \"[\" or \"]\""),
        of("flow\n[a] {rsut}", "2:6+4 no mark is called \"rsut\" (did you mean \"rust\"?)"),
        of("flow\n[a]\na -> a", "3:1+6 an arrow leads from \"a\" to itself"),
        of(
            "flow\n[a] | [b]\na -> b\na ~> b: x",
            "4:1+9 two arrows lead from \"a\" to \"b\" (write both labels on one arrow)"),
        of(
            "flow\n[a] | [b] | [c]\na -> b -> c",
            "3:6+6 one arrow a line (write the second arrow on a line of its own)"),
        of("flow\n[a]\n-> a", "3:1+4 an arrow needs a box at each end (client -> gateway: label)"),
        of(
            "flow\nhello",
            "2:1+5 \"hello\" is neither a row of boxes nor an arrow (a row: [client] | [gateway]; an"
                + " arrow: client -> gateway: label)"),
        of("flow\n| |", "2:1+3 there are no boxes (a row of boxes: [client] | [gateway])"),
        of("memory\nstack a\nstack a: 1", "3:7+1 two cells are called \"a\""),
        of("memory\nheap", "2:1+4 a cell without a name (stack s: ptr, len)"),
        of(
            "memory\nhepa x",
            "2:1+6 \"hepa x\" is neither a cell nor an arrow (cells: stack s: text, heap buf: text;"
                + " arrows: s -> buf: owns)"),
        of("memory\nstack a\na -> b", "3:6+1 no cell is called \"b\" (did you mean \"a\"?)"),
        of("phases\n: text", "2:1+6 a phase without a name (Baseline: measure latency and cost)"),
        of(
            "lanes\nmain",
            "2:1+4 \"main\" is no lane (a name and spans: main: run 0..4 text | wait 4..9 text |"
                + " blocked 9..12 text)"),
        of(
            "lanes\nmain: rnu 0..4 x | wait 4 y",
            "2:7+3 no kind of span is called \"rnu\" (did you mean \"run\"?)",
            "2:25+1 \"4\" is not a range (ranges are written like 0..24)"),
        of("lanes\nmain: run 4..2 x", "2:11+4 the range 4..2 does not go up"),
        of(
            "lanes\nmain: run 0..x",
            "2:14+1 \"x\" is not a number (numbers are written like 12, -3 or 0.25)"),
        of(
            "lanes\nmain: run 0..4 | wait 3..9",
            "2:18+9 the span begins at 3, before the one before it ends (4)"),
        of(
            "lanes\nmain: run 0..4 | ",
            "2:17+1 a span is missing (run 0..4 text | wait 4..9 text | blocked 9..12 text)"),
        of("plot\nx: months 0..24", "2:1+15 the y axis is missing (y: months 0..24)"),
        of(
            "plot\nx: 0..24\ny: € 0..9",
            "2:4+5 an axis needs a name with its unit, and a range (x: months 0..24)"),
        of("plot\nx: a 0..1\nx: b 0..1", "3:1+9 the axis was told before"),
        of(
            "plot\nx: a 0..9\ny: b 0..9\nline s: 0 1, 12 3, 4\nlien t: 0 1",
            "4:14+2 12 is outside the x axis (0..9)",
            "4:20+1 \"4\" is no point (a point is x, a blank, y: 12 140)",
            "5:1+4 no line of a plot is called \"lien\" (did you mean \"line\"?)"),
        of(
            "plot\nx: a 0..9\ny: b 0..9\nline s: 1 1, 1 2",
            "4:14+3 the points of a line go from left to right"),
        of(
            "plot\nx: a 0..9\ny: b 0..9\nline s: 1 1",
            "4:6+6 a line needs two points (line stay {go}: 0 20, 12 140)"),
        of(
            "plot\nx: a 0..9\ny: b 0..9",
            "2:1+9 there are no lines to plot (line stay {go}: 0 20, 12 140)"),
        of(
            "plot\nx: a 0..9\ny: b 0..9\nline s: 0 1, 9 1\nline t: 0 2, 9 2\ncross: here",
            "6:8+4 the first two lines do not cross"),
        of("bars\nbar a: 1", "2:1+8 the x axis is missing (x: ms 0..120)"),
        of(
            "bars\nx: ms 10..20\nbar a: 12",
            "2:1+12 bars begin at 0, and the axis does not (x: ms 0..120)"),
        of(
            "bars\nx: ms 0..20\nbar a: 12 13\nbar b\nbar c: 5 (4..30)",
            "3:11+2 \"13\" is no range (a range stands in ( ))",
            "4:5+1 a bar needs a name and a number (bar p99 {go}: 90 (80..110))",
            "5:11+5 30 is outside the x axis (0..20)"),
        of("bars\nx: ms 0..20", "2:1+11 there are no bars (bar p99 {go}: 90 (80..110))"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aMistakeIsToldWhereItStands(Case it) {
    assertThat(findings(it.text())).containsExactly(it.findings());
  }

  @Test
  void tooMuchIsAFindingAtTheFirstThatIsTooMuch() {
    assertThat(findings("flow\n" + "[a]\n".repeat(80)))
        .containsExactly("81:1+3 more than 80 lines");
    assertThat(findings("flow\n[" + "x".repeat(90) + "]"))
        .containsExactly("2:82+10 \"" + "x".repeat(60) + "…\" has more than 80 characters");
    assertThat(findings("flow\n[a]|[b]|[c]|[d]|[e]|[f]|[g]|[h]|[i]"))
        .containsExactly("2:33+3 more than 8 boxes in a row");
    StringBuilder phases = new StringBuilder("phases\n");
    StringBuilder lines = new StringBuilder("plot\nx: a 0..9\ny: b 0..9\n");
    for (int i = 0; i < 14; i++) {
      phases.append("p").append(i).append('\n');
      lines.append("line l").append(i).append(": 0 0, 1 1\n");
    }
    assertThat(findings(phases.toString()))
        .containsExactly("14:1+3 more than 12 phases (draw two figures)");
    assertThat(findings(lines.toString()))
        .containsExactly("8:6+12 more than 4 lines in a plot (draw two figures)");
  }

  @Test
  void bracesInATextAreNoMark() {
    assertThat(findings("memory\nheap c: Config { … }\nheap d: vec![x; {n}]")).isEmpty();
  }
}
