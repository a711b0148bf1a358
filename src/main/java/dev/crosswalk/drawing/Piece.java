package dev.crosswalk.drawing;

import dev.crosswalk.model.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that knows where it stands.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 units
 */
record Piece(String text, int line, int column) {

  /** The lines of a text, blank ones left out. */
  static List<Piece> lines(String text) {
    List<Piece> pieces = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      Piece piece = new Piece(Svg.legal(line), ++number, 1).strip();
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  Piece strip() {
    int start = text.length() - text.stripLeading().length();
    return new Piece(text.strip(), line, column + start);
  }

  Piece cut(int from, int to) {
    return new Piece(text.substring(from, to), line, column + from);
  }

  Piece from(int from) {
    return cut(from, text.length());
  }

  /** The parts between separators, stripped. */
  List<Piece> split(char separator) {
    List<Piece> parts = new ArrayList<>();
    int at = 0;
    for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, at)) {
      parts.add(cut(at, i).strip());
      at = i + 1;
    }
    parts.add(from(at).strip());
    return parts;
  }

  /** Before and after the first separator; nothing after if there is none. */
  Pair halves(char separator) {
    int at = text.indexOf(separator);
    return at < 0
        ? new Pair(strip(), from(text.length()))
        : new Pair(cut(0, at).strip(), from(at + 1).strip());
  }

  /** The first word and the rest. */
  Pair firstWord() {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new Pair(cut(0, end), from(end).strip());
  }

  Position position() {
    return new Position(line, column);
  }

  record Pair(Piece first, Piece second) {}
}
