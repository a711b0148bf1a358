package dev.crosswalk.search.rank;

import java.util.List;

/**
 * A word of the query with what answers it.
 *
 * @param typed as the reader typed it
 * @param weight in sixteenths
 * @param matches empty if nothing in the index answers it
 */
public record AnsweredWord(String typed, int weight, List<Match> matches) {

  /** Number of pages that decides the rarity: of what was typed, else of the commonest. */
  public int rarityBase() {
    int typed = 0;
    int any = 0;
    for (Match match : matches) {
      any = Math.max(any, match.postings().rarityBase());
      if (match.how() == How.AS_TYPED || match.how() == How.INFLECTED) {
        typed = Math.max(typed, match.postings().rarityBase());
      }
    }
    return typed > 0 ? typed : any;
  }
}
