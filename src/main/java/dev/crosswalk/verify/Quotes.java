package dev.crosswalk.verify;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Sample;
import dev.crosswalk.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fences that say {@code quote=service/FILE#REGION} hold that part of the service, word for word.
 * The text stands in the page, too, so that a page is complete and a change is seen in review; here
 * it is only compared. A region lies between lines that say {@code region: NAME} and {@code end:
 * NAME} in a comment; how far all of it is indented does not count.
 */
final class Quotes {
  private static final String RULE = "verify-quote";
  private static final String WORD = "quote";
  private static final String FOLDER = "service/";

  private Quotes() {}

  /** In order of the pages. */
  static List<Diagnostic> findings(List<Page> pages, Optional<Service> service) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Page page : pages) {
      for (Sample sample : page.body().samples()) {
        String quote = sample.options().get(WORD);
        if (quote != null) {
          problem(sample, quote, service)
              .map(message -> finding(page, sample, message))
              .ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private static Optional<String> problem(Sample sample, String quote, Optional<Service> service) {
    int hash = quote.indexOf('#');
    String path = hash < 0 ? quote : quote.substring(0, hash);
    if (!path.startsWith(FOLDER) || service.isEmpty()) {
      return Optional.of("there is no \"%s\" in samples/".formatted(path));
    }
    String text = service.get().files().get(path.substring(FOLDER.length()));
    if (text == null) {
      return Optional.of("there is no \"%s\" in samples/".formatted(path));
    }
    String region = hash < 0 ? "" : quote.substring(hash + 1);
    Optional<String> quoted = region(text, region);
    if (quoted.isEmpty()) {
      return Optional.of("\"%s\" has no region \"%s\"".formatted(path, region));
    }
    if (quoted.get().equals(sample.code())) {
      return Optional.empty();
    }
    List<String> ours = sample.code().lines().toList();
    List<String> theirs = quoted.get().lines().toList();
    int at = 0;
    while (at < ours.size() && at < theirs.size() && ours.get(at).equals(theirs.get(at))) {
      at++;
    }
    String there = at < theirs.size() ? "\"" + theirs.get(at).strip() + "\"" : "the end";
    return Optional.of("line %d differs from %s, where it is %s".formatted(at + 1, quote, there));
  }

  /**
   * A region's lines, without marks of regions and common indentation.
   *
   * @param name empty for the whole text
   */
  static Optional<String> region(String text, String name) {
    List<String> lines = new ArrayList<>();
    boolean inside = name.isEmpty();
    boolean found = inside;
    boolean ended = inside;
    for (String line : text.lines().toList()) {
      String mark = line.strip().replaceFirst("^(?://|#|--)\\s*", "");
      if (mark.equals("region: " + name)) {
        inside = true;
        found = true;
      } else if (mark.equals("end: " + name)) {
        inside = name.isEmpty();
        ended = true;
      } else if (inside && !mark.matches("(?:region|end): [a-z0-9-]+")) {
        lines.add(line);
      }
    }
    return found && ended ? Optional.of(trimmed(lines)) : Optional.empty();
  }

  private static String trimmed(List<String> lines) {
    int indent =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      out.append(line.isBlank() ? "" : line.substring(indent)).append('\n');
    }
    String text = out.toString().replaceFirst("^\n+", "").stripTrailing();
    return text + "\n";
  }

  private static Diagnostic finding(Page page, Sample sample, String message) {
    Source source = new Source(page.file(), page.file(), page.body().markdown(), Optional.empty());
    int line = sample.position().line();
    int column = Math.max(0, source.line(line).indexOf(WORD + "="));
    return Diagnostic.error(
            page.file(), new Position(line, column + 1), WORD.length(), RULE, message)
        .withHint("quote the file as it is, or mend the file and verify again");
  }
}
