package dev.crosswalk.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Asks judged queries and counts how high the right pages stand. */
final class Evaluation {
  /** The name under which the figures of all kinds together stand. */
  static final String ALL = "all";

  private static final int DEPTH = 10;

  private final SearchIndex index;

  Evaluation(SearchIndex index) {
    this.index = index;
  }

  /** By kind in order of first appearance, then {@value #ALL}. */
  SequencedMap<String, SearchIndex.Measure> run(List<JudgedQuery> queries) throws IOException {
    SequencedMap<String, List<SearchIndex.Judged>> byKind = new LinkedHashMap<>();
    List<SearchIndex.Judged> all = new ArrayList<>();
    List<String> uris = index.uris();
    for (JudgedQuery query : queries) {
      if (uris.stream().anyMatch(query::isAnsweredBy)) {
        SearchIndex.Judged judged = judge(query);
        all.add(judged);
        byKind.computeIfAbsent(query.kind(), _ -> new ArrayList<>()).add(judged);
      }
    }
    SequencedMap<String, SearchIndex.Measure> measures = new LinkedHashMap<>();
    byKind.forEach((kind, judged) -> measures.put(kind, measure(judged)));
    measures.put(ALL, measure(all));
    return measures;
  }

  private SearchIndex.Judged judge(JudgedQuery query) throws IOException {
    List<String> found =
        index.search(query.query(), DEPTH).hits().stream().map(Answer.Hit::uri).toList();
    int rank = 0;
    for (int i = found.size() - 1; i >= 0; i--) {
      rank = query.isAnsweredBy(found.get(i)) ? i + 1 : rank;
    }
    return new SearchIndex.Judged(
        query.query(),
        query.pages(),
        rank,
        found.stream().map(JudgedQuery::withoutSuffix).toList());
  }

  private static SearchIndex.Measure measure(List<SearchIndex.Judged> judged) {
    int first = 0;
    int five = 0;
    double reciprocal = 0;
    for (SearchIndex.Judged one : judged) {
      first += one.rank() == 1 ? 1 : 0;
      five += one.rank() > 0 && one.rank() <= 5 ? 1 : 0;
      reciprocal += one.rank() > 0 ? 1.0 / one.rank() : 0;
    }
    int count = Math.max(1, judged.size());
    return new SearchIndex.Measure(
        judged.size(),
        (double) first / count,
        (double) five / count,
        reciprocal / count,
        judged.stream().filter(one -> one.rank() != 1).toList());
  }
}
