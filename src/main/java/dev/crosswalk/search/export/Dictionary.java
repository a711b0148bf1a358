package dev.crosswalk.search.export;

import dev.crosswalk.search.rank.Posting;
import dev.crosswalk.search.rank.Postings;
import dev.crosswalk.search.rank.Ranking;
import dev.crosswalk.search.text.Keys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Lucene's terms and postings, as the ranking and the export read them. */
public final class Dictionary {
  /** Field of terms, each with its {@link Posting} as frequency. */
  public static final String TERMS = "t";

  /** Field of words with their places, for phrases. */
  public static final String PLACES = "p";

  /** Value that holds what is shown of a page. */
  public static final String PAGE = "page";

  /** A start of words that more terms than this share is answered by a list made beforehand. */
  static final int MAX_RANGE = 128;

  /** Pages in such a list. */
  static final int MAX_MERGED = 100;

  private final Optional<LeafReader> reader;

  /**
   * @param reader of the index's one segment; an index without pages has none
   */
  public Dictionary(Optional<LeafReader> reader) {
    this.reader = reader;
  }

  /** Number of pages in the index. */
  public int pages() {
    return reader.map(LeafReader::maxDoc).orElse(0);
  }

  TermsEnum terms(String field) throws IOException {
    if (reader.isEmpty()) {
      return TermsEnum.EMPTY;
    }
    Terms terms = reader.get().terms(field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  /** The pages of a term; empty if the index has none. */
  public Optional<Postings> postings(String term) throws IOException {
    TermsEnum terms = terms(TERMS);
    return terms.seekExact(new BytesRef(term)) ? Optional.of(read(terms)) : Optional.empty();
  }

  Postings read(TermsEnum terms) throws IOException {
    return read(terms.postings(null, PostingsEnum.FREQS), terms.docFreq());
  }

  /** Postings of terms that are too common for it do not tell the part. */
  Postings read(PostingsEnum postings, int count) throws IOException {
    int[] pages = new int[count];
    byte[] bytes = new byte[count];
    boolean common = Ranking.isCommon(count, pages());
    for (int i = 0; i < count; i++) {
      pages[i] = postings.nextDoc();
      byte posting = Posting.ofTermFrequency(postings.freq());
      bytes[i] = common ? Posting.withoutPart(posting) : posting;
    }
    return new Postings(count, pages, bytes);
  }

  /** Whether a term is one that a text gave, and no key or filter. */
  static boolean isVisible(BytesRef term) {
    return term.length > 0
        && (term.bytes[term.offset] >= 0x20 || term.bytes[term.offset] < 0)
        && term.bytes[term.offset + term.length - 1] != Keys.MARK;
  }

  /** The terms that begin with a text, in order; empty if there are more than MAX_RANGE. */
  public Optional<List<String>> range(String start) throws IOException {
    List<String> found = new ArrayList<>();
    BytesRef prefix = new BytesRef(start);
    TermsEnum terms = terms(TERMS);
    for (BytesRef term = ceiling(terms, prefix);
        term != null && startsWith(term, prefix);
        term = terms.next()) {
      if (isVisible(term)) {
        if (found.size() == MAX_RANGE) {
          return Optional.empty();
        }
        found.add(term.utf8ToString());
      }
    }
    return Optional.of(found);
  }

  /** The pages that weigh most for any term that begins with a text, as one list. */
  public Postings merged(String start) throws IOException {
    BytesRef prefix = new BytesRef(start);
    TermsEnum terms = terms(TERMS);
    Merge merge = new Merge(pages());
    for (BytesRef term = ceiling(terms, prefix);
        term != null && startsWith(term, prefix);
        term = terms.next()) {
      if (isVisible(term) && term.length > prefix.length) {
        merge.add(read(terms));
      }
    }
    return merge.toPostings();
  }

  private static @Nullable BytesRef ceiling(TermsEnum terms, BytesRef prefix) throws IOException {
    return terms.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : terms.term();
  }

  static boolean startsWith(BytesRef term, BytesRef prefix) {
    return term.length >= prefix.length
        && Arrays.equals(
            term.bytes,
            term.offset,
            term.offset + prefix.length,
            prefix.bytes,
            prefix.offset,
            prefix.offset + prefix.length);
  }
}
