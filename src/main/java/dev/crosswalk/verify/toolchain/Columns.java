package dev.crosswalk.verify.toolchain;

import java.nio.charset.StandardCharsets;

/** Columns as tools count them, turned into ours: 1-based UTF-16 units. */
public final class Columns {
  private Columns() {}

  /**
   * @param bytes 1-based, in UTF-8, as Go counts
   */
  public static int ofBytes(String line, int bytes) {
    byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
    int before = Math.clamp(bytes - 1, 0, utf8.length);
    return new String(utf8, 0, before, StandardCharsets.UTF_8).length() + 1;
  }

  /**
   * @param characters 1-based, in code points, as rustc counts
   */
  public static int ofCharacters(String line, int characters) {
    int before = Math.clamp(characters - 1, 0, line.codePointCount(0, line.length()));
    return line.offsetByCodePoints(0, before) + 1;
  }
}
