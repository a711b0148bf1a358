package dev.crosswalk.search.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;

/**
 * Scores pages. Integers only, so that {@code js/search/rank.js} gives the same.
 *
 * <p>A clause earns its rarity times the saturated sum of its terms' frequencies. A page's clauses
 * are added; the sum of those that weigh most in one and the same part of the page counts a quarter
 * more; the whole is scaled by the share of the query's rarity that the page answers: a word that
 * saturates to two thirds answers in full, a passing mention in part. What scaling takes off is a
 * part of the score like the others, so that an explanation is the score's own addends.
 */
public final class Ranking {
  /** Where a word stands whose postings tell no part. */
  static final int NO_PART = Posting.PARTS;

  /**
   * A term on more pages than this, and on more than an eighth, says no part: too little for it.
   */
  public static final int MIN_COMMON = 256;

  /** See {@link #MIN_COMMON}. */
  public static final int COMMON_SHARE = 8;

  /**
   * A word answers in full from two thirds of {@link Weights#SATURATED} on: so many times its
   * saturation, divided by {@link #ANSWERED_SHARE}.
   */
  public static final int ANSWERED_TIMES = 3;

  /** See {@link #ANSWERED_TIMES}. */
  public static final int ANSWERED_SHARE = 2;

  /** Words in one part of a page earn this fraction of their sum besides. */
  public static final int TOGETHER_SHARE = 4;

  private final int pages;
  private final List<WordScores> words = new ArrayList<>();
  private Optional<Postings> key = Optional.empty();
  private int keyRarity;
  private int asked;

  /** Without words yet; {@code pages} is the number of pages in the index. */
  public Ranking(int pages) {
    this.pages = pages;
  }

  /** One more word of the query; one that nothing answers changes nothing. */
  public void add(AnsweredWord clause) {
    if (!clause.matches().isEmpty()) {
      WordScores word = new WordScores(clause, pages);
      words.add(word);
      asked += word.asked();
    }
  }

  /** The whole query is a title or construct of these pages. */
  public void setKey(Postings postings) {
    key = Optional.of(postings);
    keyRarity = Weights.rarity(pages, postings.rarityBase());
  }

  /** Whether a term is on so many pages that its postings do not tell the part of the page. */
  public static boolean isCommon(int pagesWithTerm, int pages) {
    return pagesWithTerm * COMMON_SHARE > Math.max(pages, MIN_COMMON * COMMON_SHARE);
  }

  /**
   * The pages that earned something.
   *
   * @param everything all pages, for a query without words
   */
  FixedBitSet matches(boolean everything) {
    FixedBitSet matches = new FixedBitSet(Math.max(1, pages));
    for (int page = 0; page < pages; page++) {
      if (everything || earns(page)) {
        matches.set(page);
      }
    }
    return matches;
  }

  private boolean earns(int page) {
    for (WordScores word : words) {
      if (word.earned(page) > 0) {
        return true;
      }
    }
    return false;
  }

  /** What a page earns; all words and the key have been added before. */
  public PageScore score(int page) {
    List<Integer> earnings = new ArrayList<>(words.size());
    int[] inParts = new int[NO_PART + 1];
    int sum = 0;
    int answered = 0;
    for (WordScores word : words) {
      int earned = word.earned(page);
      earnings.add(earned);
      sum += earned;
      answered += word.answered(page);
      inParts[word.part(page)] += earned;
    }
    int whole = whole(page, inParts);
    int best = best(inParts);
    if (asked == 0) {
      return new PageScore(page, best, earnings, 0, 0, whole);
    }
    int together = inParts[best] / TOGETHER_SHARE;
    long full = 0L + sum + together;
    int missing = (int) (full * answered / asked - full);
    return new PageScore(page, best, earnings, together, missing, whole);
  }

  /** What the key earns a page, which it also earns in a part. */
  private int whole(int page, int[] inParts) {
    Postings postings = key.orElse(Postings.NONE);
    int at = Arrays.binarySearch(postings.pages(), page);
    if (at < 0) {
      return 0;
    }
    int earned = keyRarity * Weights.saturation(Weights.frequency(postings.level(at)));
    inParts[postings.part(at)] += earned;
    return earned;
  }

  /** The part that earned most, the first of equals. */
  private static int best(int[] inParts) {
    int best = 0;
    for (int i = 1; i < Posting.PARTS; i++) {
      if (inParts[i] > inParts[best]) {
        best = i;
      }
    }
    return best;
  }

  /** A score for people, with the terms behind it. */
  public Explanation explain(PageScore score) {
    return score.explain(words);
  }
}
