package dev.crosswalk.search;

import dev.crosswalk.search.rank.Posting;
import dev.crosswalk.search.text.PageAnalysis;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Hands a page's terms to Lucene, each with its posting byte plus one as term frequency. */
final class PostingStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private PageAnalysis.Postings postings = PageAnalysis.Postings.NONE;
  private int next;

  /** The page whose terms come next. */
  void set(PageAnalysis.Postings page) {
    this.postings = page;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == postings.terms().length) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(postings.terms()[next]);
    frequency.setTermFrequency(Posting.toTermFrequency(postings.bytes()[next]));
    next++;
    return true;
  }
}
