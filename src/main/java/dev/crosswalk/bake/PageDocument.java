package dev.crosswalk.bake;

import dev.crosswalk.model.Address;
import org.jbake.model.DocumentModel;

/**
 * A document whose file lies under its decoded name, while templates link to its address.
 *
 * <p>JBake has one value for both: its renderer asks {@link #getUri()} for the file to write,
 * templates read the key {@code uri}. Stock encodes the value, so that a file is called {@code
 * gr%C3%B6%C3%9Fe.html} and no host finds it.
 */
final class PageDocument extends DocumentModel {
  private static final long serialVersionUID = 1L;

  private final String path;

  /**
   * @param path of the file, relative to the site's root
   */
  PageDocument(String path) {
    this.path = path;
    setUri(Address.of(path));
    setRootPath(root(path));
  }

  /** The path of the file, not the address. */
  @Override
  public String getUri() {
    return path;
  }

  /** The prefix that leads from a page to the site's root. */
  static String root(String path) {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }
}
