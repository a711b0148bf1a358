package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.frontmatter.FrontMatter.Slip;
import dev.crosswalk.markdown.frontmatter.FrontMatter.Style;
import java.util.Optional;
import java.util.Set;

/**
 * JBake's header, found as JBake 2.7 finds it: above the separator every line is empty or holds an
 * equals sign. Blanks around the separator do no harm. Lines that were meant as such a header, and
 * are none, are told.
 */
final class JbakeLines {
  private static final Set<String> TELLING =
      Set.of("type", "status", "draft", "published", "publish");
  private static final int MAX_LINES = 200;
  private static final String RULE = "header-missing";

  private final HeaderLines lines;
  private final String separator;

  private JbakeLines(HeaderLines lines, String separator) {
    this.lines = lines;
    this.separator = separator;
  }

  static Optional<FrontMatter> split(HeaderLines lines, String separator) {
    return new JbakeLines(lines, separator).read();
  }

  private Optional<FrontMatter> read() {
    boolean equals = false;
    boolean telling = false;
    int at = lines.start();
    for (; at < lines.text().length(); at = lines.next(at)) {
      String line = lines.at(at);
      if (isSeparator(line) && equals) { // else it opens a code block
        return Optional.of(header(at));
      }
      if (!line.isBlank() && line.indexOf('=') < 0) {
        break;
      }
      equals |= line.indexOf('=') >= 0;
      telling |= HeaderLines.equalsKey(line).filter(TELLING::contains).isPresent();
    }
    boolean first = HeaderLines.equalsKey(lines.first()).isPresent();
    return first && telling ? Optional.of(FrontMatter.broken(slip(at))) : Optional.empty();
  }

  private FrontMatter header(int at) {
    return FrontMatter.of(
        Style.JBAKE,
        lines.text().substring(lines.start(), at).replace("\uFEFF", ""),
        lines.line(),
        lines.next(at));
  }

  private boolean isSeparator(String line) {
    return line.strip().equals(separator.strip());
  }

  private Slip slip(int odd) {
    String line = odd < lines.text().length() ? lines.at(odd).strip() : "";
    if (line.equals("+++")) {
      return new Slip(
          lines.position(lines.start()),
          Math.max(1, lines.first().length()),
          RULE,
          "keys without a line that opens the front matter",
          "put a line \"+++\" above them, too");
    }
    if (looksLikeSeparator(line, separator)) {
      return new Slip(
          lines.position(odd),
          line.length(),
          RULE,
          "\"%s\" is not the header's separator".formatted(line),
          "write \"" + separator + "\"");
    }
    if (!line.isEmpty() && separatorFollows(odd)) {
      return new Slip(
          lines.position(odd),
          line.length(),
          RULE,
          "a header line without \"=\"",
          "write key=value");
    }
    return new Slip(
        lines.position(lines.start()),
        Math.max(1, lines.first().length()),
        RULE,
        "the header is not closed",
        "end it with a line \"" + separator + "\"");
  }

  /** A usual mark three times or more, or the separator's, with backslashes or blanks between. */
  static boolean looksLikeSeparator(String line, String separator) {
    String mark = separator.strip();
    String bare = line.replaceAll("[\\\\\\s]", "");
    boolean same =
        !mark.isEmpty() && bare.length() >= 3 && bare.chars().allMatch(c -> c == mark.charAt(0));
    return same || bare.matches("~{3,}|-{3,}|\\+{3,}|={3,}|`{3,}");
  }

  private boolean separatorFollows(int from) {
    int at = from;
    for (int n = 0; at < lines.text().length() && n < MAX_LINES; at = lines.next(at), n++) {
      if (isSeparator(lines.at(at))) {
        return true;
      }
    }
    return false;
  }
}
