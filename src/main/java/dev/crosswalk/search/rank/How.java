package dev.crosswalk.search.rank;

/** How a term came to answer a word of the query. */
public enum How {
  AS_TYPED("as typed"),
  INFLECTED("another form"),
  COMPLETED("completed"),
  CORRECTED("corrected"),
  PART("part of the name");

  private final String words;

  How(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
