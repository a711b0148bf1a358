package dev.crosswalk.search.text;

import dev.crosswalk.model.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whole titles and constructs as single terms, so that a query that is exactly one of them finds
 * its page first.
 */
public final class Keys {
  /** Ends a key; sorts before every character that a term can hold. */
  public static final char MARK = '\u0002';

  /** A longer text is no key. */
  public static final int MAX_WORDS = 8;

  private static final float TITLE = 12;
  private static final float CONSTRUCT = 12;
  private static final float CLAUSE = 6;
  private static final float LAST_NAME = 3;

  /** What ends a clause of a title, such as "X becomes Y" or "X: how to". */
  private static final Pattern CLAUSES =
      Pattern.compile("(?::|[,;(\u2013\u2014]| - | becomes?)(?: |$)| \\(");

  private static final Pattern PLURAL = Pattern.compile("\\b([A-Za-z][a-z]+[^sui\\W\\d])s\\b");

  private Keys() {}

  record Key(String term, float frequency) {}

  /**
   * The key of a text: its words and operators without stop words, unless it is nothing else. Words
   * have the syntax that clings to them, and no stem: {@code interface{}} is another key than
   * {@code interface}, {@code enumerate} than {@code enum}.
   */
  public static Optional<String> key(List<TermToken> tokens) {
    List<String> words = new ArrayList<>();
    List<String> all = new ArrayList<>();
    int joined = 0;
    for (TermToken token : tokens) {
      if (token.type() == TermToken.Type.JOINED) {
        joined = token.end();
        all.add(token.term());
        words.add(token.term());
      } else if (token.type().hasPlace() && token.start() >= joined) {
        all.add(token.term());
        if (!StopWords.contains(token.term())) {
          words.add(token.term());
        }
      }
    }
    List<String> kept = words.isEmpty() ? all : words;
    if (kept.isEmpty() || kept.size() > MAX_WORDS) {
      return Optional.empty();
    }
    return Optional.of(kept.stream().collect(Collectors.joining(" ")) + MARK);
  }

  /** Each key once; what it is several times over, it is with the sum of the frequencies. */
  static List<Key> of(Page page) {
    SequencedMap<String, Key> keys = new LinkedHashMap<>();
    addTitle(keys, page.title(), TITLE);
    for (String clause : CLAUSES.split(page.title())) {
      addTitle(keys, clause, CLAUSE);
    }
    if (page instanceof Page.Card card) {
      for (List<String> constructs : List.of(card.go(), card.rust())) {
        for (String construct : constructs) {
          if (isMostlyTerms(construct)) {
            add(keys, construct, CONSTRUCT);
            addLastName(keys, construct);
          }
        }
      }
    }
    return List.copyOf(keys.values());
  }

  /** Titles are often in the plural, and asked for in the singular. */
  private static void addTitle(SequencedMap<String, Key> keys, String text, float frequency) {
    add(keys, text, frequency);
    String singular = PLURAL.matcher(text).replaceAll("$1");
    if (!singular.equals(text)) {
      add(keys, singular, frequency);
    }
  }

  /** Whether the terms say what the construct is: {@code ?} does not say what {@code {:?}} is. */
  private static boolean isMostlyTerms(String construct) {
    int told = 0;
    for (TermToken token : TermLexer.tokens(construct)) {
      told += token.type().hasPlace() ? token.end() - token.start() : 0;
    }
    return told >= construct.chars().filter(c -> c > ' ').count() / 2;
  }

  private static void add(SequencedMap<String, Key> keys, String text, float frequency) {
    key(TermLexer.tokens(text)).ifPresent(term -> add(keys, new Key(term, frequency)));
  }

  private static void add(SequencedMap<String, Key> keys, Key key) {
    keys.merge(
        key.term(), key, (old, more) -> new Key(old.term(), old.frequency() + more.frequency()));
  }

  private static void addLastName(SequencedMap<String, Key> keys, String construct) {
    List<TermToken> tokens = TermLexer.tokens(construct);
    if (!tokens.isEmpty()
        && tokens.getFirst().type() == TermToken.Type.PATH
        && tokens.getFirst().group() == tokens.getLast().group()) {
      List<TermToken> names = tokens.stream().filter(token -> token.type().hasPlace()).toList();
      key(names.subList(names.size() - 1, names.size()))
          .ifPresent(term -> add(keys, new Key(term, LAST_NAME)));
    }
  }
}
