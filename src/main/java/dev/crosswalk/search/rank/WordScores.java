package dev.crosswalk.search.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one clause says of each page: the saturated sum of its terms' frequencies, of completions
 * the greatest alone, and the part of the page in which its terms weigh most.
 */
final class WordScores {
  private final AnsweredWord clause;
  private final int rarity;
  private final int[] earned;
  private final int[] answered;
  private final byte[] part;

  WordScores(AnsweredWord clause, int pages) {
    this.clause = clause;
    this.rarity = Weights.rarity(pages, clause.rarityBase());
    this.earned = new int[pages];
    this.answered = new int[pages];
    this.part = new byte[pages];
    int[] frequency = new int[pages];
    int[] completed = new int[pages];
    byte[] partLevel = new byte[pages];
    clause.matches().forEach(match -> add(match, frequency, completed, partLevel));
    for (int page = 0; page < pages; page++) {
      int counted = Weights.saturation(frequency[page] + completed[page]);
      int reached = counted * Ranking.ANSWERED_TIMES / Ranking.ANSWERED_SHARE;
      earned[page] = rarity * counted * clause.weight() / Weights.FULL;
      answered[page] = asked() * Math.min(Weights.SATURATED, reached) / Weights.SATURATED;
    }
  }

  private void add(Match match, int[] frequency, int[] completed, byte[] partLevel) {
    Postings postings = match.postings();
    boolean common = Ranking.isCommon(postings.pages().length, frequency.length);
    for (int i = 0; i < postings.pages().length; i++) {
      int page = postings.pages()[i];
      int level = postings.level(i);
      int weighed = weigh(match, i);
      if (match.how() == How.COMPLETED) {
        completed[page] = Math.max(completed[page], weighed);
      } else {
        frequency[page] += weighed;
      }
      if (level + 1 > partLevel[page]) {
        partLevel[page] = (byte) (level + 1);
        part[page] = (byte) (common ? Ranking.NO_PART : postings.part(i));
      }
    }
  }

  /** The frequency that a match's posting counts with. */
  private static int weigh(Match match, int posting) {
    int frequency = Weights.frequency(match.postings().level(posting));
    return Math.max(1, frequency * match.weight() / Weights.FULL);
  }

  /** What a page earns by the word, 0 if it has none of its terms. */
  int earned(int page) {
    return earned[page];
  }

  /** The word's share of the query. */
  int asked() {
    return rarity * clause.weight();
  }

  /** How much of {@link #asked} a page answers. */
  int answered(int page) {
    return answered[page];
  }

  /** The part of a page where the word weighs most; {@link Ranking#NO_PART} if no posting tells. */
  int part(int page) {
    return part[page];
  }

  Explanation.Word explain(int page) {
    List<Explanation.Term> terms = new ArrayList<>();
    for (Match match : clause.matches()) {
      int at = Arrays.binarySearch(match.postings().pages(), page);
      if (at >= 0) {
        terms.add(
            new Explanation.Term(
                match.term(),
                match.how().words(),
                match.postings().rarityBase(),
                weigh(match, at)));
      }
    }
    return new Explanation.Word(clause.typed(), earned[page], rarity, terms);
  }
}
