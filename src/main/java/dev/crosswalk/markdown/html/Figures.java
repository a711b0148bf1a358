package dev.crosswalk.markdown.html;

import dev.crosswalk.drawing.Drawn;
import dev.crosswalk.markdown.body.BodyTree.Fence;
import dev.crosswalk.markdown.body.CodeFigure;
import dev.crosswalk.markdown.body.HiddenLines;
import dev.crosswalk.markdown.body.PageContext;
import dev.crosswalk.model.Body;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Proof;
import dev.crosswalk.model.Sample;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fences of one page as figures, each with what verification showed of its program. */
final class Figures {
  /** A message this long still reads well below its code; a longer one is folded. */
  private static final int MAX_OPEN_LINES = 16;

  /** A place for a form of the theme's; it is empty, so that no page can bring one of its own. */
  private static final String FORM = "<div data-form=\"cost\" hidden></div>";

  private static final Set<String> PAIR = Set.of("go", "rust");

  private final PageContext page;
  private final List<Fence> fences;
  private final List<String> ids;
  private final Map<Integer, Drawn.Picture> pictures;
  private final Body body;
  private final Set<Integer> lasts;

  /**
   * @param ids of the figures, by index
   * @param pictures of those that are drawn, by index
   * @param body holds the samples and proofs of the fences, by index
   */
  Figures(
      PageContext page,
      List<Fence> fences,
      List<String> ids,
      Map<Integer, Drawn.Picture> pictures,
      Body body) {
    this.page = page;
    this.fences = fences;
    this.ids = ids;
    this.pictures = pictures;
    this.body = body;
    this.lasts = lasts(body.samples());
  }

  /** The last fence of each program: below it stands what the whole program did. */
  private static Set<Integer> lasts(List<Sample> samples) {
    Map<String, Integer> byProgram = new HashMap<>();
    Set<Integer> lasts = new HashSet<>();
    for (int i = 0; i < samples.size(); i++) {
      Optional<String> program = samples.get(i).program();
      if (program.isEmpty()) {
        lasts.add(i);
      } else {
        byProgram.put(program.get(), i);
      }
    }
    lasts.addAll(byProgram.values());
    return lasts;
  }

  /**
   * @param html a clean body. The allow-list lets no comment through, so that each one is a fence's
   *     number
   */
  String putInto(String html) {
    StringBuilder out = new StringBuilder(html.length() * 2);
    int at = 0;
    for (int start = html.indexOf("<!--"); start >= 0; start = html.indexOf("<!--", at)) {
      int end = html.indexOf("-->", start);
      int number = Integer.parseInt(html.substring(start + 4, end));
      out.append(html, at, start).append(figure(number));
      at = end + 3;
    }
    return out.append(html, at, html.length()).toString();
  }

  private String figure(int number) {
    Fence fence = fences.get(number);
    Drawn.Picture picture = pictures.get(number);
    if (picture != null) {
      return picture.html();
    }
    if (page.settings().strict() && fence.info().language().equals(Sample.FORM)) {
      return FORM;
    }
    return page.theme()
        ? CodeFigure.html(
            fence.info(),
            fence.code(),
            ids.get(number),
            new CodeFigure.Look(
                page.settings().highlight(), HiddenLines.of(page.settings()).folds()),
            verified(number))
        : CodeFigure.plain(fence.info(), fence.code());
  }

  /** In a folder that is not ours nobody promised that samples are verified. */
  private CodeFigure.Verified verified(int number) {
    Sample sample = body.samples().get(number);
    if (!page.settings().strict() || !sample.isProgram()) {
      return CodeFigure.Verified.NOT_ASKED;
    }
    Optional<Proof> proof = body.proofs().get(number);
    if (proof.isEmpty()) {
      return CodeFigure.Verified.NOT_VERIFIED;
    }
    boolean said = !lasts.contains(number) || isSaidBelowPair(sample, proof.get());
    return new CodeFigure.Verified(
        false, said ? "" : ProofNote.html(sample, proof.get(), openLines()));
  }

  private int openLines() {
    return page.entry().kind() == Kind.CARD ? MAX_OPEN_LINES : 1;
  }

  private boolean isSaidBelowPair(Sample sample, Proof proof) {
    return inPair(sample) && isPlainSuccess(proof) && sample.prints().isEmpty();
  }

  private boolean inPair(Sample sample) {
    return page.entry().kind() == Kind.CARD && PAIR.contains(sample.section());
  }

  private static boolean isPlainSuccess(Proof proof) {
    return proof.outcome() == Proof.Outcome.RAN || proof.outcome() == Proof.Outcome.TESTED;
  }

  /** One sentence about the two programs of a card; empty if neither is verified. */
  String pairSentence() {
    Map<String, Proof> byLanguage = new HashMap<>();
    for (int i = 0; i < body.samples().size(); i++) {
      Sample sample = body.samples().get(i);
      Optional<Proof> proof = body.proofs().get(i);
      if (inPair(sample) && proof.isPresent() && isPlainSuccess(proof.get())) {
        byLanguage.putIfAbsent(sample.language(), proof.get());
      }
    }
    return ProofNote.sentence(
        List.of("go", "rust").stream()
            .filter(byLanguage::containsKey)
            .map(byLanguage::get)
            .toList());
  }
}
