package dev.crosswalk.search.export;

import dev.crosswalk.search.rank.Posting;
import dev.crosswalk.search.rank.Postings;

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

  void add(Postings postings) {
    rarityBase = Math.max(rarityBase, postings.rarityBase());
    for (int i = 0; i < postings.pages().length; i++) {
      int page = postings.pages()[i];
      byte posting = postings.bytes()[i];
      if (!seen[page]) {
        seen[page] = true;
        best[page] = posting;
        count++;
      } else if (Posting.level(posting) > Posting.level(best[page])) {
        best[page] = posting;
      }
    }
  }

  /** At most MAX_MERGED pages: those of the highest levels, the first pages of equals. */
  Postings toPostings() {
    int[] byLevel = new int[Posting.LEVELS];
    for (int page = 0; page < best.length; page++) {
      if (seen[page]) {
        byLevel[Posting.level(best[page])]++;
      }
    }
    int room = Math.min(count, Dictionary.MAX_MERGED);
    int[] pages = new int[room];
    byte[] bytes = new byte[room];
    int level = Posting.LEVELS - 1;
    while (level > 0 && byLevel[level] < room) {
      room -= byLevel[level--];
    }
    int filled = 0;
    for (int page = 0; page < best.length && filled < pages.length; page++) {
      int own = Posting.level(best[page]);
      if (seen[page] && (own > level || (own == level && room-- > 0))) {
        pages[filled] = page;
        bytes[filled++] = best[page];
      }
    }
    return new Postings(rarityBase, pages, bytes);
  }
}
