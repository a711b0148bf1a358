package dev.crosswalk.markdown;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a page's body the ends stand of what begins only if it does end. Each end is looked for
 * once in the whole body, as many beginnings may ask for it. One page's.
 */
final class Ends {
  private final String body;
  private final Map<String, Spans> spans = new HashMap<>();

  Ends(String body) {
    this.body = body;
  }

  /** Offsets in the body. */
  record Span(int start, int end) {}

  private record Spans(int[] starts, int[] ends) {
    static Spans of(Matcher match) {
      int[] starts = new int[8];
      int[] ends = new int[8];
      int count = 0;
      while (match.find()) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
          ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = match.start();
        ends[count++] = match.end();
      }
      return new Spans(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }
  }

  String body() {
    return body;
  }

  /** The first match of an expression that begins at an offset or behind it. */
  Optional<Span> next(String expression, int from) {
    Spans all =
        spans.computeIfAbsent(expression, it -> Spans.of(Pattern.compile(it).matcher(body)));
    int found = Arrays.binarySearch(all.starts, from);
    int index = found >= 0 ? found : -found - 1;
    return index < all.starts.length
        ? Optional.of(new Span(all.starts[index], all.ends[index]))
        : Optional.empty();
  }

  /** Whether nothing but blanks follows on the line. */
  boolean isLineEnd(int offset) {
    int at = offset;
    while (at < body.length() && (body.charAt(at) == ' ' || body.charAt(at) == '\t')) {
      at++;
    }
    return at == body.length() || body.charAt(at) == '\n';
  }
}
