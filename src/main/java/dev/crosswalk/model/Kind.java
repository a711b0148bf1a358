package dev.crosswalk.model;

/** The kinds of page, in the order in which the site lists them. */
public enum Kind {
  CARD("card", "Pattern card", "Pattern cards", "patterns"),
  GUIDE("guide", "Migration guide", "Migration guides", "guides"),
  DECISION("decision", "Decision guide", "Decision guides", "decisions"),
  CASE("case", "Case study", "Case studies", "cases"),
  ARTICLE("article", "Article", "Articles", "articles"),
  REFERENCE("reference", "Reference", "Reference", "reference");

  private final String id;
  private final String label;
  private final String plural;
  private final String folder;

  Kind(String id, String label, String plural, String folder) {
    this.id = id;
    this.label = label;
    this.plural = plural;
    this.folder = folder;
  }

  /** Stable lower-case id: JBake's document type, the search filter, the CSS class. */
  public String id() {
    return id;
  }

  public String label() {
    return label;
  }

  public String plural() {
    return plural;
  }

  /** The folder under {@code content/}, and on the site. */
  public String folder() {
    return folder;
  }
}
