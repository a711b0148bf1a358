package dev.crosswalk.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text cut into what all kinds have.
 *
 * @param kind the word on its first line
 * @param alt what the author says of the picture; may be empty
 * @param lines the rest
 */
record Script(Piece kind, String alt, List<Piece> lines) {
  static final List<String> KINDS = List.of("bars", "flow", "lanes", "memory", "phases", "plot");

  private static final String ALT = "alt:";

  static Optional<Script> read(String text, Problems problems) {
    List<Piece> lines = Piece.lines(text);
    if (lines.isEmpty()) {
      problems.add(new Piece("", 1, 1), "the figure is empty", "its first line is " + oneOf());
      return Optional.empty();
    }
    Limits.lines(lines, problems);
    Piece kind = lines.getFirst();
    if (!KINDS.contains(kind.text())) {
      problems.unknown(kind, "kind of figure", KINDS);
    }
    String alt = "";
    List<Piece> rest = new ArrayList<>();
    for (Piece line : lines.subList(1, lines.size())) {
      if (!line.text().startsWith(ALT)) {
        rest.add(line);
      } else if (alt.isEmpty()) {
        Piece said = line.from(ALT.length()).strip();
        Limits.text(said, problems);
        alt = said.text();
      } else {
        problems.add(line, "a figure has one line \"alt:\"");
      }
    }
    if (rest.isEmpty() && KINDS.contains(kind.text())) {
      problems.add(kind, "there is nothing below \"" + kind.text() + "\"");
    }
    return problems.isEmpty() ? Optional.of(new Script(kind, alt, rest)) : Optional.empty();
  }

  private static String oneOf() {
    return String.join(", ", KINDS.subList(0, KINDS.size() - 1)) + " or " + KINDS.getLast();
  }
}
