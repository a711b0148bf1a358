package dev.crosswalk.search.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text and code into terms. The one definition for pages and queries; {@code
 * js/search/lexer.js} is its twin, held equal by the fixtures in {@code test/resources/search}.
 *
 * <p>Not thread-safe; make one for each text.
 */
public final class TermLexer {
  /** UTF-16 units; a longer name is found by its parts. */
  public static final int MAX_TERM = 48;

  /** Names of a path after the first. */
  public static final int MAX_NAMES = 8;

  /** A path of more names is no term as a whole. */
  public static final int MAX_WHOLE_NAMES = 4;

  /** Takes the terms of a text, in order of their places. */
  public interface Sink {
    void token(TermToken.Type type, String term, int start, int end, int place, int group);
  }

  private final String text;
  private final int length;
  private final Sink sink;
  private final int[] starts = new int[MAX_NAMES + 1];
  private final int[] ends = new int[MAX_NAMES + 1];
  private int at;
  private int place;
  private int group;

  private TermLexer(String text, Sink sink) {
    this.text = text;
    this.length = text.length();
    this.sink = sink;
  }

  /** All terms of a text. */
  public static List<TermToken> tokens(String text) {
    List<TermToken> tokens = new ArrayList<>();
    lex(
        text,
        0,
        (type, term, start, end, place, group) ->
            tokens.add(new TermToken(type, term, start, end, place, group)));
    return tokens;
  }

  /**
   * @param firstPlace the place of the first word
   * @return the place after the last word
   */
  public static int lex(String text, int firstPlace, Sink sink) {
    TermLexer lexer = new TermLexer(text, sink);
    lexer.place = firstPlace;
    lexer.run();
    return lexer.place;
  }

  private void run() {
    while (at < length) {
      switch (Chars.kind(text.charAt(at))) {
        case Chars.WORD -> path();
        case Chars.BIGRAM -> bigrams();
        case Chars.PUNCTUATION -> syntax();
        default -> at++;
      }
    }
  }

