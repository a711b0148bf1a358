package dev.crosswalk.markdown.nodes;

import org.commonmark.node.CustomBlock;

/** What other generators have for notes and tabs holds Markdown, and has a label of text. */
public final class ForeignBlocks {
  private ForeignBlocks() {}

  /** One of several variants, shown under its label. */
  public static final class Tab extends CustomBlock {
    private final String label;

    public Tab(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Blocks that belong together without showing it. */
  public static final class Group extends CustomBlock {}

  /** A title as text: the words of links, without the marks of code and emphasis. */
  public static String plain(String written) {
    return written
        .strip()
        .replaceAll("\\[\\[(?:[^\\]|\n]{0,200}\\|)?([^\\]\n]{1,200})\\]\\]", "$1")
        .replaceAll("\\[([^\\]\n]{1,200})\\]\\([^)\n]{0,300}\\)", "$1")
        .replaceAll("`|\\*\\*|__|\\\\(?=[\"'])", "")
        .replaceAll("\\s+", " ");
  }
}
