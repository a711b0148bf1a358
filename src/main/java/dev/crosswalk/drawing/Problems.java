package dev.crosswalk.drawing;

import dev.crosswalk.model.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The findings of one text, as they are found. */
final class Problems {
  private final List<Finding> found = new ArrayList<>();

  void add(Piece at, String message) {
    add(at, message, Optional.empty());
  }

  void add(Piece at, String message, String hint) {
    add(at, message, Optional.of(hint));
  }

  /** That a name is none of those known, with the nearest or else all of them. */
  void unknown(Piece at, String what, Collection<String> known) {
    Optional<String> hint =
        Suggestions.didYouMean(at.text(), known)
            .or(() ->
                known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                        "known here: "
                            + String.join(", ", known.stream().sorted().limit(12).toList())));
    add(at, "no " + what + " is called \"" + shown(at) + "\"", hint);
  }

  private void add(Piece at, String message, Optional<String> hint) {
    found.add(new Finding(at.position(), Math.max(1, at.text().length()), message, hint));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Finding> sorted() {
    return found.stream().sorted().toList();
  }

  /** A text as a message names it. */
  static String shown(Piece piece) {
    return shown(piece.text());
  }

  static String shown(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }
}
