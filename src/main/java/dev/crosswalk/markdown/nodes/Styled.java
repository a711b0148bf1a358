package dev.crosswalk.markdown.nodes;

import org.commonmark.node.CustomNode;

/**
 * Text in an element that Markdown has no mark for: {@code mark}, {@code ins}, {@code kbd}, {@code
 * abbr}.
 */
public final class Styled extends CustomNode {
  private final String tag;
  private final String title;

  public Styled(String tag) {
    this(tag, "");
  }

  /**
   * @param title shown when pointed at; empty for none
   */
  public Styled(String tag, String title) {
    this.tag = tag;
    this.title = title;
  }

  public String title() {
    return title;
  }

  public String tag() {
    return tag;
  }
}
