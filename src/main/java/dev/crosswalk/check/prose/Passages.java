package dev.crosswalk.check.prose;

import dev.crosswalk.check.prose.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The passages of a page's source: no front matter, no fenced code, no headings, no HTML lines. */
final class Passages {
  private static final Pattern FENCE = Pattern.compile("^[ >]*(`{3,}|~{3,}).*");
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s.*");
  private static final Pattern NO_PROSE = Pattern.compile("^\\s*(?:#|<|\\[\\^?[^]]+]:|---|===).*");

  /** Code, addresses, facts, the marks of links; in this order. */
  private static final Pattern MARKS =
      Pattern.compile(
          "(`+)[^`].*?\\1|]\\([^)\\s]*(?:\\s+\"[^\"]*\")?\\)|\\[\\[[^]|]*\\||\\[\\[[^]]*]]|]]"
              + "|\\[\\^[^]]*]|<[^>\\s]*>|https?://\\S+|[*_\\[]+|(?m:^\\s*(?:>\\s?)+)",
          Pattern.DOTALL);

  private final List<Passage> found = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private int begin;

  private Passages() {}

  /**
   * @param markdown a whole file
   */
  static List<Passage> of(String markdown) {
    Passages passages = new Passages();
    String[] lines = markdown.split("\n", -1);
    String fence = "";
    for (int i = afterFrontMatter(lines); i < lines.length; i++) {
      Matcher mark = FENCE.matcher(lines[i]);
      if (!fence.isEmpty()) {
        fence = mark.matches() && mark.group(1).startsWith(fence) ? "" : fence;
      } else if (mark.matches()) {
        passages.close();
        fence = mark.group(1);
      } else {
        passages.read(lines[i], i + 1);
      }
    }
    passages.close();
    return List.copyOf(passages.found);
  }

  private static int afterFrontMatter(String[] lines) {
    if (!lines[0].strip().equals("---")) {
      return 0;
    }
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].strip().equals("---")) {
        return i + 1;
      }
    }
    return lines.length;
  }

  private void read(String line, int number) {
    if (line.isBlank() || NO_PROSE.matcher(line).matches()) {
      close();
    } else if (line.strip().startsWith("|")) {
      close();
      found.add(passage(Kind.ROW, line, number));
    } else {
      if (ITEM.matcher(line).matches()) {
        close();
      }
      if (open.isEmpty()) {
        begin = number;
      }
      open.add(line);
    }
  }

  private void close() {
    if (!open.isEmpty()) {
      found.add(passage(Kind.PARAGRAPH, String.join("\n", open), begin));
      open.clear();
    }
  }

  private static Passage passage(Kind kind, String source, int line) {
    String text = MARKS.matcher(source).replaceAll(mark -> " ".repeat(mark.group().length()));
    return new Passage(kind, source, text, line);
  }
}
