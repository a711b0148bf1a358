package dev.crosswalk.markdown;

import org.commonmark.node.CustomBlock;

/** A piece of another tool's syntax on lines of its own; it may hold what is up to its end. */
final class MarkBlock extends CustomBlock {
  private final Piece piece;
  private final boolean whole;

  /**
   * @param whole whether its end was found already
   */
  MarkBlock(Piece piece, boolean whole) {
    this.piece = piece;
    this.whole = whole;
  }

  Piece piece() {
    return piece;
  }

  /** Whether an end is still to be looked for. */
  boolean opens() {
    return !whole && piece.form() == Piece.Form.OPEN;
  }
}
