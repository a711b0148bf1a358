package dev.crosswalk.markdown.foreign;

import org.commonmark.node.CustomBlock;

/** A piece of another tool's syntax on lines of its own; it may hold what is up to its end. */
public final class MarkBlock extends CustomBlock {
  private final Piece piece;
  private final boolean whole;

  /**
   * @param whole whether its end was found already
   */
  public MarkBlock(Piece piece, boolean whole) {
    this.piece = piece;
    this.whole = whole;
  }

  public Piece piece() {
    return piece;
  }

  /** Whether an end is still to be looked for. */
  public boolean opens() {
    return !whole && piece.form() == Piece.Form.OPEN;
  }
}
