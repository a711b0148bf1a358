package dev.crosswalk.model;

/**
 * A place in a text file.
 *
 * @param line 1-based
 * @param column 1-based, in UTF-16 units; a tab counts as one
 */
public record Position(int line, int column) implements Comparable<Position> {
  public static final Position START = new Position(1, 1);

  @Override
  public int compareTo(Position other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
