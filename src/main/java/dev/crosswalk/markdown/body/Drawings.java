package dev.crosswalk.markdown.body;

import dev.crosswalk.drawing.Drawing;
import dev.crosswalk.drawing.Drawn;
import dev.crosswalk.drawing.Finding;
import dev.crosswalk.markdown.body.BodyTree.Fence;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fences of one page that are pictures. One that cannot be drawn stays a code block, with
 * findings: errors in a strict site, warnings elsewhere. In a folder that is not ours, a fence that
 * begins with no kind of figure is no figure.
 *
 * @param pictures by the index of their fence
 */
public record Drawings(Map<Integer, Drawn.Picture> pictures, List<Diagnostic> findings) {
  static final String LANGUAGE = "figure";

  private static final String RULE = "figure";

  /**
   * @param ids of the fences, by index
   */
  public static Drawings of(PageContext page, List<Fence> fences, List<String> ids) {
    Map<Integer, Drawn.Picture> pictures = new HashMap<>();
    List<Diagnostic> findings = new ArrayList<>();
    for (int i = 0; i < fences.size(); i++) {
      Fence fence = fences.get(i);
      if (!isFigure(page, fence)) {
        continue;
      }
      String caption = fence.info().options().getOrDefault("title", "");
      switch (Drawing.draw(fence.code(), caption, ids.get(i))) {
        case Drawn.Picture picture -> pictures.put(i, picture);
        case Drawn.Refused refused ->
            refused.findings().forEach(it -> findings.add(diagnostic(page, fence, it)));
      }
    }
    return new Drawings(pictures, findings);
  }

  /** How many words say what the pictures show; they are looked at and not read. */
  public int words() {
    return pictures.values().stream().mapToInt(it -> it.words().strip().split("\\s+").length).sum();
  }

  private static boolean isFigure(PageContext page, Fence fence) {
    return page.theme()
        && fence.info().language().equals(LANGUAGE)
        && (page.settings().strict() || Drawing.isKnown(fence.code()));
  }

  private static Diagnostic diagnostic(PageContext page, Fence fence, Finding finding) {
    String file = page.entry().file();
    Position at = place(fence, finding.position());
    int length = finding.length();
    Diagnostic found =
        page.settings().strict()
            ? Diagnostic.error(file, at, length, RULE, finding.message())
            : Diagnostic.warning(file, at, length, RULE, finding.message());
    return found.withHint(finding.hint());
  }

  private static Position place(Fence fence, Position inside) {
    if (inside.line() > fence.lines().size()) {
      return fence.position();
    }
    Position line = fence.lines().get(inside.line() - 1);
    return new Position(line.line(), line.column() + inside.column() - 1);
  }
}
