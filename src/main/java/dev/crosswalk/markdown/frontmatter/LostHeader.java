package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.frontmatter.FrontMatter.Slip;
import java.util.Optional;

/**
 * Lines of a page without a header that are plainly one: keys at the very top without their opening
 * line, or a fenced header below other text. Left alone they would be text on the page, and a draft
 * would be published.
 */
final class LostHeader {
  private static final String RULE = "front-matter-missing";

  /** Lines above a fenced header. */
  private static final int MAX_ABOVE = 10;

  private static final int MAX_KEYS = 200;

  private final HeaderLines lines;
  private final String separator;

  private LostHeader(HeaderLines lines, String separator) {
    this.lines = lines;
    this.separator = separator;
  }

  static Optional<FrontMatter> find(HeaderLines lines, String separator) {
    LostHeader lost = new LostHeader(lines, separator);
    return lost.unopened().or(lost::below).map(FrontMatter::broken);
  }

  private Optional<Slip> unopened() {
    boolean known = false;
    boolean deciding = false;
    int at = lines.start();
    for (int n = 0; at < lines.text().length() && n < MAX_KEYS; at = lines.next(at), n++) {
      Optional<String> key = HeaderLines.key(lines.at(at));
      boolean goesOn = (n > 0 && lines.at(at).startsWith(" ")) || lines.at(at).startsWith("- ");
      if (key.isEmpty() && (n == 0 || !goesOn)) {
        break;
      }
      known |= key.filter(HeaderLines::isKnown).isPresent();
      deciding |= DraftKeys.leavesOut(lines.at(at));
    }
    String end = at < lines.text().length() ? lines.at(at).strip() : "";
    boolean closed = JbakeLines.looksLikeSeparator(end, separator);
    if (!((known && closed) || deciding)) {
      return Optional.empty();
    }
    boolean jbake = end.startsWith("~") || end.startsWith("\\~") || end.equals(separator.strip());
    return Optional.of(
        new Slip(
            lines.position(lines.start()),
            Math.max(1, lines.first().length()),
            RULE,
            jbake
                ? "\"" + shortened(lines.first()) + "\" is no header line"
                : "keys without a line that opens the front matter",
            jbake ? "write key=value" : "put a line \"---\" above and below them"));
  }

  private static String shortened(String line) {
    return line.length() <= 80 ? line : line.substring(0, 80) + "…";
  }

  private Optional<Slip> below() {
    int at = lines.start();
    for (int n = 0; at < lines.text().length() && n < MAX_ABOVE; at = lines.next(at), n++) {
      String line = lines.at(at).strip();
      if (line.startsWith("```") || line.startsWith("~~~")) {
        return Optional.empty();
      }
      boolean fence = line.equals("---") || line.equals("+++");
      if (fence && n > 0 && isHeader(lines.next(at), line)) {
        return Optional.of(
            new Slip(
                lines.position(at),
                3,
                RULE,
                "the front matter is not at the top of the file",
                "move what stands above it below"));
      }
    }
    return Optional.empty();
  }

  /** Known keys right below, and a closing line with nothing blank before it. */
  private boolean isHeader(int from, String fence) {
    boolean known = false;
    int at = from;
    for (int n = 0; at < lines.text().length() && n < MAX_KEYS; at = lines.next(at), n++) {
      String line = lines.at(at);
      if (line.strip().equals(fence)) {
        return known;
      }
      Optional<String> key = HeaderLines.key(line);
      if (line.isBlank() || (key.isEmpty() && n == 0)) {
        return false;
      }
      known |= key.filter(HeaderLines::isKnown).isPresent();
    }
    return false;
  }
}
