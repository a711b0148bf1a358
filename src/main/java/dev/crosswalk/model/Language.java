package dev.crosswalk.model;

import java.util.Arrays;
import java.util.Optional;

/** A language whose fences are programs. */
public enum Language {
  GO("go", "Go"),
  RUST("rust", "Rust");

  private final String id;
  private final String label;

  Language(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** The fence's first word. */
  public String id() {
    return id;
  }

  public String label() {
    return label;
  }

  public static Optional<Language> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }
}
