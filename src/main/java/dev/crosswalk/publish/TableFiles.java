package dev.crosswalk.publish;

import dev.crosswalk.model.Address;
import dev.crosswalk.model.Json;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The table of a reference page as data, beside the page: {@code tool-map.csv} and {@code
 * tool-map.json}. The id is the row's anchor on the page; a cell that is a link is the address that
 * it leads to.
 */
final class TableFiles {
  private static final String ID = "id";

  private final Site site;

  private TableFiles(Site site) {
    this.site = site;
  }

  static List<OutputFile> of(Site site) {
    TableFiles files = new TableFiles(site);
    return site.pages().stream()
        .flatMap(page -> site.table(page).stream().flatMap(table -> files.both(page, table)))
        .toList();
  }

  private Stream<OutputFile> both(Page page, Table table) {
    return Stream.of(
        file(Made.csvPath(page.uri()), Csv.write(lines(table))),
        file(Made.jsonPath(page.uri()), json(page, table)));
  }

  private static OutputFile file(String path, String content) {
    return new OutputFile(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A header, then a line for each row. */
  private List<List<String>> lines(Table table) {
    List<String> keys = table.shown();
    List<String> ids = table.rowIds();
    List<List<String>> lines = new ArrayList<>();
    lines.add(line(ID, keys));
    for (Map<String, String> row : table.rows()) {
      List<String> cells = keys.stream().map(key -> cell(row.getOrDefault(key, ""))).toList();
      lines.add(line(ids.get(lines.size() - 1), cells));
    }
    return lines;
  }

  private static List<String> line(String first, List<String> others) {
    List<String> line = new ArrayList<>(List.of(first));
    line.addAll(others);
    return line;
  }

  /** Where a row has no such cell, the JSON has no such key. */
  private String json(Page page, Table table) {
    List<String> ids = table.rowIds();
    List<Object> rows = new ArrayList<>();
    for (Map<String, String> row : table.rows()) {
      Map<String, Object> cells = new LinkedHashMap<>();
      cells.put(ID, ids.get(rows.size()));
      for (String key : table.shown()) {
        String cell = row.getOrDefault(key, "");
        if (!cell.isEmpty()) {
          cells.put(key, cell(cell));
        }
      }
      rows.add(cells);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", page.title());
    all.put("page", address(page));
    all.put("rows", rows);
    return Json.write(all) + "\n";
  }

  private String cell(String value) {
    return Table.link(value)
        .flatMap(link ->
            site.bySlug(link.slug())
                .map(page -> address(page) + (link.anchor().isEmpty() ? "" : "#" + link.anchor())))
        .orElse(value);
  }

  private String address(Page page) {
    return site.settings().baseUrl() + Address.of(page.uri());
  }
}
