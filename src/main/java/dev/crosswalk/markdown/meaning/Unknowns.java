package dev.crosswalk.markdown.meaning;

import dev.crosswalk.markdown.text.Lines;
import dev.crosswalk.model.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;

/** What of a page's syntax is not understood: one finding for each kind. One page's. */
public final class Unknowns {
  private static final String RULE = "syntax-unknown";

  private final String file;
  private final Lines lines;
  private final Map<Kind, List<Integer>> places = new LinkedHashMap<>();

  private record Kind(String name, Fate fate) {}

  private enum Fate {
    LEFT_OUT(" is not understood and left out"),
    CONTENT_STAYS(" is not understood: only what it holds is shown"),
    SHOWN(" is not understood and stands on the page as written");

    private final String words;

    Fate(String words) {
      this.words = words;
    }
  }

  public Unknowns(String file, Lines lines) {
    this.file = file;
    this.lines = lines;
  }

  void leftOut(String name, Node node) {
    add(new Kind(name, Fate.LEFT_OUT), offset(node));
  }

  /** It is left out, but for what it holds. */
  void contentStays(String name, Node node) {
    add(new Kind(name, Fate.CONTENT_STAYS), offset(node));
  }

  /** It stands on the page as the author wrote it. */
  void shown(String name, int offset) {
    add(new Kind(name, Fate.SHOWN), offset);
  }

  private void add(Kind kind, int offset) {
    places.computeIfAbsent(kind, _ -> new ArrayList<>()).add(offset);
  }

  /** Where a node, or the first thing around it with a known place, begins in the body. */
  static int offset(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return at.getSourceSpans().getFirst().getInputIndex();
      }
    }
    return 0;
  }

  public List<Diagnostic> findings() {
    List<Diagnostic> findings = new ArrayList<>();
    places.forEach((kind, offsets) -> {
      String times = offsets.size() == 1 ? "" : " (" + offsets.size() + " times)";
      Diagnostic finding =
          Diagnostic.warning(
              file,
              lines.position(offsets.stream().mapToInt(Integer::intValue).min().orElse(0)),
              kind.name().length(),
              RULE,
              kind.name() + kind.fate().words + times);
      findings.add(
          kind.fate() == Fate.SHOWN
              ? finding.withHint("if it is meant as text, put it between backticks")
              : finding);
    });
    return findings;
  }
}
