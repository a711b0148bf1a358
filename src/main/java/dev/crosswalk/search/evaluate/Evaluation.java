package dev.crosswalk.search.evaluate;

import dev.crosswalk.search.Answer;
import dev.crosswalk.search.SearchIndex;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Asks judged queries and counts how high the right pages stand. */
public final class Evaluation {
  /** The name under which the figures of all kinds together stand. */
  static final String ALL = "all";

  private static final int DEPTH = 10;

  private final SearchIndex index;

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

  private Evaluation(SearchIndex index) {
    this.index = index;
  }

  /**
   * Asks judged queries, as {@link JudgedQuery} reads them. Those of which no page exists are left
   * out.
   *
   * @return by kind in the order of the file, then {@value #ALL}
   * @throws InvalidEvaluationFile if the text is no list of judged queries
   */
  public static SequencedMap<String, Measure> of(SearchIndex index, Reader queries)
      throws IOException {
    return new Evaluation(index).run(JudgedQuery.read(queries));
  }

  private SequencedMap<String, Measure> run(List<JudgedQuery> queries) throws IOException {
    SequencedMap<String, List<Judged>> byKind = new LinkedHashMap<>();
    List<Judged> all = new ArrayList<>();
    List<String> uris = index.uris();
    for (JudgedQuery query : queries) {
      if (uris.stream().anyMatch(query::isAnsweredBy)) {
        Judged judged = judge(query);
        all.add(judged);
        byKind.computeIfAbsent(query.kind(), _ -> new ArrayList<>()).add(judged);
      }
    }
    SequencedMap<String, Measure> measures = new LinkedHashMap<>();
    byKind.forEach((kind, judged) -> measures.put(kind, measure(judged)));
    measures.put(ALL, measure(all));
    return measures;
  }

  private Judged judge(JudgedQuery query) throws IOException {
    List<String> found =
        index.search(query.query(), DEPTH).hits().stream().map(Answer.Hit::uri).toList();
    int rank = 0;
    for (int i = found.size() - 1; i >= 0; i--) {
      rank = query.isAnsweredBy(found.get(i)) ? i + 1 : rank;
    }
    return new Judged(
        query.query(),
        query.pages(),
        rank,
        found.stream().map(JudgedQuery::withoutSuffix).toList());
  }

  private static Measure measure(List<Judged> judged) {
    int first = 0;
    int five = 0;
    double reciprocal = 0;
    for (Judged one : judged) {
      first += one.rank() == 1 ? 1 : 0;
      five += one.rank() > 0 && one.rank() <= 5 ? 1 : 0;
      reciprocal += one.rank() > 0 ? 1.0 / one.rank() : 0;
    }
    int count = Math.max(1, judged.size());
    return new Measure(
        judged.size(),
        (double) first / count,
        (double) five / count,
        reciprocal / count,
        judged.stream().filter(one -> one.rank() != 1).toList());
  }
}
