package dev.crosswalk.search;

import dev.crosswalk.search.Expansion.Expanded;
import dev.crosswalk.search.Expansion.How;
import dev.crosswalk.search.Expansion.Match;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/**
 * Scores pages. Integers only, so that {@code js/search/rank.js} gives the same.
 *
 * <p>A clause earns its rarity times the saturated sum of its terms' frequencies. A page's clauses
 * are added; the sum of those that weigh most in one and the same part of the page counts a quarter
 * more; the whole is scaled by the share of the query's rarity that the page answers: a word that
 * saturates to two thirds answers in full, a passing mention in part.
 */
final class Ranking {
  /**
   * A term on more pages than this, and on more than an eighth, says no part: too little for it.
   */
  private static final int MIN_COMMON = 256;

  private static final int NO_PART = Part.MAX_PARTS;
  private static final int SLOTS = Part.MAX_PARTS + 1;
  private final int pages;
  private final int[] sums;
  private final int[] covered;
  private final int[] inParts;
  private final int[] bonus;
  private final int[] frequency;
  private final int[] completed;
  private final byte[] part;
  private final byte[] partLevel;
  private int total;

  /**
   * @param part the part in which most of the score was earned
   */
  record Scored(int page, int score, int part) {}

  Ranking(int pages) {
    this.pages = pages;
    this.sums = new int[pages];
    this.covered = new int[pages];
    this.inParts = new int[pages * SLOTS];
    this.bonus = new int[pages];
    this.frequency = new int[pages];
    this.completed = new int[pages];
    this.part = new byte[pages];
    this.partLevel = new byte[pages];
  }

  void add(Expanded clause) {
    if (clause.matches().isEmpty()) {
      return;
    }
    int rarity = Weights.rarity(pages, clause.rarityBase());
    int weight = clause.clause().weight();
    total += rarity * weight;
    List<int[]> touched = new ArrayList<>();
    for (Match match : clause.matches()) {
      collect(match);
      touched.add(match.postings().pages());
    }
    for (int[] list : touched) {
      for (int page : list) {
        int sum = frequency[page] + completed[page];
        if (sum > 0) {
          int saturated = Weights.saturation(sum);
          int earned = rarity * saturated * weight / Weights.FULL;
          sums[page] += earned;
          covered[page] += rarity * weight * Math.min(1024, saturated * 3 / 2) / 1024;
          inParts[page * SLOTS + part[page]] += earned;
          frequency[page] = 0;
          completed[page] = 0;
          partLevel[page] = 0;
        }
      }
    }
  }

  private void collect(Match match) {
    int[] list = match.postings().pages();
    byte[] bytes = match.postings().bytes();
    boolean common = isCommon(list.length, pages);
    for (int i = 0; i < list.length; i++) {
      int page = list[i];
      int level = (bytes[i] & 0xff) >> 3;
      int weighed = Math.max(1, Weights.FREQUENCIES[level] * match.weight() / Weights.FULL);
      if (match.how() == How.COMPLETED) {
        completed[page] = Math.max(completed[page], weighed);
      } else {
        frequency[page] += weighed;
      }
      if (level + 1 > partLevel[page]) {
        partLevel[page] = (byte) (level + 1);
        part[page] = (byte) (common ? NO_PART : bytes[i] & 7);
      }
    }
  }

  /** Whether a term is on so many pages that its postings do not tell the part of the page. */
  static boolean isCommon(int pagesWithTerm, int pages) {
    return pagesWithTerm * 8 > Math.max(pages, MIN_COMMON * 8);
  }

  /** The whole query is a title or construct of these pages. */
  void addKey(Dictionary.Postings postings) {
    int rarity = Weights.rarity(pages, postings.rarityBase());
    for (int i = 0; i < postings.pages().length; i++) {
      int level = (postings.bytes()[i] & 0xff) >> 3;
      int page = postings.pages()[i];
      int earned = rarity * Weights.saturation(Weights.FREQUENCIES[level]);
      bonus[page] += earned;
      inParts[page * SLOTS + (postings.bytes()[i] & 7)] += earned;
    }
  }

  /**
   * The pages that earned something.
   *
   * @param everything all pages, for a query without words
   */
  FixedBitSet matches(boolean everything) {
    FixedBitSet matches = new FixedBitSet(Math.max(1, pages));
    for (int page = 0; page < pages; page++) {
      if (everything || sums[page] > 0) {
        matches.set(page);
      }
    }
    return matches;
  }

  Scored score(int page) {
    int best = 0;
    int offset = page * SLOTS;
    for (int i = 1; i < Part.MAX_PARTS; i++) {
      if (inParts[offset + i] > inParts[offset + best]) {
        best = i;
      }
    }
    if (total == 0) {
      return new Scored(page, bonus[page], best);
    }
    long sum = 0L + sums[page] + inParts[offset + best] / 4;
    return new Scored(page, (int) (sum * covered[page] / total) + bonus[page], best);
  }
}
