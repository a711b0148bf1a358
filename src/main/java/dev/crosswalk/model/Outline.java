package dev.crosswalk.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * The order in which the author of a folder wants its pages read.
 *
 * @param byAuthor whether a table of contents says so; otherwise the folders do
 */
public record Outline(List<Entry> entries, boolean byAuthor) {
  public static final Outline NONE = new Outline(List.of(), false);

  public Outline {
    entries = List.copyOf(entries);
  }

  /**
   * @param number as readers see it, e.g. {@code 1.2.}; may be empty
   * @param title plain text
   */
  public record Entry(String number, String title, Target target, List<Entry> children) {
    public Entry {
      children = List.copyOf(children);
    }

    /** Whether the entry leads to this page as a whole, and not to one of its headings. */
    public boolean isPage(String uri) {
      return target instanceof Target.ToPage(String page, String anchor)
          && anchor.isEmpty()
          && page.equals(uri);
    }
  }

  /** Where an entry leads. */
  public sealed interface Target {
    /**
     * @param uri of the page on the site
     * @param anchor without its {@code #}; empty for the page as a whole
     */
    record ToPage(String uri, String anchor) implements Target {}

    /** An address on the web. */
    record External(String url) implements Target {}

    /** A heading over other entries, or a page that is still to come. */
    record Nowhere() implements Target {}
  }

  /** The paths of all pages, each once, in reading order. */
  public SequencedSet<String> pages() {
    return pages(entries);
  }

  /** The paths of all pages that these entries and those below them lead to, in reading order. */
  public static SequencedSet<String> pages(List<Entry> entries) {
    SequencedSet<String> found = new LinkedHashSet<>();
    collect(entries, found);
    return found;
  }

  private static void collect(List<Entry> entries, SequencedSet<String> found) {
    for (Entry entry : entries) {
      if (entry.target() instanceof Target.ToPage(String uri, _)) {
        found.add(uri);
      }
      collect(entry.children(), found);
    }
  }

  /** The number of entries on all levels. */
  public int size() {
    return count(entries);
  }

  private static int count(List<Entry> entries) {
    int sum = entries.size();
    for (Entry entry : entries) {
      sum += count(entry.children());
    }
    return sum;
  }
}
