package dev.crosswalk.search.query;

import dev.crosswalk.search.export.SpellingLists;
import dev.crosswalk.search.export.SpellingLists.Word;
import dev.crosswalk.search.text.Edits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words that a misspelling may have meant: the nearest that begin or end as it does. */
public final class Spelling {
  /** So many of the nearest words answer instead. */
  public static final int MAX_CANDIDATES = 3;

  /** Two edits are forgiven in words of this length. */
  public static final int TWO_EDITS_LENGTH = 8;

  private final SpellingLists lists;

  record Candidate(String term, int edits) {}

  Spelling(SpellingLists lists) {
    this.lists = lists;
  }

  /** How many edits are forgiven in a word of this length. */
  static int allowedEdits(int length) {
    return length < SpellingLists.MIN_LENGTH ? 0 : length < TWO_EDITS_LENGTH ? 1 : 2;
  }

  /** The commonest of the nearest words; none if none is near enough. */
  List<Candidate> candidates(String typed) {
    int limit = allowedEdits(typed.length());
    record Ranked(Word word, int edits) {}
    List<Ranked> near = new ArrayList<>();
    for (Word word : lists.like(typed).values()) {
      int edits = Edits.distance(typed, word.term(), limit);
      if (edits > 0 && edits <= limit) {
        near.add(new Ranked(word, edits));
      }
    }
    int least = near.stream().mapToInt(Ranked::edits).min().orElse(0);
    return near.stream()
        .filter(ranked -> ranked.edits() == least)
        .sorted(
            Comparator.comparingInt((Ranked ranked) -> -ranked.word().weight())
                .thenComparing(ranked -> ranked.word().term()))
        .limit(MAX_CANDIDATES)
        .map(ranked -> new Candidate(ranked.word().term(), ranked.edits()))
        .toList();
  }
}
