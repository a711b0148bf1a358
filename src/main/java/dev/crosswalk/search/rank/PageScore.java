package dev.crosswalk.search.rank;

import java.util.ArrayList;
import java.util.List;

/**
 * A page's score as its parts.
 *
 * @param part the part of the page in which most was earned
 * @param words what each word earned, in the order of the ranking's words
 * @param together what words earn besides that stand in that part
 * @param missing what is taken off for words that the page lacks or only mentions
 * @param whole for a page of which the whole query is a title or construct
 */
public record PageScore(
    int page, int part, List<Integer> words, int together, int missing, int whole) {
  int total() {
    int sum = together + missing + whole;
    for (int earned : words) {
      sum += earned;
    }
    return sum;
  }

  /**
   * @param of the words that earned
   */
  Explanation explain(List<WordScores> of) {
    List<Explanation.Word> explained = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i) > 0) {
        explained.add(of.get(i).explain(page));
      }
    }
    return new Explanation(explained, together, missing, whole);
  }
}
