package dev.crosswalk.check.prose;

import dev.crosswalk.model.Diagnostic;
import java.util.List;

/** What to look for in the passages of one page. */
interface ProseRule {
  /**
   * @param file the page's file, for the findings
   */
  List<Diagnostic> check(String file, List<Passage> passages);
}
