package dev.crosswalk.markdown.frontmatter;

import java.util.Optional;

/** What an author's table of contents says of pages before any page is read. */
public interface ListedPages {
  /** What the table calls the page of this content path. */
  Optional<String> title(String contentPath);

  /** The content path of the page that is the site's first. */
  Optional<String> home();
}
