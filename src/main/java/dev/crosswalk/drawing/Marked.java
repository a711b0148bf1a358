package dev.crosswalk.drawing;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text without the mark at its end. */
record Marked(Piece piece, Tone tone) {
  private static final Pattern MARK = Pattern.compile("\\{([A-Za-z]+)\\}$");

  static Marked read(Piece written, Problems problems) {
    Piece piece = written.strip();
    Matcher found = MARK.matcher(piece.text());
    if (!found.find()) {
      return new Marked(piece, Tone.PLAIN);
    }
    Piece mark = piece.cut(found.start(1), found.end(1));
    Optional<Tone> tone =
        Arrays.stream(Tone.values())
            .filter(it -> it != Tone.PLAIN && it.mark().equals(mark.text()))
            .findFirst();
    if (tone.isEmpty()) {
      problems.unknown(mark, "mark", Tone.marks());
    }
    return new Marked(piece.cut(0, found.start()).strip(), tone.orElse(Tone.PLAIN));
  }
}
