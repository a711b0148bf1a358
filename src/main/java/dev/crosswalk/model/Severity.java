package dev.crosswalk.model;

/** How much a finding weighs: an error stops the publishing, a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  /** The word that messages use, in lower case. */
  public String word() {
    return this == ERROR ? "error" : "warning";
  }
}
