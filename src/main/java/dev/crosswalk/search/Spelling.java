package dev.crosswalk.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Words that a misspelling may have meant.
 *
 * <p>A candidate shares the first two or the last two letters with what was typed, so that the
 * browser needs two small lists and not the whole dictionary: words are listed by their first two
 * letters, and again by their last two.
 */
final class Spelling {
  static final int MIN_LENGTH = 4;
  private static final int MAX_LENGTH = 24;
  static final int MAX_CANDIDATES = 3;

  /** Two edits are forgiven in words of this length. */
  static final int TWO_EDITS_LENGTH = 8;

  /** So many letters at the start, or at the end, must be right. */
  static final int SURE_LETTERS = 2;

  /** Begins the key of the words that start with the letters that follow. */
  static final String STARTS = "<";

  /** Begins the key of the words that end with them. */
  static final String ENDS = ">";

  /** A word on fewer pages is listed only if a page has it in a prominent place. */
  private static final int MIN_PAGES = 2;

  private static final int PROMINENT_LEVEL = 7;

  /** Bucket to words. */
  private final Map<String, List<Word>> buckets;

  /**
   * @param weight binary logarithm of the number of pages, 0 to 31
   */
  record Word(String term, int weight) {}

  record Candidate(String term, int edits) {}

  private Spelling(Map<String, List<Word>> buckets) {
    this.buckets = buckets;
  }

  static Spelling of(Dictionary dictionary) throws IOException {
    Map<String, List<Word>> buckets = new HashMap<>();
    boolean large = dictionary.pages() >= 500;
    TermsEnum terms = dictionary.terms(Dictionary.TERMS);
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      if (term.length >= MIN_LENGTH
          && term.length <= MAX_LENGTH
          && isWord(term)
          && (!large || terms.docFreq() >= MIN_PAGES || isProminent(dictionary, terms))) {
        String text = term.utf8ToString();
        Word word = new Word(text, 31 - Integer.numberOfLeadingZeros(terms.docFreq()));
        for (String bucket : buckets(text)) {
          buckets.computeIfAbsent(bucket, _ -> new ArrayList<>()).add(word);
        }
      }
    }
    return new Spelling(buckets);
  }

  /** The two buckets of a word. */
  private static List<String> buckets(String word) {
    return List.of(
        STARTS + word.substring(0, SURE_LETTERS),
        ENDS + word.substring(word.length() - SURE_LETTERS));
  }

  private static boolean isWord(BytesRef term) {
    for (int i = 0; i < term.length; i++) {
      byte b = term.bytes[term.offset + i];
      if (!((b >= 'a' && b <= 'z') || (b >= '0' && b <= '9' && i > 0) || b == '_')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isProminent(Dictionary dictionary, TermsEnum terms) throws IOException {
    return dictionary.read(terms).level(0) >= PROMINENT_LEVEL;
  }

  void write(Tree tree) {
    ByteWriter out = new ByteWriter();
    new TreeMap<>(buckets)
        .forEach((bucket, words) -> {
          out.clear();
          String before = "";
          for (Word word : words) {
            byte[] term = word.term().getBytes(StandardCharsets.US_ASCII);
            int same = shared(before, word.term());
            out.putNumber(same).putNumber(term.length - same);
            out.put(term, same, term.length - same).put(word.weight());
            before = word.term();
          }
          tree.add(bucket.getBytes(StandardCharsets.US_ASCII), out.toBytes());
        });
  }

  private static int shared(String a, String b) {
    int n = 0;
    while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
      n++;
    }
    return n;
  }

  /** How many edits are forgiven in a word of this length. */
  static int allowedEdits(int length) {
    return length < MIN_LENGTH ? 0 : length < TWO_EDITS_LENGTH ? 1 : 2;
  }

  /** The commonest of the nearest words; none if none is near enough. */
  List<Candidate> candidates(String typed) {
    int limit = allowedEdits(typed.length());
    Map<String, Word> words = new HashMap<>();
    if (limit > 0 && isWord(new BytesRef(typed))) {
      for (String bucket : buckets(typed)) {
        for (Word word : buckets.getOrDefault(bucket, List.of())) {
          words.put(word.term(), word);
        }
      }
    }
    record Ranked(Word word, int edits) {}
    List<Ranked> near = new ArrayList<>();
    for (Word word : words.values()) {
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
