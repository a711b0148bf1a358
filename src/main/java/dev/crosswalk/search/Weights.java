package dev.crosswalk.search;

/**
 * The constants of the ranking. Those that apply to a query are handed to the browser with the
 * index ({@link Rules}); those that apply to a page are baked into the postings.
 */
final class Weights {
  /** Term frequency of one plain mention in the prose of a page of ordinary length. */
  static final int UNIT = 64;

  /** Term frequency at which a term earns half of what it can; BM25's k1 is 1.7. */
  static final int HALF = 110;

  /** What saturation approaches. */
  static final int SATURATED = 1024;

  /** Rarity is counted in these parts of a bit. */
  static final int BIT = 16;

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

  /** Term frequency by level: {@code 12 * 2^(level / 2)}. */
  private static final int[] FREQUENCIES = {
    12, 17, 24, 34, 48, 68, 96, 136, 192, 272, 384, 543, 768, 1086, 1536, 2172
  };

  /**
   * The frequency from which on a level is given, half way between it and the one below. Levels 1
   * and 3 are never given: among passing mentions, one level to a factor of two ranks as well.
   */
  private static final int[] LEAST = {
    0, 17, 17, 34, 34, 57, 81, 114, 161, 228, 323, 457, 646, 913, 1292, 1827
  };

  private Weights() {}

  /** The highest level that a frequency reaches. */
  static int level(double frequency) {
    int level = Posting.LEVELS - 1;
    while (LEAST[level] > frequency) {
      level--;
    }
    return level;
  }

  static int frequency(int level) {
    return FREQUENCIES[level];
  }

  /** {@value #BIT} times the binary logarithm, straight between powers of two: exact anywhere. */
  static int log(int n) {
    int exponent = 31 - Integer.numberOfLeadingZeros(n);
    return BIT * exponent + (int) (((long) BIT * (n - (1 << exponent))) >> exponent);
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
