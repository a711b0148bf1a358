package dev.crosswalk.serve;

import dev.crosswalk.model.Diagnostic;
import java.util.List;

/** What a browser shows while there is no good site yet. */
final class FailurePage {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Not baked yet</title></head>
      <body>
      <h1>Not baked yet</h1>
      <p>%s</p>
      <p>Save a change that mends this and load the page again.</p>
      <ul>
      %s</ul>
      </body>
      </html>
      """;

  private FailurePage() {}

  static String of(String sentence) {
    return PAGE.formatted(escaped(sentence), "");
  }

  static String of(List<Diagnostic> findings) {
    StringBuilder items = new StringBuilder();
    findings.stream()
        .filter(Diagnostic::isError)
        .forEach(finding -> items.append("<li>").append(escaped(line(finding))).append("</li>\n"));
    return PAGE.formatted("The content has errors.", items);
  }

  private static String line(Diagnostic finding) {
    return finding.file()
        + ":"
        + finding.position().line()
        + ":"
        + finding.position().column()
        + ": error["
        + finding.rule()
        + "]: "
        + finding.message();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
