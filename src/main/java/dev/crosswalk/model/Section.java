package dev.crosswalk.model;

import java.util.List;

/**
 * A page's text from one heading to the next, for the search index.
 *
 * @param anchor the heading's id; empty for the text before the first heading
 * @param heading the heading's plain text; empty likewise
 * @param text prose in plain text, blocks separated by a newline; no fenced code
 * @param code the fenced blocks, in order
 */
public record Section(String anchor, String heading, String text, List<Code> code) {

  /**
   * @param language lower case, empty if none
   */
  public record Code(String language, String text) {}
}
