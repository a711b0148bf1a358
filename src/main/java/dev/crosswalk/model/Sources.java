package dev.crosswalk.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the source folder holds, read once.
 *
 * @param root the source folder
 * @param pages Markdown files, in order of their path
 * @param data YAML files of the data folder, in order of their path
 * @param assets every other file of the content folder that is published, in order
 * @param beside all that lies in the content folder besides, in order
 * @param skipped folders that were not read although they are neither hidden nor the project's own,
 *     relative to the source folder, in order
 * @param order what other files say of the pages
 */
public record Sources(
    Path root,
    List<Source> pages,
    List<Source> data,
    List<Asset> assets,
    List<Beside> beside,
    List<String> skipped,
    Order order) {

  public Sources(Path root, List<Source> pages, List<Source> data, List<Asset> assets) {
    this(root, pages, data, assets, Order.NONE);
  }

  public Sources(
      Path root, List<Source> pages, List<Source> data, List<Asset> assets, Order order) {
    this(root, pages, data, assets, List.of(), List.of(), order);
  }

  public Sources with(List<Asset> otherAssets, List<Beside> otherBeside) {
    return new Sources(root, pages, data, otherAssets, otherBeside, skipped, order);
  }

  /**
   * A file that is published.
   *
   * @param path relative to the site's root, with {@code /}
   * @param file where it lies
   * @param cleaned what is published in place of the file's own content
   */
  public record Asset(String path, Path file, Optional<String> cleaned) {
    public Asset(String path, Path file) {
      this(path, file, Optional.empty());
    }
  }

  /**
   * A file that is not read, and that is published if a page links to it, or never.
   *
   * @param path relative to the site's root, with {@code /}
   * @param refused why it is never published, e.g. {@code .html files may run scripts}; empty if it
   *     may be
   * @param counted whether a report counts it among what was left out: not where a finding names it
   *     or nobody would look for it on the site
   */
  public record Beside(String path, Path file, Optional<String> refused, boolean counted) {
    /** Whether a link is all that the file needs to be published. */
    public boolean isFree() {
      return refused.isEmpty();
    }
  }
}
