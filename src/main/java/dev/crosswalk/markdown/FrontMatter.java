package dev.crosswalk.markdown;

/**
 * Where a source's front matter ends and its body begins.
 *
 * @param text the header without its separator lines
 * @param line 1-based line of the header's first line
 * @param body 0-based UTF-16 offset of the body in the source
 */
record FrontMatter(Style style, String text, int line, int body) {

  enum Style {
    /** Between two lines {@code ---}. */
    YAML,
    /** Between two lines {@code +++}: other generators' pages. */
    TOML,
    /** {@code key=value} lines up to a separator line: JBake's. */
    JBAKE,
    /** An opening line {@code ---} without a closing one. */
    UNCLOSED,
    NONE
  }

  /**
   * Splits a source.
   *
   * @param separator JBake's separator line, usually {@code ~~~~~~}
   */
  static FrontMatter split(String text, String separator) {
    int firstEnd = text.indexOf('\n');
    String first = (firstEnd < 0 ? text : text.substring(0, firstEnd)).stripTrailing();
    if (first.equals("---") || first.equals("+++")) {
      return fenced(text, first, firstEnd);
    }
    return jbake(text, separator);
  }

  private static FrontMatter fenced(String text, String fence, int firstEnd) {
    int start = firstEnd + 1;
    for (int at = start; firstEnd >= 0 && at < text.length(); ) {
      int end = lineEnd(text, at);
      String line = text.substring(at, end).stripTrailing();
      if (line.equals(fence) || (fence.equals("---") && line.equals("..."))) {
        Style style = fence.equals("---") ? Style.YAML : Style.TOML;
        return new FrontMatter(
            style, text.substring(start, at), 2, Math.min(text.length(), end + 1));
      }
      at = end + 1;
    }
    return new FrontMatter(Style.UNCLOSED, "", 1, 0);
  }

  /** As JBake 2.7: above the separator every line is empty or holds an equals sign. */
  private static FrontMatter jbake(String text, String separator) {
    for (int at = 0; at < text.length(); ) {
      int end = lineEnd(text, at);
      String line = text.substring(at, end);
      if (line.equals(separator) && text.lastIndexOf('=', at) >= 0) { // else it opens a code block
        return new FrontMatter(
            Style.JBAKE, text.substring(0, at), 1, Math.min(text.length(), end + 1));
      }
      if (!line.isEmpty() && line.indexOf('=') < 0) {
        break;
      }
      at = end + 1;
    }
    return new FrontMatter(Style.NONE, "", 1, 0);
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
