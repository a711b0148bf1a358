package dev.crosswalk.bake.view;

import java.util.List;

/**
 * A table made from a data file.
 *
 * @param id the data file's name
 * @param csv the same as comma-separated values, relative to the page
 * @param json the same as JSON, likewise
 * @param rows each with an anchor of its own
 */
public record TableView(String id, String csv, String json, List<Column> columns, List<Row> rows) {
  /**
   * @param key the data file's key
   * @param label the column's heading
   */
  public record Column(String key, String label) {}

  /**
   * @param id anchor, unique on the page
   * @param cells one for each column, in order
   */
  public record Row(String id, List<Cell> cells) {}

  /**
   * @param text plain text, may be empty
   * @param url where the cell leads; empty if nowhere
   */
  public record Cell(String text, String url) {}
}
