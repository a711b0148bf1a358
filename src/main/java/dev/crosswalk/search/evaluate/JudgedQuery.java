package dev.crosswalk.search.evaluate;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A query with the pages that answer it, in the judgement of somebody who read them.
 *
 * @param kind groups queries in the figures: identifier, question, typo, …
 * @param pages each by the end of its address, without {@code .html}: a slug, or as much of the
 *     path as tells it from others of the same name
 */
record JudgedQuery(String query, String kind, List<String> pages) {
  /**
   * Reads a YAML list of {@code query}, {@code kind}, {@code pages} and, for people, {@code why}.
   */
  static List<JudgedQuery> read(Reader yaml) throws InvalidEvaluationFile {
    if (!(load(yaml) instanceof List<?> entries)) {
      throw new InvalidEvaluationFile("judged queries are a YAML list of query, kind and pages");
    }
    List<JudgedQuery> queries = new ArrayList<>();
    for (Object entry : entries) {
      queries.add(of(entry, queries.size() + 1));
    }
    return queries;
  }

  private static @Nullable Object load(Reader yaml) throws InvalidEvaluationFile {
    try {
      return new Load(LoadSettings.builder().build()).loadFromReader(yaml);
    } catch (YamlEngineException e) {
      throw new InvalidEvaluationFile("not YAML: " + String.valueOf(e.getMessage()).strip());
    }
  }

  private static JudgedQuery of(@Nullable Object entry, int number) throws InvalidEvaluationFile {
    if (entry instanceof Map<?, ?> map
        && map.get("query") instanceof String query
        && map.get("kind") instanceof String kind
        && map.get("pages") instanceof List<?> pages
        && !pages.isEmpty()) {
      return new JudgedQuery(query, kind, pages.stream().map(String::valueOf).toList());
    }
    throw new InvalidEvaluationFile(
        "entry " + number + " needs a query and a kind (both text) and a list of pages");
  }

  /** Whether the page at an address is one of the right ones. */
  boolean isAnsweredBy(String uri) {
    String path = "/" + withoutSuffix(uri);
    return pages.stream().anyMatch(page -> path.endsWith("/" + page));
  }

  static String withoutSuffix(String uri) {
    return uri.replaceFirst("\\.html$", "");
  }
}
