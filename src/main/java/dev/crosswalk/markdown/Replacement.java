package dev.crosswalk.markdown;

import java.util.Optional;

/**
 * What stands in place of a piece of foreign syntax.
 *
 * @param end 0-based UTF-16 offset behind the piece; not behind its start if it stays as it is
 * @param unknown what a finding calls it, if it is not understood
 */
record Replacement(int end, String text, Optional<String> unknown) {
  static final Replacement NONE = new Replacement(0, "", Optional.empty());

  static Replacement by(String text, int end) {
    return new Replacement(end, text, Optional.empty());
  }

  static Replacement unknown(String name, int end) {
    return new Replacement(end, "", Optional.of(name));
  }
}
