package dev.crosswalk.markdown.foreign;

import org.commonmark.node.CustomNode;

/** A piece of another tool's syntax in the middle of text, before it is settled what it means. */
public final class Mark extends CustomNode {
  private final Piece piece;

  Mark(Piece piece) {
    this.piece = piece;
  }

  public Piece piece() {
    return piece;
  }
}
