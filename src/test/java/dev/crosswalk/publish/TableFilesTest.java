package dev.crosswalk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The tables of our own content, read back. */
class TableFilesTest {
  private static Site site;
  private static Map<String, String> files;

  @BeforeAll
  static void write() throws Exception {
    BuildRequest request =
        new BuildRequest(
            Path.of("."), Optional.empty(), Optional.empty(), false, 1, InstantSource.system());
    site = Pipeline.pages(request, _ -> {}).value();
    files =
        TableFiles.of(site).stream()
            .collect(
                Collectors.toMap(
                    OutputFile::path, it -> new String(it.bytes(), StandardCharsets.UTF_8)));
  }

  @Test
  void everyReferencePageWithATableHasBoth() {
    assertThat(files.keySet())
        .containsExactlyInAnyOrder(
            "reference/compiler-errors.csv",
            "reference/compiler-errors.json",
            "reference/facts.csv",
            "reference/facts.json",
            "reference/glossary.csv",
            "reference/glossary.json",
            "reference/library-map.csv",
            "reference/library-map.json",
            "reference/service-benchmark.csv",
            "reference/service-benchmark.json",
            "reference/tool-map.csv",
            "reference/tool-map.json");
  }

  @Test
  void csvHoldsEachCellOfEachRow() {
    tables((page, table) -> {
      List<List<String>> rows = CsvReader.read(file(page, ".csv"));
      List<String> header = rows.getFirst();
      assertThat(header.getFirst()).isEqualTo("id");
      assertThat(header.subList(1, header.size())).isEqualTo(table.shown());
      assertThat(rows).hasSize(table.rows().size() + 1);
      for (int i = 0; i < table.rows().size(); i++) {
        assertThat(rows.get(i + 1)).hasSameSizeAs(header);
        assertThat(rows.get(i + 1).getFirst()).isEqualTo(table.rowIds().get(i));
        for (int column = 1; column < header.size(); column++) {
          String written = table.rows().get(i).getOrDefault(header.get(column), "");
          assertThat(rows.get(i + 1).get(column)).isEqualTo(shown(written));
        }
      }
    });
  }

  @Test
  void jsonHoldsEachCellOfEachRow() {
    tables((page, table) -> {
      // JSON is YAML 1.2
      Load load = new Load(LoadSettings.builder().setCodePointLimit(10_000_000).build());
      Map<?, ?> all = (Map<?, ?>) load.loadFromString(file(page, ".json"));
      assertThat(all.get("title")).isEqualTo(page.title());
      List<?> rows = (List<?>) all.get("rows");
      assertThat(rows).hasSameSizeAs(table.rows());
      for (int i = 0; i < rows.size(); i++) {
        Map<?, ?> row = (Map<?, ?>) rows.get(i);
        assertThat(row.get("id")).isEqualTo(table.rowIds().get(i));
        table
            .rows()
            .get(i)
            .forEach((key, cell) -> {
              assertThat(key.equals("id") ? shown(cell) : row.get(key)).isEqualTo(shown(cell));
            });
      }
    });
  }

  @Test
  void aLinkIsTheAddressThatItLeadsTo() {
    assertThat(files.get("reference/glossary.csv"))
        .contains(site.settings().baseUrl() + "patterns/ownership/defer-to-drop.html\r\n")
        .contains(site.settings().baseUrl() + "reference/tool-map.html#lint\r\n")
        .doesNotContain("[[");
  }

  private interface Check {
    void of(Page page, Table table);
  }

  private static void tables(Check check) {
    List<Page> pages = site.pages().stream().filter(page -> site.table(page).isPresent()).toList();
    assertThat(pages).hasSize(6);
    pages.forEach(page -> check.of(page, site.table(page).orElseThrow()));
  }

  private static String file(Page page, String ending) {
    return files.get(page.uri().replace(".html", ending));
  }

  private static String shown(String cell) {
    return Table.link(cell)
        .map(link ->
            site.settings().baseUrl()
                + site.bySlug(link.slug()).orElseThrow().uri()
                + (link.anchor().isEmpty() ? "" : "#" + link.anchor()))
        .orElse(cell);
  }
}
