package dev.crosswalk.search.rank;

import java.util.List;

/**
 * The parts of a page's score, which is their sum exactly: the ranking adds these numbers and no
 * others.
 *
 * @param words one for each word of the query that the page answers, in the query's order
 * @param together what the words earn besides because they stand in one part of the page
 * @param missing zero or less: what is taken off for words that the page lacks or only mentions
 * @param whole for a page of which the whole query is a title or construct
 */
public record Explanation(List<Word> words, int together, int missing, int whole) {

  /**
   * @param word as the query has it
   * @param earned its part of the score
   * @param rarity in sixteenths of a bit
   * @param terms the index's terms that answer it on the page
   */
  public record Word(String word, int earned, int rarity, List<Term> terms) {}

  /**
   * @param how it came to be chosen
   * @param pages number of pages that hold it
   * @param frequency weighted over the fields, in 64ths of a plain mention
   */
  public record Term(String term, String how, int pages, int frequency) {}

  /** The sum of the parts. */
  public int score() {
    return words.stream().mapToInt(Word::earned).sum() + together + missing + whole;
  }
}
