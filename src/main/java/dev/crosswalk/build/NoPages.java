package dev.crosswalk.build;

/** There is nothing to build yet. */
public final class NoPages extends BuildException {
  NoPages(String message) {
    super(message);
  }
}
