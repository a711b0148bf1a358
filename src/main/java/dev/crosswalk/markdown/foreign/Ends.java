package dev.crosswalk.markdown.foreign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in a page's body the ends stand of what begins only if it does end. Each end is looked for
 * once in the whole body, as many beginnings may ask for it. One page's.
 */
final class Ends {
  private final String body;
  private final Map<String, List<Span>> spans = new HashMap<>();

  Ends(String body) {
    this.body = body;
  }

  /** Offsets in the body. */
  record Span(int start, int end) {}

  String body() {
    return body;
  }

  /** The first match of an expression that begins at an offset or behind it. */
  Optional<Span> next(String expression, int from) {
    List<Span> all = spans.computeIfAbsent(expression, this::all);
    int low = 0;
    for (int high = all.size(); low < high; ) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < all.size() ? Optional.of(all.get(low)) : Optional.empty();
  }

  private List<Span> all(String expression) {
    return Pattern.compile(expression)
        .matcher(body)
        .results()
        .map(found -> new Span(found.start(), found.end()))
        .toList();
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
