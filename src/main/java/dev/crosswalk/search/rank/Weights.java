package dev.crosswalk.search.rank;

/**
 * The constants of the ranking. Those that apply to a query are handed to the browser with the
 * index ({@code Rules}); those that apply to a page are baked into the postings.
 */
public final class Weights {
  /** Term frequency of one plain mention in the prose of a page of ordinary length. */
  public static final int UNIT = 64;

  /** Term frequency at which a term earns half of what it can; BM25's k1 is 1.7. */
  public static final int HALF = 110;

  /** What saturation approaches. */
  public static final int SATURATED = 1024;

  /** Rarity is counted in these parts of a bit. */
  public static final int BIT = 16;

  /** Query weights are sixteenths. */
  public static final int FULL = 16;

  /** Another form of the word. */
  public static final int INFLECTED = 14;

  /** What the word may become while it is typed, if it is a word by itself. */
  public static final int COMPLETED = 5;

  /** Likewise, if it is none. */
  public static final int COMPLETED_UNKNOWN = 13;

  /** The last two names of a path. */
  public static final int TAIL = 12;

  /** The last name of a path, or part of a name. */
  public static final int LAST_NAME = 8;

  /** The names of a path before the last, each as a word. */
  public static final int QUALIFIER = 4;

  /** What a misspelling meant, one edit away. */
  public static final int ONE_EDIT = 11;

  /** Likewise, two edits away. */
  public static final int TWO_EDITS = 8;

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
  public static int level(double frequency) {
    int level = Posting.LEVELS - 1;
    while (LEAST[level] > frequency) {
      level--;
    }
    return level;
  }

  /** The frequency that a level stands for. */
  public static int frequency(int level) {
    return FREQUENCIES[level];
  }

  /** {@value #BIT} times the binary logarithm, straight between powers of two: exact anywhere. */
  static int log(int n) {
    int exponent = 31 - Integer.numberOfLeadingZeros(n);
    return BIT * exponent + (int) (((long) BIT * (n - (1 << exponent))) >> exponent);
  }

  /** BM25's inverse document frequency, in sixteenths of a bit; at least 1. */
  public static int rarity(int pages, int pagesWithTerm) {
    int df = Math.min(pages, pagesWithTerm);
    return Math.max(1, log(2 * pages + 2) - log(2 * df + 1));
  }

  /** How much a frequency counts, below {@link #SATURATED}. */
  static int saturation(int frequency) {
    return frequency * SATURATED / (HALF + frequency);
  }
}
