package dev.crosswalk.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Site;
import dev.crosswalk.search.export.JsonWriter;
import dev.crosswalk.search.query.Question;
import dev.crosswalk.web.Node;
import dev.crosswalk.web.NodeSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser's modules give Java's hits, order, scores and snippets for any query. */
class ParityTest {
  private static final int QUERIES = 1_000;

  @Test
  void generatedQueriesAreAnsweredAlike(@TempDir Path folder) throws IOException {
    long seed = Long.getLong("seed", 20_261_122L);
    Random random = Random.seeded(seed);
    Site site = GeneratedSite.of(random, 700);
    try (SearchIndex index = PublishedFixture.publish(site, folder.resolve("site"));
        NodeSearch browser = new NodeSearch(folder.resolve("site"))) {
      List<String> words = GeneratedSite.words(site);
      for (int i = 0; i < QUERIES; i++) {
        String query = GeneratedSite.query(random, words);
        if (differs(index, browser, query)) {
          String small = shrunk(index, browser, query);
          assertThat(parsed(browser.answer(small)))
              .as("seed %d, query %s, shrunk from %s", seed, small, query)
              .isEqualTo(parsed(java(index, small)));
        }
      }
    }
  }

  /** Levels 1 and 3 are never given, so no answer can feel their frequencies. */
  @Test
  void theBrowserHoldsNoRuleOfItsOwn(@TempDir Path folder) throws Exception {
    Random random = Random.seeded(20_261_122L);
    Site site = GeneratedSite.of(random, 700);
    PublishedFixture.publish(site, folder.resolve("site")).close();
    List<String> queries = new ArrayList<>(Fixtures.QUERIES);
    queries.add("gorotinne");
    queries.add("a.b.c.d.e.f.g.h.i.defer");
    queries.add("a".repeat(Question.MAX_LENGTH - 10) + " errgroup");
    queries.add("zzz ".repeat(Question.MAX_CLAUSES) + "errgroup");
    List<String> words = GeneratedSite.words(site);
    for (int i = 0; i < 40; i++) {
      queries.add(random.of(site.pages()).title());
      queries.add(GeneratedSite.query(random, words));
    }
    JsonWriter list = JsonWriter.array();
    queries.forEach(list::add);
    Path file = Files.writeString(folder.resolve("queries.json"), list.toString());
    Node.Run run = Node.run("src/test/js/rules.mjs", folder.resolve("site") + "/", file.toString());
    assertThat(run.output().lines())
        .containsExactly("posting.frequencies.1", "posting.frequencies.3");
  }

  private static String java(SearchIndex index, String query) throws IOException {
    return Fixtures.json(index.search(query, 10)).toString();
  }

  private static boolean differs(SearchIndex index, NodeSearch browser, String query)
      throws IOException {
    return !parsed(browser.answer(query)).equals(parsed(java(index, query)));
  }

  /** Escapes differ between the two writers of JSON; the values do not. */
  private static Object parsed(String json) {
    return new org.snakeyaml.engine.v2.api.Load(
            org.snakeyaml.engine.v2.api.LoadSettings.builder().setCodePointLimit(1 << 24).build())
        .loadFromString(json);
  }

  /** Leaves out words, then characters, as long as the answers still differ. */
  private static String shrunk(SearchIndex index, NodeSearch browser, String query)
      throws IOException {
    String small = query;
    for (boolean smaller = true; smaller; ) {
      smaller = false;
      for (String candidate : smallerThan(small)) {
        if (differs(index, browser, candidate)) {
          small = candidate;
          smaller = true;
          break;
        }
      }
    }
    return small;
  }

  private static List<String> smallerThan(String query) {
    List<String> smaller = new ArrayList<>();
    for (int size = query.length() / 2; size > 0; size /= 2) {
      for (int at = 0; at + size <= query.length(); at += size) {
        smaller.add(query.substring(0, at) + query.substring(at + size));
      }
    }
    return smaller;
  }
}
