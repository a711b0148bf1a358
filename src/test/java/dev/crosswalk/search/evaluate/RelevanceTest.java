package dev.crosswalk.search.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.search.Answer;
import dev.crosswalk.search.SearchIndex;
import dev.crosswalk.search.evaluate.Evaluation.Measure;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How well our own content is found by the judged queries about it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {
  private static final Path QUERIES = Path.of("src/test/resources/search/queries.yaml");
  private static final Path BASELINE = Path.of("src/test/resources/search/baseline.yaml");
  private static final List<String> KINDS =
      List.of("identifier", "operator", "error message", "keyword", "question", "prefix", "typo");

  private SequencedMap<String, Measure> measures;
  private List<String> constructsMissed;
  private List<String> uris;

  @BeforeAll
  void ask(@TempDir Path folder) throws Exception {
    BuildRequest request =
        new BuildRequest(Path.of("."), Optional.empty(), Optional.empty(), false, 2);
    Site site = Pipeline.pages(request, _ -> {}).value();
    SearchIndex.build(site, folder, Runnable::run);
    try (SearchIndex index = SearchIndex.open(folder);
        Reader queries = Files.newBufferedReader(QUERIES)) {
      measures = Evaluation.of(index, queries);
      uris = index.uris();
      constructsMissed = missed(site, index);
    }
  }

  /** Declared constructs that find no card that declares them among the first two pages. */
  private static List<String> missed(Site site, SearchIndex index) throws IOException {
    Map<String, Set<String>> declaring = new TreeMap<>();
    for (Page.Card card : site.cards()) {
      Stream.concat(card.go().stream(), card.rust().stream())
          .forEach(construct ->
              declaring.computeIfAbsent(construct, _ -> new TreeSet<>()).add(card.uri()));
    }
    List<String> missed = new ArrayList<>();
    for (Map.Entry<String, Set<String>> each : declaring.entrySet()) {
      List<String> found =
          index.search(each.getKey(), 2).hits().stream().map(Answer.Hit::uri).toList();
      if (Collections.disjoint(found, each.getValue())) {
        missed.add(each.getKey() + " finds " + found + ", declared by " + each.getValue());
      }
    }
    return missed;
  }

  @Test
  void everyConstructFindsACardThatDeclaresItFirstOrSecond() {
    assertThat(constructsMissed).isEmpty();
  }

  @Test
  void noFigureIsLowerThanTheBaseline() throws IOException {
    Baseline baseline;
    try (Reader yaml = Files.newBufferedReader(BASELINE)) {
      baseline = Baseline.read(yaml);
    }
    List<Baseline.Change> higher = baseline.higher(measures);
    if (!higher.isEmpty()) {
      System.out.println("Relevance rose; raise " + BASELINE + ":\n" + Baseline.write(measures));
    }
    assertThat(baseline.lower(measures))
        .as("relevance fell; if that is meant, %s becomes:%n%s", BASELINE, Baseline.write(measures))
        .isEmpty();
  }

  @Test
  void everyKindHasQueriesEnoughToBeMeasured() throws IOException {
    List<JudgedQuery> queries = queries();
    for (String kind : KINDS) {
      assertThat(queries.stream().filter(query -> query.kind().equals(kind)))
          .as(kind)
          .hasSizeGreaterThanOrEqualTo(20);
    }
    assertThat(queries).extracting(JudgedQuery::kind).isSubsetOf(KINDS);
    assertThat(queries).extracting(JudgedQuery::query).doesNotHaveDuplicates();
  }

  @Test
  void everyJudgedPageExists() throws IOException {
    for (JudgedQuery query : queries()) {
      for (String page : query.pages()) {
        JudgedQuery alone = new JudgedQuery(query.query(), query.kind(), List.of(page));
        long found = uris.stream().filter(alone::isAnsweredBy).count();
        assertThat(found).as("pages called %s, for %s", page, query.query()).isOne();
      }
    }
  }

  private static List<JudgedQuery> queries() throws IOException {
    try (Reader yaml = Files.newBufferedReader(QUERIES)) {
      return JudgedQuery.read(yaml);
    }
  }
}
