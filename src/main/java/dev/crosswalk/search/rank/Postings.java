package dev.crosswalk.search.rank;

/**
 * The pages of a term, in order.
 *
 * @param rarityBase number of pages that decides how rare the term is; for a merged list that of
 *     its commonest term, otherwise that of the pages
 * @param bytes a {@link Posting} for each page
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record Postings(int rarityBase, int[] pages, byte[] bytes) {
  public static final Postings NONE = new Postings(0, new int[0], new byte[0]);

  /** Of the posting at an index. */
  public int level(int index) {
    return Posting.level(bytes[index]);
  }

  int part(int index) {
    return Posting.part(bytes[index]);
  }
}
