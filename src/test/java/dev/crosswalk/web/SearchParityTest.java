package dev.crosswalk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.search.Answer;
import dev.crosswalk.search.SearchIndex;
import dev.crosswalk.search.rank.Explanation;
import java.io.IOException;
import java.io.Reader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The judged queries over our own site: what {@code crosswalk search} says, the browser's modules
 * say under Node, and the published result page shows in Chromium.
 */
class SearchParityTest {
  private static final Path QUERIES = Path.of("src/test/resources/search/queries.yaml");
  private static final int IN_CHROMIUM = 100;
  private static final int LIMIT = 10;

  @RegisterExtension private final SearchSite search = new SearchSite();

  /** What all three can be asked for. */
  private record Hit(
      String uri,
      String anchor,
      String title,
      String text,
      List<String> marked,
      int score,
      List<String> addends) {}

  private record Found(int total, List<Hit> hits) {}

  private SearchIndex index() throws Exception {
    Path folder = search.site().folder();
    return SearchIndex.open(
        Pipeline.index(
            new BuildRequest(Path.of("."), Optional.of(folder), Optional.empty(), false, 2)));
  }

  private static List<String> queries() throws IOException {
    try (Reader yaml = Files.newBufferedReader(QUERIES)) {
      List<?> judged = (List<?>) new Load(LoadSettings.builder().build()).loadFromReader(yaml);
      return judged.stream().map(each -> (String) ((Map<?, ?>) each).get("query")).toList();
    }
  }

  private static Found java(SearchIndex index, String query) throws IOException {
    Answer answer = index.search(query, LIMIT);
    return new Found(
        answer.total(),
        answer.hits().stream()
            .map(hit ->
                new Hit(
                    hit.uri(),
                    hit.anchor(),
                    hit.title(),
                    hit.snippet().text(),
                    hit.snippet().marks().stream()
                        .map(mark -> hit.snippet().text().substring(mark.start(), mark.end()))
                        .toList(),
                    hit.score(),
                    addends(hit.explanation())))
            .toList());
  }

  /** What the score is the sum of; zeros are not shown. */
  private static List<String> addends(Explanation why) {
    List<String> addends = new ArrayList<>();
    why.words().forEach(word -> addends.add(word.word() + ": " + word.earned()));
    IntStream.of(why.together(), why.missing(), why.whole())
        .filter(addend -> addend != 0)
        .forEach(addend -> addends.add(String.valueOf(addend)));
    return addends;
  }

  @Test
  void theModulesAnswerAsTheCommandDoes() throws Exception {
    try (SearchIndex index = index();
        NodeSearch node = new NodeSearch(search.site().folder())) {
      for (String query : queries()) {
        assertThat(node(node.answer(query))).as(query).isEqualTo(java(index, query));
      }
    }
  }

  private static Found node(String json) {
    Map<?, ?> answer = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(json);
    List<Hit> hits = new ArrayList<>();
    for (Object each : (List<?>) answer.get("hits")) {
      Map<?, ?> hit = (Map<?, ?>) each;
      String text = (String) hit.get("text");
      List<String> marked = new ArrayList<>();
      for (Object mark : (List<?>) hit.get("marks")) {
        List<?> ends = (List<?>) mark;
        marked.add(text.substring((Integer) ends.get(0), (Integer) ends.get(1)));
      }
      hits.add(
          new Hit(
              (String) hit.get("uri"),
              (String) hit.get("anchor"),
              (String) hit.get("title"),
              text,
              marked,
              (Integer) hit.get("score"),
              addends((Map<?, ?>) hit.get("explanation"))));
    }
    return new Found((Integer) answer.get("total"), hits);
  }

  private static List<String> addends(Map<?, ?> why) {
    List<String> addends = new ArrayList<>();
    for (Object each : (List<?>) why.get("words")) {
      Map<?, ?> word = (Map<?, ?>) each;
      addends.add(word.get("word") + ": " + word.get("earned"));
    }
    for (String name : List.of("together", "missing", "whole")) {
      if ((Integer) why.get(name) != 0) {
        addends.add(String.valueOf(why.get(name)));
      }
    }
    return addends;
  }

  @Test
  void theResultPageShowsTheCommandsAnswer() throws Exception {
    List<String> all = queries();
    try (SearchIndex index = index()) {
      search.go("search.html");
      for (int i = 0; i < IN_CHROMIUM; i++) {
        String query = all.get(i * all.size() / IN_CHROMIUM);
        assertThat(shown(query)).as(query).isEqualTo(java(index, query));
      }
    }
  }

  /** Asks by the address, as Back does, and opens every "Why this result?" for the scores. */
  private Found shown(String query) {
    search
        .page()
        .evaluate(
            """
            query => {
              document.querySelector("[data-results] [role=status]").textContent = "";
              history.pushState(null, "", "?q=" + query);
              dispatchEvent(new PopStateEvent("popstate"));
            }
            """,
            URLEncoder.encode(query, StandardCharsets.UTF_8));
    Map<?, ?> page =
        (Map<?, ?>)
            search
                .page()
                .waitForFunction(
                    """
                    () => {
                      const status = document.querySelector("[data-results] [role=status]");
                      const results = [...document.querySelectorAll(".search-results > li")];
                      for (const result of results) result.querySelector("details").open = true;
                      const rows = results.map(result => result.querySelector("li:last-child"));
                      if (!status.textContent || rows.includes(null)) return false;
                      return {
                        total: parseInt(status.textContent),
                        hits: results.map((result, i) => {
                          const link = result.querySelector("a");
                          const snippet = result.querySelector(".search-snippet");
                          return {
                            uri: link.pathname.slice(1),
                            anchor: decodeURIComponent(link.hash.slice(1)),
                            title: link.textContent,
                            text: snippet.textContent,
                            marked: [...snippet.querySelectorAll("mark")].map(mark => mark.textContent),
                            score: parseInt(rows[i].textContent.replace("score: ", "")),
                            addends: [...result.querySelectorAll("li:not(:last-child)")].map(row =>
                              row.textContent.includes(", for ")
                                ? row.textContent.replace(/, for .*/s, "")
                                : row.textContent.replace(/.*: /, "")),
                          };
                        }),
                      };
                    }
                    """)
                .jsonValue();
    List<Hit> hits = new ArrayList<>();
    for (Object each : (List<?>) page.get("hits")) {
      Map<?, ?> hit = (Map<?, ?>) each;
      hits.add(
          new Hit(
              (String) hit.get("uri"),
              (String) hit.get("anchor"),
              (String) hit.get("title"),
              (String) hit.get("text"),
              ((List<?>) hit.get("marked")).stream().map(String.class::cast).toList(),
              (Integer) hit.get("score"),
              ((List<?>) hit.get("addends")).stream().map(String.class::cast).toList()));
    }
    return new Found((Integer) page.get("total"), hits);
  }
}
