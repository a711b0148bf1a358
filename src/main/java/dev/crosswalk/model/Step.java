package dev.crosswalk.model;

import java.util.Optional;

/**
 * A place to read, as doors and learning paths name it.
 *
 * @param to {@code slug}, {@code slug#heading}, or the path of a made page like {@code decide.html}
 * @param why one line on what it is read for; may be empty
 * @param minutes to read it; empty if they are to be counted
 */
public record Step(Mention to, String why, Optional<Integer> minutes) {

  /** Empty for a made page. */
  public String slug() {
    return isMade() ? "" : to.name().split("#", 2)[0];
  }

  /** Empty for the whole page. */
  public String anchor() {
    String[] parts = to.name().split("#", 2);
    return parts.length > 1 ? parts[1] : "";
  }

  public boolean isMade() {
    return to.name().endsWith(".html");
  }
}
