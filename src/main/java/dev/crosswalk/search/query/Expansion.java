package dev.crosswalk.search.query;

import dev.crosswalk.search.export.Dictionary;
import dev.crosswalk.search.export.SpellingLists;
import dev.crosswalk.search.query.Question.Alternative;
import dev.crosswalk.search.query.Question.Clause;
import dev.crosswalk.search.rank.AnsweredWord;
import dev.crosswalk.search.rank.How;
import dev.crosswalk.search.rank.Match;
import dev.crosswalk.search.rank.Weights;
import dev.crosswalk.search.text.Chars;
import dev.crosswalk.search.text.Stemmer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the terms of the index that answer a clause. {@code js/search/expand.js} is its twin.
 *
 * <p>Not thread-safe.
 */
public final class Expansion {
  /** A stem with fewer letters is not looked up; other forms are guessed. */
  public static final int MIN_FORM_LETTERS = 3;

  /** Fewer letters begin too many words; one character of a script without spaces does not. */
  public static final int MIN_COMPLETED_LETTERS = 2;

  private final Dictionary dictionary;
  private Optional<Spelling> spelling = Optional.empty();

  /** For one query. */
  public Expansion(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The terms that answer a clause, as typed first. */
  public AnsweredWord expand(Clause clause) throws IOException {
    List<Match> matches = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Alternative alternative : clause.alternatives()) {
      add(matches, seen, alternative.term(), alternative.weight(), How.AS_TYPED);
    }
    if (clause.inflected() && Stemmer.isPlain(clause.word())) {
      for (String form : forms(clause.word())) {
        add(matches, seen, form, Weights.INFLECTED, How.INFLECTED);
      }
    }
    if (clause.open()) {
      complete(clause.word(), matches, seen);
    }
    if (matches.isEmpty() && !clause.word().isEmpty()) {
      correct(clause, matches, seen);
    }
    if (matches.isEmpty()) {
      for (String sub : clause.subs()) {
        add(matches, seen, sub, Weights.LAST_NAME, How.PART);
      }
    }
    return new AnsweredWord(clause.typed(), clause.weight(), matches);
  }

  private void add(List<Match> matches, Set<String> seen, String term, int weight, How how)
      throws IOException {
    if (seen.add(term)) {
      dictionary
          .postings(term)
          .ifPresent(postings -> matches.add(new Match(term, weight, how, postings)));
    }
  }

  /** Other words of the index with the same stem. */
  private List<String> forms(String word) throws IOException {
    String stem = Stemmer.stem(word);
    int shared = 0;
    while (shared < stem.length() && stem.charAt(shared) == word.charAt(shared)) {
      shared++;
    }
    Optional<List<String>> range = dictionary.range(word.substring(0, shared));
    if (shared < MIN_FORM_LETTERS || range.isEmpty()) {
      return List.of(word.endsWith("s") ? word.substring(0, word.length() - 1) : word + "s");
    }
    return range.get().stream()
        .filter(term -> Stemmer.isPlain(term) && Stemmer.stem(term).equals(stem))
        .toList();
  }

  private void complete(String word, List<Match> matches, Set<String> seen) throws IOException {
    boolean single = word.length() == 1 && Chars.kind(word.charAt(0)) == Chars.BIGRAM;
    if (word.length() < MIN_COMPLETED_LETTERS && !single) {
      return;
    }
    int weight = matches.isEmpty() ? Weights.COMPLETED_UNKNOWN : Weights.COMPLETED;
    Optional<List<String>> range = dictionary.range(word);
    if (range.isEmpty()) {
      matches.add(new Match(word + "…", weight, How.COMPLETED, dictionary.merged(word)));
      return;
    }
    for (String term : range.get()) {
      add(matches, seen, term, weight, How.COMPLETED);
    }
  }

  private void correct(Clause clause, List<Match> matches, Set<String> seen) throws IOException {
    if (spelling.isEmpty()) {
      spelling = Optional.of(new Spelling(SpellingLists.of(dictionary)));
    }
    String typed = clause.typed();
    for (Spelling.Candidate candidate : spelling.get().candidates(typed)) {
      int weight = candidate.edits() == 1 ? Weights.ONE_EDIT : Weights.TWO_EDITS;
      add(matches, seen, candidate.term(), weight, How.CORRECTED);
    }
  }
}
