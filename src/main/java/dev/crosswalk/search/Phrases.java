package dev.crosswalk.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Which pages hold a quoted phrase. {@code js/search/phrase.js} is its twin. */
final class Phrases {
  private Phrases() {}

  static boolean[] pages(Dictionary dictionary, Question.Phrase phrase) throws IOException {
    boolean[] found = new boolean[dictionary.pages()];
    int[][] starts = new int[found.length][];
    boolean first = true;
    for (Question.PhraseWord word : phrase.words()) {
      Optional<Dictionary.Places> places = dictionary.places(word.term());
      int[][] next = new int[found.length][];
      if (places.isPresent()) {
        int[] pages = places.get().pages();
        for (int i = 0; i < pages.length; i++) {
          int[] own = places.get().places()[i];
          int[] before = starts[pages[i]];
          if (first || before != null) {
            next[pages[i]] = kept(own, word.offset(), first ? own : before, first);
          }
        }
      }
      starts = next;
      first = false;
    }
    for (int page = 0; page < found.length; page++) {
      found[page] = starts[page] != null && starts[page].length > 0;
    }
    return found;
  }

  /** The starts of the phrase that a word's places allow. */
  private static int[] kept(int[] places, int offset, int[] starts, boolean first) {
    int[] shifted = Arrays.stream(places).map(place -> place - offset).toArray();
    return first
        ? shifted
        : Arrays.stream(shifted).filter(start -> Arrays.binarySearch(starts, start) >= 0).toArray();
  }
}
