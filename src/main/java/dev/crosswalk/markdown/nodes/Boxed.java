package dev.crosswalk.markdown.nodes;

import org.commonmark.node.CustomBlock;

/** Blocks in an element that Markdown has no mark for: {@code dl}, {@code dt}, {@code dd}. */
public final class Boxed extends CustomBlock {
  private final String tag;

  Boxed(String tag) {
    this.tag = tag;
  }

  public String tag() {
    return tag;
  }
}
