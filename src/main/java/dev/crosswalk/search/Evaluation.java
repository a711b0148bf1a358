package dev.crosswalk.search;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Asks judged queries and counts how high the right pages stand. */
final class Evaluation {
  private static final int DEPTH = 10;

  private final SearchIndex index;

  Evaluation(SearchIndex index) {
    this.index = index;
  }

  /** By kind in order of first appearance, then {@code all}. */
  SequencedMap<String, SearchIndex.Measure> run(Reader yaml) throws IOException {
    SequencedMap<String, List<SearchIndex.Judged>> byKind = new LinkedHashMap<>();
    List<SearchIndex.Judged> all = new ArrayList<>();
    Set<String> slugs = index.slugs();
    Object document = new Load(LoadSettings.builder().build()).loadFromReader(yaml);
    for (Object entry : list(document)) {
      Map<?, ?> values = entry instanceof Map<?, ?> map ? map : Map.of();
      List<String> pages = list(values.get("pages")).stream().map(String::valueOf).toList();
      String query = String.valueOf(values.get("query"));
      if (pages.stream().anyMatch(slugs::contains)) {
        SearchIndex.Judged judged = judge(query, pages);
        all.add(judged);
        byKind
            .computeIfAbsent(String.valueOf(values.get("kind")), _ -> new ArrayList<>())
            .add(judged);
      }
    }
    SequencedMap<String, SearchIndex.Measure> measures = new LinkedHashMap<>();
    byKind.forEach((kind, judged) -> measures.put(kind, measure(judged)));
    measures.put("all", measure(all));
    return measures;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private SearchIndex.Judged judge(String query, List<String> pages) throws IOException {
    List<String> found =
        index.search(query, DEPTH).hits().stream()
            .map(hit -> hit.uri().replaceAll("^.*/|\\.html$", ""))
            .toList();
    int rank = 0;
    for (int i = found.size() - 1; i >= 0; i--) {
      rank = pages.contains(found.get(i)) ? i + 1 : rank;
    }
    return new SearchIndex.Judged(query, pages, rank, found);
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
