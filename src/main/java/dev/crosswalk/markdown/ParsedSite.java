package dev.crosswalk.markdown;

import dev.crosswalk.model.Site;
import java.util.SortedSet;

/**
 * A site and how it came about: {@code read} = pages of the site without errors + pages with errors
 * + drafts left out.
 *
 * @param site also holds the pages with errors that could be parsed, so that they are checked, too
 * @param read number of pages read
 * @param withErrors paths of the source files with errors, relative to the source folder
 * @param drafts number of drafts left out
 */
public record ParsedSite(Site site, int read, SortedSet<String> withErrors, int drafts) {
  /** Number of pages that can be published. */
  public int good() {
    return read - withErrors.size() - drafts;
  }
}
