package dev.crosswalk.model;

import java.util.Map;
import java.util.Optional;

/**
 * What a folder's own files say of its pages, beside the pages: their order, and texts that pages
 * include.
 *
 * @param summary the Markdown list of all pages: {@code SUMMARY.md}, {@code _Sidebar.md}
 * @param nav the list of pages in the settings of MkDocs
 * @param folders name and place of a folder, by its path relative to the content folder
 * @param included what pages ask to include, by path relative to the source folder
 */
public record Order(
    Optional<Source> summary,
    Optional<Contents> nav,
    Map<String, FolderName> folders,
    Map<String, Included> included) {
  public static final Order NONE =
      new Order(Optional.empty(), Optional.empty(), Map.of(), Map.of());

  /** Docusaurus's {@code _category_.json} or {@code _category_.yml}. */
  public record FolderName(Optional<String> label, Optional<Double> position) {}

  /** A text that a page asks to include, or why it may not be had. */
  public sealed interface Included {
    record Text(String text) implements Included {}

    /**
     * @param reason goes on after the file's name: "is a symbolic link"
     */
    record Refused(String reason) implements Included {}
  }
}
