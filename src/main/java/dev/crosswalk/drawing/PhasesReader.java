package dev.crosswalk.drawing;

import java.util.ArrayList;
import java.util.List;

/** {@code phases}: a line each, {@code name: what happens in it}. */
final class PhasesReader {
  private PhasesReader() {}

  static Model.Phases read(List<Piece> lines, Problems problems) {
    List<Model.Phase> phases = new ArrayList<>();
    for (Piece line : lines) {
      Piece.Pair parts = line.halves(':');
      Marked name = Marked.read(parts.first(), problems);
      if (name.piece().isEmpty()) {
        problems.add(line, "a phase without a name", "Baseline: measure latency and cost");
      }
      Limits.label(name.piece(), problems);
      Limits.text(parts.second(), problems);
      phases.add(new Model.Phase(name.piece().text(), parts.second().text(), name.tone()));
      Limits.count(line, phases.size(), Limits.MAX_PHASES, "phases", problems);
    }
    return new Model.Phases(List.copyOf(phases));
  }
}
