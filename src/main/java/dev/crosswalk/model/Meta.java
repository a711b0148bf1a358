package dev.crosswalk.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every page says about itself.
 *
 * @param slug the file name without its ending; unique over the site
 * @param uri path of the published HTML file relative to the site's root, with {@code /}, no
 *     leading slash, e.g. {@code patterns/errors/wrap.html}
 * @param summary one or two sentences in plain text; empty if the page has none
 * @param questions what the page answers, in the words of those who ask, in order; only long pages
 *     of a strict site have any
 * @param date first published; empty only for pages without front matter outside git
 * @param changed last change of substance: front matter, else the last commit, else {@code date}
 * @param topics topic ids; a card has exactly one
 * @param see slugs of pages to see also, in order
 * @param aliases old paths that redirect here, relative to the site's root
 * @param order place among its kind, small first; {@link Integer#MAX_VALUE} if not given
 */
public record Meta(
    String slug,
    String uri,
    String title,
    String summary,
    List<String> questions,
    Optional<LocalDate> date,
    Optional<LocalDate> changed,
    List<String> authors,
    List<String> tags,
    List<String> topics,
    Optional<Level> level,
    List<String> see,
    List<SourceRef> sources,
    List<String> aliases,
    int order,
    boolean draft) {

  public Meta withUri(String other) {
    return new Meta(
        slug, other, title, summary, questions, date, changed, authors, tags, topics, level, see,
        sources, aliases, order, draft);
  }

  /**
   * Paths of the files that are made of the page: with our theme the page and its raw Markdown,
   * else what JBake's renderer calls it.
   *
   * @param type JBake's document type
   */
  public List<String> files(Settings settings, String type) {
    if (settings.theme()) {
      return List.of(uri, Made.markdownPath(uri));
    }
    Map<String, String> properties = settings.properties();
    int dot = uri.lastIndexOf('.');
    String stem = dot > uri.lastIndexOf('/') ? uri.substring(0, dot) : uri;
    String suffix = draft ? properties.getOrDefault("draft.suffix", "-draft") : "";
    String ending = properties.getOrDefault("output.extension", ".html");
    return List.of(
        stem + suffix + properties.getOrDefault("template." + type + ".extension", ending));
  }

  /** The same page, left out unless drafts are asked for. */
  public Meta asDraft() {
    return new Meta(
        slug, uri, title, summary, questions, date, changed, authors, tags, topics, level, see,
        sources, aliases, order, true);
  }
}
