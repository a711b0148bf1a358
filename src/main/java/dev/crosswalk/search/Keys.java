package dev.crosswalk.search;

import dev.crosswalk.model.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whole titles, constructs and headings as single terms, so that a query that is exactly one of
 * them finds its page first.
 */
final class Keys {
  /** Ends a key; sorts before every character that a term can hold. */
  static final char MARK = '\u0002';

  private static final int MAX_WORDS = 8;
  private static final float TITLE = 12;
  private static final float CONSTRUCT = 12;
  private static final float LAST_NAME = 3;
  private static final float HEADING = 1;

  private Keys() {}

  record Key(String term, float frequency, int part) {}

  /** The key of a text: its words and operators without stop words, unless it is nothing else. */
  static Optional<String> key(List<Token> tokens) {
    List<String> words = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Token token : tokens) {
      if (token.type().hasPlace()) {
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

  /** Each key once, with its greatest frequency. */
  static List<Key> of(Page page, List<Part> parts) {
    List<Key> keys = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    add(keys, seen, page.title(), TITLE, 0);
    if (page instanceof Page.Card card) {
      card.go().forEach(construct -> add(keys, seen, construct, CONSTRUCT, 0));
      card.rust().forEach(construct -> add(keys, seen, construct, CONSTRUCT, 0));
      card.go().forEach(construct -> addLastName(keys, seen, construct));
      card.rust().forEach(construct -> addLastName(keys, seen, construct));
    }
    for (int part = 0; part < parts.size(); part++) {
      for (Part.Piece piece : parts.get(part).pieces()) {
        if (piece.first()) {
          add(keys, seen, piece.heading(), HEADING, part);
        }
      }
    }
    return keys;
  }

  private static void add(
      List<Key> keys, Set<String> seen, String text, float frequency, int part) {
    key(Lexer.tokens(text))
        .filter(seen::add)
        .ifPresent(term -> keys.add(new Key(term, frequency, part)));
  }

  private static void addLastName(List<Key> keys, Set<String> seen, String construct) {
    List<Token> tokens = Lexer.tokens(construct);
    if (!tokens.isEmpty()
        && tokens.getFirst().type() == Token.Type.PATH
        && tokens.getFirst().group() == tokens.getLast().group()) {
      List<Token> names = tokens.stream().filter(token -> token.type().hasPlace()).toList();
      key(names.subList(names.size() - 1, names.size()))
          .filter(seen::add)
          .ifPresent(term -> keys.add(new Key(term, LAST_NAME, 0)));
    }
  }
}
