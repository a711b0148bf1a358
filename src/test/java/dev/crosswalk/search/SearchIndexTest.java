package dev.crosswalk.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.search.export.Names;
import dev.crosswalk.search.rank.Explanation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIndexTest {
  private SearchIndex index;
  private Site site;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    site = FixtureSite.read();
    index = PublishedFixture.publish(site, folder.resolve("site"));
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  private String first(String query) throws IOException {
    List<Answer.Hit> hits = index.search(query, 1).hits();
    return hits.isEmpty() ? "" : hits.getFirst().uri().replaceAll(".*/|\\.html", "");
  }

  @Test
  void everyPageIsFoundByItsTitle() throws IOException {
    for (Page page : site.pages()) {
      assertThat(first(page.title())).as(page.title()).isEqualTo(page.slug());
    }
  }

  @Test
  void everyConstructFindsACardThatDeclaresIt() throws IOException {
    for (Page.Card card : site.cards()) {
      List<String> constructs = new ArrayList<>(card.go());
      constructs.addAll(card.rust());
      for (String construct : constructs) {
        Set<String> declaring =
            site.cards().stream()
                .filter(other -> other.go().contains(construct) || other.rust().contains(construct))
                .map(Page::slug)
                .collect(Collectors.toSet());
        assertThat(first(construct)).as(construct).isIn(declaring);
      }
    }
  }

  @Test
  void prefixesTyposAndFormsFindTheirPage() throws IOException {
    assertThat(first("errgr")).isEqualTo("errgroup-to-joinset");
    assertThat(first("WaitGruop")).isEqualTo("goroutine-to-spawn");
    assertThat(first("deferred")).isEqualTo("defer-to-drop");
    assertThat(first("strangle")).isEqualTo("migrating");
  }

  @Test
  void anErrorMessageFindsThePageThatShowsIt() throws IOException {
    assertThat(first("panic: runtime error: invalid memory address or nil pointer dereference"))
        .isEqualTo("nil-pointer-to-option");
    assertThat(first("error[E0382]: borrow of moved value: `state`"))
        .isEqualTo("shared-pointers-to-arc");
  }

  @Test
  void aPhraseMustStandTogether() throws IOException {
    assertThat(index.search("\"zero value\"", 10).total()).isEqualTo(1);
    assertThat(index.search("\"value zero\"", 10).total()).isZero();
  }

  @Test
  void filtersOfOneNameWidenAndOfTwoNarrow() throws IOException {
    assertThat(index.search("kind:guide kind:decision", 10).total()).isEqualTo(2);
    assertThat(index.search("kind:card topic:errors", 10).total()).isEqualTo(1);
    assertThat(index.search("lang:go topic:errors", 10).total()).isEqualTo(1);
  }

  @Test
  void constructsOfOneLanguageFindPagesOfTheOther() throws IOException {
    Answer answer = index.search("goroutine", 20);
    assertThat(answer.hits().stream().map(Answer.Hit::uri))
        .contains("patterns/concurrency/goroutine-to-spawn.html");
  }

  @Test
  void accentsAndScriptsWithoutSpacesAreFound() throws IOException {
    assertThat(first("naive cafe")).isEqualTo("naive-cafe");
    assertThat(first("所有権")).isEqualTo("naive-cafe");
    assertThat(first("σίσυφος")).isEqualTo("naive-cafe");
  }

  @Test
  void theBestSectionIsNamedAndItsWordsMarked() throws IOException {
    Answer.Hit hit = index.search("WithTimeout deadline", 1).hits().getFirst();
    assertThat(hit.heading()).isEqualTo("Timeouts");
    List<String> marked =
        hit.snippet().marks().stream()
            .map(mark -> hit.snippet().text().substring(mark.start(), mark.end()))
            .toList();
    assertThat(marked).contains("WithTimeout", "deadline");
  }

  @Test
  void theScoreIsTheSumOfItsExplanation() throws IOException {
    for (String query : Fixtures.QUERIES) {
      for (Answer.Hit hit : index.search(query, 20).hits()) {
        Explanation why = hit.explanation();
        int words = why.words().stream().mapToInt(Explanation.Word::earned).sum();
        assertThat(words + why.together() + why.missing() + why.whole())
            .as("%s: %s", query, why)
            .isEqualTo(hit.score());
      }
    }
  }

  @Test
  void onePageIsExplainedBySeveralWordsAndWhatTheyEarnTogether() throws IOException {
    Explanation why = index.search("rolling latency", 1).hits().getFirst().explanation();
    assertThat(why.words()).extracting(Explanation.Word::word).contains("latency");
    assertThat(why.words()).allSatisfy(word -> assertThat(word.terms()).isNotEmpty());
    assertThat(why.together()).isPositive();
  }

  @Test
  void nonsenseFindsNothingAndIsNamed() throws IOException {
    Answer answer = index.search("qqzzxx", 10);
    assertThat(answer.hits()).isEmpty();
    assertThat(answer.unknown()).containsExactly("qqzzxx");
  }

  @Test
  void noQueryThrows() throws IOException {
    Random random = Random.seeded(3);
    for (int round = 0; round < 2_000; round++) {
      String query = random.text(60);
      assertThat(index.search(query, 5).total()).as(query).isNotNegative();
    }
  }

  @Test
  void repeatingAWordDoesNotBuyTheFirstPlace(@TempDir Path folder) throws IOException {
    String honest = "@@ article honest.html | Borrow checker |\n# Rules\nThe borrow checker.\n";
    String stuffed = "article stuffed.html | Cheap things |\n# Buy\n" + "borrow ".repeat(5_000);
    Site small =
        FixtureSite.of(List.of(FixtureSite.page(honest.substring(3)), FixtureSite.page(stuffed)));
    try (SearchIndex built = PublishedFixture.publish(small, folder.resolve("site"))) {
      assertThat(built.search("borrow checker", 1).hits().getFirst().uri())
          .isEqualTo("honest.html");
    }
  }

  @Test
  void anEmptySiteIsSearchedWithoutResults(@TempDir Path folder) throws IOException {
    Site none = FixtureSite.of(List.of());
    try (SearchIndex built = PublishedFixture.publish(none, folder.resolve("site"))) {
      assertThat(built.search("anything", 5).hits()).isEmpty();
    }
  }

  @Test
  void theFilesDoNotDependOnThreadsOrLocale(@TempDir Path folder) throws IOException {
    Map<String, byte[]> alone = files(folder.resolve("one"), 1);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      Map<String, byte[]> many = files(folder.resolve("many"), 4);
      assertThat(many.keySet()).isEqualTo(alone.keySet());
      many.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(alone.get(path)));
    } finally {
      Locale.setDefault(before);
    }
  }

  private Map<String, byte[]> files(Path folder, int threads) throws IOException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      return SearchIndex.build(site, folder, pool).files().stream()
          .collect(Collectors.toMap(OutputFile::path, OutputFile::bytes));
    }
  }

  @Test
  void aChangedPageLeavesTheFilesOfOthersAsTheyWere(@TempDir Path folder) throws IOException {
    Set<String> before = files(folder.resolve("before"), 1).keySet();
    List<Page> pages = new ArrayList<>(site.pages());
    pages.set(
        pages.size() - 1,
        FixtureSite.page("reference reference/library-map.html | Library map |\n# HTTP\nchi\n"));
    SearchExport export =
        SearchIndex.build(FixtureSite.of(pages), folder.resolve("after"), Runnable::run);
    Set<String> gone = new HashSet<>(before);
    export.files().forEach(file -> gone.remove(file.path()));
    assertThat(gone.stream().filter(path -> path.startsWith("search/p/"))).hasSize(1);
  }

  @Test
  void aFileIsNamedByItsContent(@TempDir Path folder) throws IOException {
    files(folder, 1)
        .forEach((path, bytes) -> {
          if (path.endsWith(".bin")) {
            assertThat(path).endsWith("/" + Names.name(bytes) + ".bin");
          }
        });
    assertThat(Arrays.asList("00000000", Names.name(new byte[0]))).doesNotHaveDuplicates();
  }
}
