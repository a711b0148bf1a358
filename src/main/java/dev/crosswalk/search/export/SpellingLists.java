package dev.crosswalk.search.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Words that a misspelling may have meant: listed by their first two letters, and again by their
 * last two, so that the browser needs two small lists and not the whole dictionary.
 */
public final class SpellingLists {
  /** Shorter words are not taken for a misspelling, nor for what one meant. */
  public static final int MIN_LENGTH = 4;

  private static final int MAX_LENGTH = 24;

  /** So many letters at the start, or at the end, must be right. */
  public static final int SURE_LETTERS = 2;

  /** Begins the key of the words that start with the letters that follow. */
  public static final String STARTS = "<";

  /** Begins the key of the words that end with them. */
  public static final String ENDS = ">";

  /** A word on fewer pages is listed only if a page has it in a prominent place. */
  private static final int MIN_PAGES = 2;

  private static final int PROMINENT_LEVEL = 7;

  /** From here on rare words are left out. */
  private static final int LARGE_SITE = 500;

  /** Bucket to words. */
  private final Map<String, List<Word>> buckets;

  /**
   * @param weight binary logarithm of the number of pages, 0 to 31
   */
  public record Word(String term, int weight) {}

  private SpellingLists(Map<String, List<Word>> buckets) {
    this.buckets = buckets;
  }

  /** Reads the whole dictionary once. */
  public static SpellingLists of(Dictionary dictionary) throws IOException {
    Map<String, List<Word>> buckets = new HashMap<>();
    boolean large = dictionary.pages() >= LARGE_SITE;
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
    return new SpellingLists(buckets);
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

  /** The words that begin or end as a word does, by themselves; none if it is no plain word. */
  public Map<String, Word> like(String typed) {
    Map<String, Word> words = new HashMap<>();
    if (typed.length() >= MIN_LENGTH && isWord(new BytesRef(typed))) {
      for (String bucket : buckets(typed)) {
        for (Word word : buckets.getOrDefault(bucket, List.of())) {
          words.put(word.term(), word);
        }
      }
    }
    return words;
  }
}
