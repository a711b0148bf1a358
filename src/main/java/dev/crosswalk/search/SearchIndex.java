package dev.crosswalk.search;

import dev.crosswalk.model.Site;
import dev.crosswalk.search.Expansion.Expanded;
import dev.crosswalk.search.Expansion.How;
import dev.crosswalk.search.Expansion.Match;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** The built index, as {@code crosswalk search} asks it. Thread-safe; close it after use. */
public final class SearchIndex implements AutoCloseable {
  private final DirectoryReader reader;
  private final Dictionary dictionary;

  private SearchIndex(DirectoryReader reader) {
    this.reader = reader;
    this.dictionary = new Dictionary(onlyLeaf(reader));
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
    List<Expanded> clauses = new ArrayList<>();
    Ranking ranking = new Ranking(dictionary.pages());
    for (Question.Clause clause : question.clauses()) {
      Expanded expanded = expansion.expand(clause);
      clauses.add(expanded);
      ranking.add(expanded);
    }
    if (question.key().isPresent()) {
      dictionary.postings(question.key().get()).ifPresent(ranking::addKey);
    }
    boolean[] allowed = allowed(question);
    boolean everything =
        clauses.isEmpty() && (!question.filters().isEmpty() || !question.phrases().isEmpty());
    List<Ranking.Scored> found = ranking.best(allowed, everything);
    Snippets snippets = new Snippets(clauses, dictionary.pages());
    List<Answer.Hit> hits = new ArrayList<>();
    for (Ranking.Scored scored : found.subList(0, Math.min(limit, found.size()))) {
      hits.add(hit(scored, clauses, snippets));
    }
    return new Answer(hits, found.size(), unknown(clauses), corrected(clauses));
  }

  /**
   * One judged query's outcome.
   *
   * @param pages the pages that answer it, each by the end of its address
   * @param rank place of the first of them, 1-based; 0 if none is among the first ten
   * @param found addresses of the first ten hits, without the suffix
   */
  public record Judged(String query, List<String> pages, int rank, List<String> found) {}

  /**
   * How well a set of judged queries was answered.
   *
   * @param success1 share with a right page first, 0 to 1
   * @param success5 share with a right page among the first five
   * @param mrr10 mean reciprocal rank within the first ten
   * @param missed those without a right page first
   */
  public record Measure(
      int queries, double success1, double success5, double mrr10, List<Judged> missed) {}

  /**
   * Asks judged queries, as {@link JudgedQuery} reads them. Those of which no page exists are left
   * out.
   *
   * @return by kind in the order of the file, then {@code all}
   * @throws InvalidEvaluationFile if the text is no list of judged queries
   */
  public SequencedMap<String, Measure> evaluate(Reader queries) throws IOException {
    return new Evaluation(this).run(JudgedQuery.read(queries));
  }

  /** Addresses of all pages. */
  List<String> uris() throws IOException {
    List<String> uris = new ArrayList<>();
    for (int page = 0; page < dictionary.pages(); page++) {
      uris.add(stored(page).uri());
    }
    return uris;
  }

  private boolean[] allowed(Question question) throws IOException {
    boolean[] allowed = new boolean[dictionary.pages()];
    Arrays.fill(allowed, true);
    for (Question.Phrase phrase : question.phrases()) {
      keep(allowed, Phrases.pages(dictionary, phrase));
    }
    List<String> names = question.filters().stream().map(Filter::name).distinct().toList();
    for (String name : names) {
      boolean[] any = new boolean[allowed.length];
      for (Filter filter : question.filters()) {
        if (filter.name().equals(name)) {
          Optional<Dictionary.Postings> postings = dictionary.postings(filter.term());
          if (postings.isPresent()) {
            for (int page : postings.get().pages()) {
              any[page] = true;
            }
          }
        }
      }
      keep(allowed, any);
    }
    return allowed;
  }

  private static void keep(boolean[] allowed, boolean[] also) {
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] &= also[i];
    }
  }

  private Answer.Hit hit(Ranking.Scored scored, List<Expanded> clauses, Snippets snippets)
      throws IOException {
    PageStore page = stored(scored.page());
    Snippets.Chosen chosen = snippets.choose(page.parts().get(scored.part()));
    return new Answer.Hit(
        page.uri(),
        page.title(),
        page.kind(),
        scored.score(),
        chosen.anchor(),
        chosen.heading(),
        chosen.snippet(),
        explain(scored.page(), clauses));
  }

  private PageStore stored(int page) throws IOException {
    BytesRef bytes = reader.storedFields().document(page).getBinaryValue(Dictionary.PAGE);
    return PageStore.of(bytes.bytes, bytes.offset, bytes.length);
  }

  private List<Answer.Reason> explain(int page, List<Expanded> clauses) {
    List<Answer.Reason> reasons = new ArrayList<>();
    for (Expanded clause : clauses) {
      int rarity = Weights.rarity(dictionary.pages(), clause.rarityBase());
      int sum = 0;
      int completed = 0;
      int first = reasons.size();
      for (Match match : clause.matches()) {
        int at = Arrays.binarySearch(match.postings().pages(), page);
        if (at >= 0) {
          int level = (match.postings().bytes()[at] & 0xff) >> 3;
          int frequency = Math.max(1, Weights.FREQUENCIES[level] * match.weight() / Weights.FULL);
          if (match.how() == How.COMPLETED) {
            completed = Math.max(completed, frequency);
          } else {
            sum += frequency;
          }
          reasons.add(
              new Answer.Reason(
                  clause.clause().alternatives().getLast().term(),
                  match.term(),
                  match.how().words(),
                  match.postings().rarityBase(),
                  rarity,
                  frequency,
                  0));
        }
      }
      if (reasons.size() > first) {
        Answer.Reason reason = reasons.get(first);
        int earned =
            rarity * Weights.saturation(sum + completed) * clause.clause().weight() / Weights.FULL;
        reasons.set(
            first,
            new Answer.Reason(
                reason.word(),
                reason.term(),
                reason.how(),
                reason.pages(),
                reason.rarity(),
                reason.frequency(),
                earned));
      }
    }
    return reasons;
  }

  private static List<String> unknown(List<Expanded> clauses) {
    return clauses.stream()
        .filter(clause -> clause.matches().isEmpty())
        .map(clause -> clause.clause().alternatives().getLast().term())
        .toList();
  }

  private static List<Answer.Correction> corrected(List<Expanded> clauses) {
    List<Answer.Correction> corrected = new ArrayList<>();
    for (Expanded clause : clauses) {
      clause.matches().stream()
          .filter(match -> match.how() == How.CORRECTED)
          .findFirst()
          .ifPresent(match ->
              corrected.add(
                  new Answer.Correction(
                      clause.clause().alternatives().getLast().term(), match.term())));
    }
    return corrected;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    reader.directory().close();
  }
}
