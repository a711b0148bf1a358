package dev.crosswalk.search.rank;

import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The ranking as a query of Lucene's, so that {@code IndexSearcher} collects, filters and orders
 * its pages. The index has one segment, so a page's number is its document's.
 *
 * <p>A score stays below 2^24: a {@code float} holds it exactly.
 */
public final class RankedQuery extends Query {
  private final Ranking ranking;
  private final FixedBitSet pages;

  /**
   * @param ranking to which nothing is added any more
   * @param everything whether pages without a score match, for a query of filters alone
   */
  public RankedQuery(Ranking ranking, boolean everything) {
    this.ranking = ranking;
    this.pages = ranking.matches(everything);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new PageWeight(this);
  }

  private static final class PageWeight extends Weight {
    private final RankedQuery query;

    PageWeight(RankedQuery query) {
      super(query);
      this.query = query;
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext context) {
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) {
          return new PageScorer(query, new BitSetIterator(query.pages, cost()));
        }

        @Override
        public long cost() {
          return query.pages.cardinality();
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext context, int page) {
      return query.pages.get(page)
          ? Explanation.match(query.ranking.score(page).total(), "what the words earn together")
          : Explanation.noMatch("no word is on the page");
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return false;
    }
  }

  private static final class PageScorer extends Scorer {
    private final RankedQuery query;
    private final DocIdSetIterator iterator;

    PageScorer(RankedQuery query, DocIdSetIterator iterator) {
      this.query = query;
      this.iterator = iterator;
    }

    @Override
    public int docID() {
      return iterator.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return iterator;
    }

    @Override
    public float score() {
      return query.ranking.score(docID()).total();
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.POSITIVE_INFINITY;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "pages by rank";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && ranking == ((RankedQuery) other).ranking;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), ranking);
  }
}
