package dev.crosswalk.search;

/**
 * The constants of the ranking. The browser holds those that apply to a query ({@code
 * js/search/rank.js}); those that apply to a page are baked into the postings.
 */
final class Weights {
  /** Term frequency of one plain mention in the prose of a page of ordinary length. */
  static final int UNIT = 64;

  /** Term frequency at which a term earns half of what it can; BM25's k1 is 1.7. */
  static final int HALF = 110;

  /** What saturation approaches. */
  static final int SATURATED = 1024;

  /** Quantised term frequency by level: {@code 12 * 2^(level / 4)}. */
  static final int[] FREQUENCIES = {
    12, 14, 17, 20, 24, 29, 34, 40, 48, 57, 68, 81, 96, 114, 136, 161, 192, 228, 272, 323, 384, 457,
    543, 646, 768, 913, 1086, 1292, 1536, 1827, 2172, 2583
  };

  /**
   * The levels that postings have: four to a factor of two rank no better than two, and among
   * passing mentions one does.
   */
  private static final int[] USED = {0, 4, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30};

  /** Query weights are sixteenths. */
  static final int FULL = 16;

  static final int INFLECTED = 14;
  static final int COMPLETED = 5;
  static final int COMPLETED_UNKNOWN = 13;
  static final int TAIL = 12;
  static final int LAST_NAME = 8;
  static final int QUALIFIER = 4;
  static final int ONE_EDIT = 11;
  static final int TWO_EDITS = 8;

  private Weights() {}

  /** The used level nearest to a frequency. */
  static int level(double frequency) {
    int found = 0;
    for (int i = 1; i < USED.length; i++) {
      found = FREQUENCIES[(USED[i - 1] + USED[i]) / 2] <= frequency ? USED[i] : found;
    }
    return found;
  }

  /** Sixteen times the binary logarithm, straight between powers of two: exact in any language. */
  static int log(int n) {
    int exponent = 31 - Integer.numberOfLeadingZeros(n);
    return 16 * exponent + (int) ((16L * (n - (1 << exponent))) >> exponent);
  }

  /** BM25's inverse document frequency, in sixteenths of a bit; at least 1. */
  static int rarity(int pages, int pagesWithTerm) {
    int df = Math.min(pages, pagesWithTerm);
    return Math.max(1, log(2 * pages + 2) - log(2 * df + 1));
  }

  /** How much a frequency counts, below {@link #SATURATED}. */
  static int saturation(int frequency) {
    return frequency * SATURATED / (HALF + frequency);
  }
}
