package dev.crosswalk.search;

import dev.crosswalk.model.Kind;
import dev.crosswalk.search.rank.Explanation;
import java.util.List;

/**
 * What a query found.
 *
 * @param hits best first; equal scores in the order of the site's pages
 * @param total number of pages that answer at all, of which {@code hits} are the first
 * @param unknown words of the query that nothing in the index answers
 * @param corrected words that were taken for a misspelling, with what they were taken for
 */
public record Answer(List<Hit> hits, int total, List<String> unknown, List<Correction> corrected) {

  /**
   * @param uri the page's address relative to the site's root
   * @param anchor id of the best section's heading; empty for the page's beginning
   * @param heading its text; empty likewise
   * @param explanation the parts of the score
   */
  public record Hit(
      String uri,
      String title,
      Kind kind,
      String anchor,
      String heading,
      Snippet snippet,
      Explanation explanation) {

    /** A whole number, the browser's exactly; comparable within one query only. */
    public int score() {
      return explanation.score();
    }
  }

  /**
   * Plain text from the best section.
   *
   * @param marks places that match, in order, without overlaps
   */
  public record Snippet(String text, List<Mark> marks) {}

  /** UTF-16 offsets, the end exclusive. */
  public record Mark(int start, int end) {}

  public record Correction(String word, String term) {}
}
