package dev.crosswalk.model;

/**
 * A link as written in Markdown, with what it leads to.
 *
 * @param written the target as the author wrote it
 * @param text what a reader sees of it, without markup; of a picture its alternative text
 * @param position where the target stands in the source
 */
public record Link(Target target, String written, String text, Position position) {

  /** What a link leads to. */
  public sealed interface Target {
    /** A page of this site; {@code anchor} is empty or a heading's id. */
    record ToPage(String slug, String anchor) implements Target {}

    /** A file of this site by path relative to the site's root; it may be a page, too. */
    record ToFile(String path, String anchor) implements Target {}

    /** A row of the facts ledger. */
    record ToFact(String id) implements Target {}

    /** Anywhere else: http, https or mailto. */
    record External(String url) implements Target {}

    /** A scheme that is not allowed, or no link at all. */
    record Refused(String reason) implements Target {}
  }
}
