package dev.crosswalk.model;

/** What a reader should know already. */
public enum Level {
  BEGINNER,
  INTERMEDIATE,
  ADVANCED;

  /** The word that front matter and pages use, in lower case. */
  public String word() {
    return switch (this) {
      case BEGINNER -> "beginner";
      case INTERMEDIATE -> "intermediate";
      case ADVANCED -> "advanced";
    };
  }
}
