package dev.crosswalk.markdown.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the code of a text stands, before it is parsed: fences, and what is between backticks in
 * one paragraph. Good enough to know an example from the real thing.
 */
public record CodeSpans(List<int[]> spans) {
  private static final Pattern FENCE = Pattern.compile("[ \\t>*+-]*(`{3,}|~{3,}).*");

  public static CodeSpans in(String text) {
    List<int[]> spans = new ArrayList<>();
    String fence = "";
    int fenceStart = 0;
    int prose = 0;
    for (int at = 0; at < text.length(); ) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(at, end);
      Matcher mark = FENCE.matcher(line);
      boolean marked = mark.matches();
      if (fence.isEmpty() && marked) {
        inline(text, prose, at, spans);
        fence = mark.group(1);
        fenceStart = at;
      } else if (!fence.isEmpty() && marked && line.strip().startsWith(fence)) {
        spans.add(new int[] {fenceStart, end});
        fence = "";
        prose = end;
      } else if (fence.isEmpty() && line.isBlank()) {
        inline(text, prose, at, spans);
        prose = at;
      }
      at = end + 1;
    }
    if (fence.isEmpty()) {
      inline(text, prose, text.length(), spans);
    } else {
      spans.add(new int[] {fenceStart, text.length()});
    }
    return new CodeSpans(spans);
  }

  /** Spans end with as many backticks as they begin with. */
  private static void inline(String text, int start, int end, List<int[]> spans) {
    int open = -1;
    int length = 0;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '`') {
        continue;
      }
      int run = i;
      while (run < end && text.charAt(run) == '`') {
        run++;
      }
      if (open < 0) {
        open = i;
        length = run - i;
      } else if (run - i == length) {
        spans.add(new int[] {open, run});
        open = -1;
      }
      i = run - 1;
    }
  }

  public boolean contains(int offset) {
    int low = 0;
    for (int high = spans.size(); low < high; ) { // they stand in order
      int middle = (low + high) >>> 1;
      if (spans.get(middle)[1] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < spans.size() && spans.get(low)[0] <= offset;
  }
}
