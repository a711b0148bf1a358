package dev.crosswalk.search.query;

import dev.crosswalk.search.rank.Weights;
import dev.crosswalk.search.text.Filter;
import dev.crosswalk.search.text.Keys;
import dev.crosswalk.search.text.StopWords;
import dev.crosswalk.search.text.TermLexer;
import dev.crosswalk.search.text.TermToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query, read: what must be looked up, before anything is. {@code js/search/question.js} is its
 * twin.
 *
 * @param clauses one for each word; a page earns the sum
 * @param phrases quoted words that must stand together
 * @param key the whole as a title or construct, if it can be one
 */
public record Question(
    List<Clause> clauses, List<Phrase> phrases, List<Filter> filters, Optional<String> key) {
  /** UTF-16 units; what follows is not read. */
  public static final int MAX_LENGTH = 400;

  /** Further words are not looked up. */
  public static final int MAX_CLAUSES = 24;

  /** So few words may be code: a stop word among them that is a keyword is kept. */
  public static final int FEW_LEXEMES = 2;

  private static final String QUOTED = "\"([^\"]*)\"?";
  private static final String FILTER =
      "(?<=^|[ \\t\\n])(" + String.join("|", Filter.NAMES) + "):([A-Za-z0-9_-]+)(?=[ \\t\\n]|\\z)";
  private static final Pattern SPECIAL = Pattern.compile(QUOTED + "|" + FILTER);

  /** A term that answers a clause, with its weight in sixteenths. */
  record Alternative(String term, int weight) {}

  /**
   * @param word the word itself, whose inflections, completions and corrections are tried, too;
   *     empty for syntax
   * @param weight in sixteenths
   * @param inflected whether it is a plain word
   * @param open whether the reader may still be typing it
   * @param subs parts of the name, for when the name itself is unknown
   */
  public record Clause(
      List<Alternative> alternatives,
      String word,
      int weight,
      boolean inflected,
      boolean open,
      List<String> subs) {

    /** The word as the reader typed it. */
    String typed() {
      return alternatives.getLast().term();
    }
  }

  /**
   * @param offset places after the phrase's first word
   */
  public record PhraseWord(String term, int offset) {}

  /** Quoted words that must stand together, in order. */
  public record Phrase(List<PhraseWord> words) {}

  /** Reads what somebody typed; any text is a query. */
  public static Question of(String typed) {
    String query =
        (typed.length() > MAX_LENGTH ? typed.substring(0, MAX_LENGTH) : typed)
            .replace('\u201c', '"')
            .replace('\u201d', '"');
    List<Phrase> phrases = new ArrayList<>();
    List<Filter> filters = new ArrayList<>();
    StringBuilder rest = new StringBuilder(query);
    Matcher matcher = SPECIAL.matcher(query);
    while (matcher.find()) {
      if (matcher.group(2) != null) {
        filters.add(new Filter(matcher.group(2), matcher.group(3).toLowerCase(Locale.ROOT)));
        blank(rest, matcher.start(), matcher.end());
      } else {
        phrase(matcher.group(1)).ifPresent(phrases::add);
        rest.setCharAt(matcher.start(), ' ');
        if (matcher.end() > matcher.end(1)) {
          rest.setCharAt(matcher.end() - 1, ' ');
        }
      }
    }
    List<TermToken> tokens = TermLexer.tokens(rest.toString());
    boolean open = !tokens.isEmpty() && tokens.getLast().end() == query.length();
    return new Question(clauses(tokens, open), phrases, filters, Keys.key(tokens));
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }

  private static Optional<Phrase> phrase(String text) {
    List<PhraseWord> words = new ArrayList<>();
    int first = -1;
    int places = 0;
    for (TermToken token : TermLexer.tokens(text)) {
      if (token.type().hasPlace()) {
        places++;
        if (!StopWords.contains(token.term())) {
          first = first < 0 ? token.place() : first;
          words.add(new PhraseWord(token.term(), token.place() - first));
        }
      }
    }
    return words.isEmpty() || places < 2 ? Optional.empty() : Optional.of(new Phrase(words));
  }

  private static List<Clause> clauses(List<TermToken> tokens, boolean open) {
    List<List<TermToken>> groups = new ArrayList<>();
    int group = -1;
    for (TermToken token : tokens) {
      if (token.type() == TermToken.Type.BIGRAM || token.group() != group) {
        groups.add(new ArrayList<>());
        group = token.group();
      }
      groups.getLast().add(token);
    }
    boolean code = tokens.stream().anyMatch(Question::isCode) || groups.size() <= FEW_LEXEMES;
    List<Clause> kept = new ArrayList<>();
    List<Clause> all = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      List<TermToken> lexeme = groups.get(i);
      List<Clause> made = ofLexeme(lexeme, open && i == groups.size() - 1);
      all.addAll(made);
      TermToken only = lexeme.getFirst();
      boolean stop =
          lexeme.size() == 1
              && StopWords.contains(only.term())
              && !(code && StopWords.isCode(only.term()));
      if (!stop) {
        kept.addAll(made);
      }
    }
    List<Clause> chosen = kept.isEmpty() ? all : kept;
    return chosen.subList(0, Math.min(MAX_CLAUSES, chosen.size()));
  }

  private static boolean isCode(TermToken token) {
    return switch (token.type()) {
      case NAME, PATH, SYNTAX, JOINED -> true;
      case WORD, SUB, BIGRAM -> false;
    };
  }

  private static List<Clause> ofLexeme(List<TermToken> lexeme, boolean open) {
    List<Alternative> alternatives = new ArrayList<>();
    List<TermToken> words = new ArrayList<>();
    List<String> subs = new ArrayList<>();
    for (TermToken token : lexeme) {
      switch (token.type()) {
        case PATH, JOINED ->
            alternatives.add(
                new Alternative(
                    token.term(), alternatives.isEmpty() ? Weights.FULL : Weights.TAIL));
        case SUB -> subs.add(token.term());
        case WORD, NAME, SYNTAX, BIGRAM -> words.add(token);
      }
    }
    List<Clause> clauses = new ArrayList<>();
    if (words.isEmpty()) {
      // A name too long to be a term is asked by its parts
      if (alternatives.isEmpty()) {
        subs.forEach(sub -> alternatives.add(new Alternative(sub, Weights.LAST_NAME)));
      }
      clauses.add(new Clause(alternatives, "", Weights.FULL, false, false, List.of()));
      return clauses;
    }
    TermToken last = words.getLast();
    boolean plain = last.type() == TermToken.Type.WORD && alternatives.isEmpty();
    String word =
        last.type() == TermToken.Type.SYNTAX
            ? ""
            : alternatives.isEmpty() || lexeme.getFirst().type() != TermToken.Type.PATH
                ? last.term()
                : lexeme.getFirst().term();
    alternatives.add(
        new Alternative(last.term(), alternatives.isEmpty() ? Weights.FULL : Weights.LAST_NAME));
    boolean alone = last.type() == TermToken.Type.BIGRAM && last.term().length() == 1;
    clauses.add(
        new Clause(alternatives, word, Weights.FULL, plain, open || alone, List.copyOf(subs)));
    for (TermToken name : words.subList(0, words.size() - 1)) {
      clauses.add(
          new Clause(
              List.of(new Alternative(name.term(), Weights.FULL)),
              "",
              Weights.QUALIFIER,
              false,
              false,
              List.of()));
    }
    return clauses;
  }
}
