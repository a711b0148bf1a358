package dev.crosswalk.markdown;

import org.commonmark.node.CustomNode;

/**
 * Text in an element that Markdown has no mark for: {@code mark}, {@code ins}, {@code kbd}, {@code
 * abbr}.
 */
final class Styled extends CustomNode {
  private final String tag;
  private final String title;

  Styled(String tag) {
    this(tag, "");
  }

  /**
   * @param title shown when pointed at; empty for none
   */
  Styled(String tag, String title) {
    this.tag = tag;
    this.title = title;
  }

  String title() {
    return title;
  }

  String tag() {
    return tag;
  }
}
