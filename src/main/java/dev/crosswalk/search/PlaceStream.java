package dev.crosswalk.search;

import dev.crosswalk.search.text.PageAnalysis;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands a page's words to Lucene in their places, for phrases. */
final class PlaceStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
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
    int[] places = postings.places();
    int before = next;
    while (next < places.length && places[next] < 0) {
      next++;
    }
    if (next == places.length) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(postings.terms()[places[next]]);
    next++;
    increment.setPositionIncrement(next - before);
    return true;
  }
}
