package dev.crosswalk.model;

import java.util.Map;
import java.util.Optional;

/**
 * The site's settings, from {@code jbake.properties} and the command line.
 *
 * @param baseUrl absolute, with a trailing slash, e.g. {@code https://example.org/guide/}
 * @param editUrl prefix of the "edit this page" link, to which a source path is appended
 * @param theme whether our own theme renders the pages; otherwise the project's own templates do
 * @param highlight whether fenced code becomes classed spans
 * @param anchors whether headings get ids
 * @param properties every property as given, for JBake
 * @param project what a foreign folder was made for
 */
public record Settings(
    String title,
    String description,
    String baseUrl,
    Optional<String> editUrl,
    boolean theme,
    boolean highlight,
    boolean anchors,
    boolean drafts,
    Map<String, String> properties,
    Project project) {

  /** Of a folder that was made for no other generator. */
  public Settings(
      String title,
      String description,
      String baseUrl,
      Optional<String> editUrl,
      boolean theme,
      boolean highlight,
      boolean anchors,
      boolean drafts,
      Map<String, String> properties) {
    this(
        title,
        description,
        baseUrl,
        editUrl,
        theme,
        highlight,
        anchors,
        drafts,
        properties,
        Project.NONE);
  }

  /**
   * Whether the content format is enforced ({@code site.strict=true}): every page has front matter
   * that fits its schema, and folders say the kind. Other projects are read with tolerance.
   */
  public boolean strict() {
    return "true".equals(properties.get("site.strict"));
  }

  /** Whether this is any folder of Markdown, shown with our theme. */
  public boolean foreign() {
    return theme && !strict();
  }
}