  private char peek(int index) {
    return index >= 0 && index < length ? text.charAt(index) : ' ';
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < length && Chars.isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void emit(TermToken.Type type, String term, int start, int end) {
    if (term.length() <= MAX_TERM && !term.isEmpty()) {
      sink.token(type, term, start, end, place, group);
    }
  }

  private void bigrams() {
    int start = at;
    while (at < length && Chars.kind(text.charAt(at)) == Chars.BIGRAM) {
      at++;
    }
    if (at - start == 1) {
      emit(TermToken.Type.BIGRAM, text.substring(start, at), start, at);
      place++;
    }
    for (int i = start; i + 1 < at; i++) {
      emit(TermToken.Type.BIGRAM, text.substring(i, i + 2), i, i + 2);
      place++;
    }
    group++;
  }

  /** A word, or several joined by {@code .} or {@code ::}, and what clings to them. */
  private void path() {
    int begin = at;
    int names = 0;
    boolean numeric = true;
    while (true) {
      starts[names] = at;
      at = wordEnd(at);
      ends[names] = at;
      numeric &= Chars.isDigit(text.charAt(starts[names]));
      names++;
      if (names > MAX_NAMES) {
        break;
      }
      if (peek(at) == '.' && Chars.isWord(peek(at + 1))) {
        at++;
      } else if (peek(at) == ':' && peek(at + 1) == ':' && Chars.isWord(peek(at + 2))) {
        at += 2;
      } else {
        break;
      }
    }
    int end = at;
    skipApostrophe();
    if (names == 1) {
      clinging(begin, end);
      word(begin, end);
    } else if (numeric) {
      emit(TermToken.Type.WORD, Chars.fold(text.substring(begin, end)), begin, end);
      place++;
    } else {
      if (names <= MAX_WHOLE_NAMES) {
        emit(TermToken.Type.PATH, Chars.fold(text.substring(begin, end)), begin, end);
      }
      if (names > 2) {
        int tail = starts[names - 2];
        emit(TermToken.Type.PATH, Chars.fold(text.substring(tail, end)), tail, end);
      }
      clinging(starts[names - 1], end);
      for (int i = 0; i < names; i++) {
        word(starts[i], ends[i]);
      }
    }
    group++;
  }

  /** {@code 's} is left out, and so are {@code 't}, {@code 'll} and the like. */
  private void skipApostrophe() {
    char c = peek(at);
    if ((c == '\'' || c == '\u2019') && Chars.isAsciiLetter(peek(at + 1))) {
      int end = wordEnd(at + 1);
      if (end - at <= 3 && peek(end) != '\'') {
        at = end;
      }
    }
  }

  /** Syntax that makes another term of the word before it: a macro, empty braces, generics. */
  private void clinging(int start, int end) {
    if (peek(end) == '!' && peek(end + 1) != '=') {
      emit(TermToken.Type.JOINED, Chars.fold(text.substring(start, end)) + "!", start, end + 1);
      if (at == end) {
        at++;
      }
    } else if (peek(end) == '{' && peek(end + 1) == '}') {
      emit(TermToken.Type.JOINED, Chars.fold(text.substring(start, end)) + "{}", start, end + 2);
    } else if (peek(end) == '<'
        && Chars.isUpper(text.charAt(start))
        && Chars.isWord(peek(end + 1))) {
      int inner = wordEnd(end + 1);
      emit(TermToken.Type.JOINED, Chars.fold(text.substring(start, inner)), start, inner);
    }
  }

  private void word(int from, int to) {
    if (NameParts.isPlain(text, from, to)) {
      emit(TermToken.Type.WORD, text.substring(from, to), from, to);
      place++;
      return;
    }
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) == '_') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '_') {
      end--;
    }
    if (start == end) {
      emit(TermToken.Type.SYNTAX, "_", from, to);
      place++;
      return;
    }
    boolean parts = NameParts.next(text, start, start, end) < end;
    emit(
        parts ? TermToken.Type.NAME : TermToken.Type.WORD,
        Chars.fold(text.substring(start, end)),
        start,
        end);
    for (int i = start; parts && i < end; ) {
      int next = NameParts.next(text, i, start, end);
      int stop = next;
      while (stop > i && text.charAt(stop - 1) == '_') {
        stop--;
      }
      if (stop - i > 1) {
        emit(TermToken.Type.SUB, Chars.fold(text.substring(i, stop)), i, stop);
      }
      i = next;
    }
    place++;
  }

  private void syntax() {
    int start = at;
    char c = text.charAt(at);
    char next = peek(at + 1);
    if (c == '#' && (next == '[' || (next == '!' && peek(at + 2) == '['))) {
      attribute();
    } else if (c == '\'') {
      lifetime();
    } else if (c == '%') {
      verb();
    } else if (c == '{') {
      placeholder();
    } else if (c == '[' && next == ']' && Chars.isWord(peek(at + 2))) {
      joinedPrefix("[]", at + 2);
    } else if (c == '&' && text.startsWith("mut ", at + 1)) {
      joinedPrefix("&", at + 1);
    } else if (c == '-' && isFlag()) {
      flag();
    } else if (c == '?') {
      at++;
      if (!Chars.isWord(peek(start - 1)) || Chars.kind(peek(at)) == Chars.PUNCTUATION) {
        alone("?", start);
      }
    } else {
      operator();
    }
  }

  private void alone(String term, int start) {
    emit(TermToken.Type.SYNTAX, term, start, at);
    place++;
    group++;
  }

  private void operator() {
    int start = at;
    String operator = TermOperators.at(text, at);
    at += Math.max(1, operator.length());
    if (!operator.isEmpty()) {
      alone(operator, start);
    }
  }

  /** {@code #[derive(Debug)]} gives {@code #[derive]}; the words follow by themselves. */
  private void attribute() {
    int name = at + (peek(at + 1) == '!' ? 3 : 2);
    int end = wordEnd(name);
    if (end > name) {
      emit(TermToken.Type.JOINED, "#[" + Chars.fold(text.substring(name, end)) + "]", at, end);
    }
    at = name;
  }

  private void lifetime() {
    int start = at;
    int end = wordEnd(at + 1);
    boolean opens = !Chars.isWord(peek(at - 1)) && end > at + 1 && peek(end) != '\'';
    String name = opens ? text.substring(at + 1, end) : "";
    if ((name.length() == 1 && Chars.isAsciiLetter(name.charAt(0)))
        || name.equals("static")
        || name.equals("_")) {
      at = end;
      alone("'" + Chars.fold(name), start);
    } else {
      at++;
    }
  }

  /** {@code %w} and other verbs of formats, flags left out: {@code %+v} gives {@code %v}. */
  private void verb() {
    int start = at;
    int letter = at + 1;
    while (peek(letter) == '+' || peek(letter) == '#') {
      letter++;
    }
    if (Chars.isAsciiLetter(peek(letter))
        && !Chars.isWord(peek(letter + 1))
        && !Chars.isWord(peek(at - 1))) {
      at = letter + 1;
      alone("%" + text.charAt(letter), start);
    } else {
      operator();
    }
  }

  /** {@code {}}, <code>{:?}</code>, <code>{:#?}</code>: where a format puts a value. */
  private void placeholder() {
    int start = at;
    int end = at + 1;
    if (peek(end) == ':') {
      end++;
      while (end < at + 4 && (peek(end) == '#' || peek(end) == '?')) {
        end++;
      }
    }
    if (peek(end) == '}' && end != start + 2) {
      at = end + 1;
      alone(text.substring(start, at), start);
    } else {
      at++;
    }
  }

  private void joinedPrefix(String prefix, int word) {
    int end = wordEnd(word);
    emit(TermToken.Type.JOINED, prefix + Chars.fold(text.substring(word, end)), at, end);
    at = word;
  }

  private boolean isFlag() {
    char before = peek(at - 1);
    int letter = peek(at + 1) == '-' ? at + 2 : at + 1;
    return (before <= ' ' || before == '`' || before == '"' || before == '(')
        && Chars.isAsciiLetter(peek(letter));
  }

  /** {@code --release}, {@code -race}: the flag as a whole; its words follow by themselves. */
  private void flag() {
    int word = peek(at + 1) == '-' ? at + 2 : at + 1;
    int end = wordEnd(word);
    while (peek(end) == '-' && Chars.isWord(peek(end + 1))) {
      end = wordEnd(end + 1);
    }
    emit(TermToken.Type.JOINED, Chars.fold(text.substring(at, end)), at, end);
    at = word;
  }
}
