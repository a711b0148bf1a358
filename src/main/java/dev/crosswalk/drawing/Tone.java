package dev.crosswalk.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a thing belongs to, by its mark: {@code {go}}. */
enum Tone {
  PLAIN,
  GO,
  RUST,
  GONE;

  /** The name of its class, and of its mark. */
  String mark() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> marks() {
    return Arrays.stream(values()).filter(tone -> tone != PLAIN).map(Tone::mark).toList();
  }

  /** What the text alternative adds to a name. */
  String said() {
    return this == GONE ? " (gone)" : "";
  }
}
