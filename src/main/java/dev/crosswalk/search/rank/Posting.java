package dev.crosswalk.search.rank;

/**
 * The byte that says how much a term weighs on a page: a level in the upper four bits, the part of
 * the page where it weighs most in the lower three. The bit between them is zero.
 *
 * <p>The one place that knows it; the browser gets {@link #LEVEL_SHIFT} and {@link #PART_MASK} with
 * the index. No object for each posting, as an index has millions.
 */
public final class Posting {
  /** How many levels there are. */
  public static final int LEVELS = 16;

  /** How many parts of a page there are. */
  public static final int PARTS = 8;

  /** The level begins at this bit. */
  public static final int LEVEL_SHIFT = 4;

  /** The bits of the part. */
  public static final int PART_MASK = PARTS - 1;

  private Posting() {}

  /**
   * @param level below {@link #LEVELS}
   * @param part below {@link #PARTS}
   */
  public static byte pack(int level, int part) {
    return (byte) (level << LEVEL_SHIFT | part);
  }

  /** Below {@link #LEVELS}. */
  public static int level(byte posting) {
    return (posting & 0xff) >> LEVEL_SHIFT;
  }

  static int part(byte posting) {
    return posting & PART_MASK;
  }

  /** The same level, in the first part. */
  public static byte withoutPart(byte posting) {
    return pack(level(posting), 0);
  }

  /** As Lucene holds it: a term frequency, which is never zero. */
  public static int toTermFrequency(byte posting) {
    return (posting & 0xff) + 1;
  }

  /** The reverse of {@link #toTermFrequency}. */
  public static byte ofTermFrequency(int frequency) {
    return (byte) (frequency - 1);
  }
}
