package dev.crosswalk.drawing;

import java.util.List;

/** What a picture may hold; more than that nobody would read. */
final class Limits {
  static final int MAX_LINES = 80;
  static final int MAX_LABEL = 80;
  static final int MAX_TEXT = 200;
  static final int MAX_BOXES = 24;
  static final int MAX_SIDE = 8;
  static final int MAX_ARROWS = 40;
  static final int MAX_PHASES = 12;
  static final int MAX_LANES = 12;
  static final int MAX_SPANS = 12;
  static final int MAX_SERIES = 4;
  static final int MAX_POINTS = 60;
  static final int MAX_BARS = 16;

  private Limits() {}

  static void lines(List<Piece> lines, Problems problems) {
    if (lines.size() > MAX_LINES) {
      problems.add(lines.get(MAX_LINES), "more than " + MAX_LINES + " lines");
    }
  }

  static void count(Piece at, int count, int max, String what, Problems problems) {
    if (count == max + 1) {
      problems.add(at, "more than " + max + " " + what, "draw two figures");
    }
  }

  /** A name or a label: short. */
  static void label(Piece piece, Problems problems) {
    longest(piece, MAX_LABEL, problems);
  }

  /** A sentence. */
  static void text(Piece piece, Problems problems) {
    longest(piece, MAX_TEXT, problems);
  }

  private static void longest(Piece piece, int max, Problems problems) {
    if (piece.text().length() > max) {
      problems.add(
          piece.from(max),
          "\"" + Problems.shown(piece) + "\" has more than " + max + " characters");
    }
  }
}
