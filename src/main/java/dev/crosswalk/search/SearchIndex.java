package dev.crosswalk.search;

import dev.crosswalk.model.Site;
import dev.crosswalk.search.export.Dictionary;
import dev.crosswalk.search.query.Expansion;
import dev.crosswalk.search.query.Question;
import dev.crosswalk.search.rank.AnsweredWord;
import dev.crosswalk.search.rank.How;
import dev.crosswalk.search.rank.PageScore;
import dev.crosswalk.search.rank.RankedQuery;
import dev.crosswalk.search.rank.Ranking;
import dev.crosswalk.search.text.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** The built index, as {@code crosswalk search} asks it. Thread-safe; close it after use. */
public final class SearchIndex implements AutoCloseable {
  private final DirectoryReader reader;
  private final Dictionary dictionary;
  private final IndexSearcher searcher;

  private SearchIndex(DirectoryReader reader) {
    this.reader = reader;
    this.dictionary = new Dictionary(onlyLeaf(reader));
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null); // a command asks once
  }

  /**
   * Indexes a site, replacing what the directory held.
   *
   * @param threads helps with the analysis; may be busy, and may be the caller's own. The result is
   *     the same for any number of threads
   */
  public static SearchExport build(Site site, Path indexDirectory, Executor threads)
      throws IOException {
    return IndexBuild.build(site, indexDirectory, threads);
  }

  public static SearchIndex open(Path indexDirectory) throws IOException {
    return new SearchIndex(DirectoryReader.open(FSDirectory.open(indexDirectory)));
  }

  static Optional<LeafReader> onlyLeaf(DirectoryReader reader) {
    if (reader.leaves().size() > 1) {
      throw new IllegalStateException("the index has " + reader.leaves().size() + " segments");
    }
    return reader.leaves().stream().findFirst().map(LeafReaderContext::reader);
  }

  /**
   * @param limit the most hits to return
   */
  public Answer search(String query, int limit) throws IOException {
    Question question = Question.of(query);
    Expansion expansion = new Expansion(dictionary);
    List<AnsweredWord> clauses = new ArrayList<>();
    Ranking ranking = new Ranking(dictionary.pages());
    for (Question.Clause clause : question.clauses()) {
      AnsweredWord expanded = expansion.expand(clause);
      clauses.add(expanded);
      ranking.add(expanded);
    }
    if (question.key().isPresent()) {
      dictionary.postings(question.key().get()).ifPresent(ranking::setKey);
    }
    boolean constrained = !question.filters().isEmpty() || !question.phrases().isEmpty();
    Query pages = query(question, new RankedQuery(ranking, clauses.isEmpty() && constrained));
    TopDocs found =
        limit < 1 || dictionary.pages() == 0
            ? new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0])
            : searcher.search(pages, new TopScoreDocCollectorManager(limit, Integer.MAX_VALUE));
    Snippets snippets = new Snippets(clauses, dictionary.pages());
    List<Answer.Hit> hits = new ArrayList<>();
    for (ScoreDoc document : found.scoreDocs) {
      hits.add(hit(ranking, document.doc, snippets));
    }
    return new Answer(
        hits, Math.toIntExact(found.totalHits.value()), unknown(clauses), corrected(clauses));
  }

  /** Addresses of all pages. */
  public List<String> uris() throws IOException {
    List<String> uris = new ArrayList<>();
    for (int page = 0; page < dictionary.pages(); page++) {
      uris.add(stored(page).uri());
    }
    return uris;
  }

  /** Filters of one name widen, of different names narrow; phrases must stand on the page. */
  private static Query query(Question question, RankedQuery ranked) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(ranked, BooleanClause.Occur.MUST);
    for (Question.Phrase phrase : question.phrases()) {
      PhraseQuery.Builder words = new PhraseQuery.Builder();
      for (Question.PhraseWord word : phrase.words()) {
        words.add(new Term(Dictionary.PLACES, word.term()), word.offset());
      }
      query.add(words.build(), BooleanClause.Occur.FILTER);
    }
    for (String name : question.filters().stream().map(Filter::name).distinct().toList()) {
      List<BytesRef> any =
          question.filters().stream()
              .filter(filter -> filter.name().equals(name))
              .map(filter -> new BytesRef(filter.term()))
              .toList();
      query.add(new TermInSetQuery(Dictionary.TERMS, any), BooleanClause.Occur.FILTER);
    }
    return query.build();
  }

  private Answer.Hit hit(Ranking ranking, int number, Snippets snippets) throws IOException {
    PageScore score = ranking.score(number);
    PageStore page = stored(number);
    Snippets.Chosen chosen = snippets.choose(page.parts().get(score.part()));
    return new Answer.Hit(
        page.uri(),
        page.title(),
        page.kind(),
        chosen.anchor(),
        chosen.heading(),
        chosen.snippet(),
        ranking.explain(score));
  }

  private PageStore stored(int page) throws IOException {
    BinaryDocValues pages = DocValues.getBinary(onlyLeaf(reader).orElseThrow(), Dictionary.PAGE);
    if (!pages.advanceExact(page)) {
      throw new IllegalStateException("page " + page + " is not in the index");
    }
    BytesRef bytes = pages.binaryValue();
    return PageStore.of(bytes.bytes, bytes.offset, bytes.length);
  }

  private static List<String> unknown(List<AnsweredWord> clauses) {
    return clauses.stream()
        .filter(clause -> clause.matches().isEmpty())
        .map(clause -> clause.typed())
        .toList();
  }

  private static List<Answer.Correction> corrected(List<AnsweredWord> clauses) {
    List<Answer.Correction> corrected = new ArrayList<>();
    for (AnsweredWord clause : clauses) {
      clause.matches().stream()
          .filter(match -> match.how() == How.CORRECTED)
          .findFirst()
          .ifPresent(match -> corrected.add(new Answer.Correction(clause.typed(), match.term())));
    }
    return corrected;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    reader.directory().close();
  }
}
