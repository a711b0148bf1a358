package dev.crosswalk.check.prose;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Page;
import java.util.List;

/** All rules about how prose reads. */
public final class Prose {
  private Prose() {}

  private static final List<ProseRule> RULES =
      List.of(
          new PlainWords(),
          new ShortSentences(),
          new AbbreviationsExplained(),
          new FiguresSourced(),
          new TableHeaders());

  /** The findings on one page. */
  public static List<Diagnostic> findings(Page page) {
    List<Passage> passages = Passages.of(page.body().markdown());
    return RULES.stream().flatMap(rule -> rule.check(page.file(), passages).stream()).toList();
  }
}
