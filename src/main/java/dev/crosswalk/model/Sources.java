package dev.crosswalk.model;

import java.nio.file.Path;
import java.util.List;

/**
 * What the source folder holds, read once.
 *
 * @param root the source folder
 * @param pages Markdown files, in order of their path
 * @param data YAML files of the data folder, in order of their path
 * @param assets every other file of the content folder that may be published, in order
 * @param order what other files say of the pages
 */
public record Sources(
    Path root, List<Source> pages, List<Source> data, List<Asset> assets, Order order) {

  public Sources(Path root, List<Source> pages, List<Source> data, List<Asset> assets) {
    this(root, pages, data, assets, Order.NONE);
  }

  /**
   * A file that is published as it is.
   *
   * @param path relative to the site's root, with {@code /}
   * @param file where it lies
   */
  public record Asset(String path, Path file) {}
}
