package dev.crosswalk.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, RFC 9110 section 14.
 *
 * @param first 0-based
 * @param length 0 if the file has nothing there
 */
record ByteRange(long first, long length) {
  private static final Pattern ONE =
      Pattern.compile("(?i)bytes=[ \\t]*(\\d{0,18})-(\\d{0,18})[ \\t]*");

  /**
   * @param field the value of {@code Range}
   * @return empty for several ranges, other units and what is no range: the whole file is right
   *     then
   */
  static Optional<ByteRange> of(String field, long size) {
    Matcher range = ONE.matcher(field);
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (range.group(1).isEmpty()) {
      long length = Math.min(Long.parseLong(range.group(2)), size);
      return Optional.of(new ByteRange(size - length, length));
    }
    long first = Long.parseLong(range.group(1));
    long last = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
    if (last < first) {
      return Optional.empty();
    }
    return Optional.of(new ByteRange(first, Math.max(0, Math.min(last, size - 1) - first + 1)));
  }
}
