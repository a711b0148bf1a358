package dev.crosswalk.drawing;

import java.util.List;

/** What became of a text. */
public sealed interface Drawn {
  /**
   * @param html trusted HTML of a whole {@code figure}
   * @param words what it shows, in words, for those who search
   */
  record Picture(String html, String words) implements Drawn {}

  /**
   * @param findings at least one, in order of their place
   */
  record Refused(List<Finding> findings) implements Drawn {}
}
