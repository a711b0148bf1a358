package dev.crosswalk.search.text;

/**
 * One term of a text.
 *
 * @param term folded
 * @param start UTF-16 offset in the text
 * @param end likewise, exclusive
 * @param place number of words and operators before it, by which phrases are matched
 * @param group number of the lexeme it came from: {@code sync.WaitGroup} gives six tokens of one
 *     group
 */
public record TermToken(Type type, String term, int start, int end, int place, int group) {
  /** What a term is. The names are part of the fixtures shared with the browser. */
  public enum Type {
    /** A word that has no parts. */
    WORD,
    /** A word with parts: camelCase or snake_case. */
    NAME,
    /** A part of a name. */
    SUB,
    /** A path, or its last two names: {@code sync.waitgroup}. */
    PATH,
    /** An operator or another piece of syntax that stands alone: {@code :=}, {@code 'static}. */
    SYNTAX,
    /** Syntax joined to the word that follows in the same group: {@code select!}. */
    JOINED,
    /** Two neighbours of a script that is written without spaces, or one that stands alone. */
    BIGRAM;

    /** Whether it takes a place of its own; the others lie over a word that does. */
    public boolean hasPlace() {
      return this == WORD || this == NAME || this == SYNTAX || this == BIGRAM;
    }
  }
}
