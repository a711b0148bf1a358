package dev.crosswalk.search;

/** Joins the postings of several terms into one list of the pages that weigh most. */
final class Merge {
  private final byte[] best;
  private final boolean[] seen;
  private int rarityBase;
  private int count;

  Merge(int pages) {
    this.best = new byte[pages];
    this.seen = new boolean[pages];
  }

  void add(Dictionary.Postings postings) {
    rarityBase = Math.max(rarityBase, postings.rarityBase());
    for (int i = 0; i < postings.pages().length; i++) {
      int page = postings.pages()[i];
      byte posting = postings.bytes()[i];
      if (!seen[page]) {
        seen[page] = true;
        best[page] = posting;
        count++;
      } else if ((posting & 0xff) >> 3 > (best[page] & 0xff) >> 3) {
        best[page] = posting;
      }
    }
  }

  /** At most MAX_MERGED pages: those of the highest levels, the first pages of equals. */
  Dictionary.Postings toPostings() {
    int[] byLevel = new int[32];
    for (int page = 0; page < best.length; page++) {
      if (seen[page]) {
        byLevel[(best[page] & 0xff) >> 3]++;
      }
    }
    int room = Math.min(count, Dictionary.MAX_MERGED);
    int[] pages = new int[room];
    byte[] bytes = new byte[room];
    int level = 31;
    while (level > 0 && byLevel[level] < room) {
      room -= byLevel[level--];
    }
    int filled = 0;
    for (int page = 0; page < best.length && filled < pages.length; page++) {
      int own = (best[page] & 0xff) >> 3;
      if (seen[page] && (own > level || (own == level && room-- > 0))) {
        pages[filled] = page;
        bytes[filled++] = best[page];
      }
    }
    return new Dictionary.Postings(rarityBase, pages, bytes);
  }
}
