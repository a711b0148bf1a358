package dev.crosswalk.build;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Finds other tools' syntax that a reader of a page would see as text. */
final class RawSyntax {
  private static final Pattern ANY =
      Pattern.compile(
          "\\{\\{[#<%]|\\{%|:::|!!! |\\?\\?\\?|=== \"|\\[\\[|--8<--|\\{:|%%|^import |^export ",
          Pattern.MULTILINE);

  private RawSyntax() {}

  static List<String> in(Document page) {
    Document text = page.clone();
    text.select("code, pre, kbd, script, style, title").remove();
    Matcher match = ANY.matcher(text.body().wholeText());
    return match.results().map(found -> found.group()).distinct().toList();
  }
}
