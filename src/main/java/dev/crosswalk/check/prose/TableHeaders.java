package dev.crosswalk.check.prose;

import dev.crosswalk.check.prose.Passage.Kind;
import dev.crosswalk.model.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every column of a table has a name, for whoever hears the table read out. */
final class TableHeaders implements ProseRule {
  private static final Pattern RULER = Pattern.compile("\\s*\\|[\\s:|-]*-[\\s:|-]*");
  private static final Pattern EMPTY = Pattern.compile("(?<!\\\\)\\|(?=\\s*\\|)");

  @Override
  public List<Diagnostic> check(String file, List<Passage> passages) {
    List<Diagnostic> findings = new ArrayList<>();
    for (int i = 0; i + 1 < passages.size(); i++) {
      Passage header = passages.get(i);
      Passage next = passages.get(i + 1);
      boolean first = i == 0 || passages.get(i - 1).line() != header.line() - 1;
      Matcher empty = EMPTY.matcher(header.source());
      if (first
          && header.kind() == Kind.ROW
          && next.line() == header.line() + 1
          && RULER.matcher(next.source()).matches()
          && empty.find()) {
        findings.add(
            Diagnostic.error(
                    file, header.position(empty.start()), 2, "table-header", "a column has no name")
                .withHint("say what stands in it"));
      }
    }
    return findings;
  }
}
