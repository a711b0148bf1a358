package dev.crosswalk.drawing;

import java.util.Optional;

/**
 * Draws a picture from a text in the language of docs/content-format.md, "Figures". Thread-safe;
 * the same text gives the same bytes.
 */
public final class Drawing {
  private Drawing() {}

  /** Whether a text begins as a figure does; otherwise it is meant for somebody else. */
  public static boolean isKnown(String text) {
    return Piece.lines(text).stream().findFirst().stream()
        .anyMatch(line -> Script.KINDS.contains(line.text()));
  }

  /**
   * @param text any text
   * @param caption below the picture; may be empty
   * @param id of the figure, unique in its page; ids that begin with it and a hyphen are used, too
   */
  public static Drawn draw(String text, String caption, String id) {
    Problems problems = new Problems();
    Optional<Script> script = Script.read(text, problems);
    Optional<Model> model = script.flatMap(it -> model(it, problems));
    if (!problems.isEmpty() || script.isEmpty() || model.isEmpty()) {
      return new Drawn.Refused(problems.sorted());
    }
    String alt = script.get().alt();
    String said = Said.of(model.get());
    String words = alt.isEmpty() ? said : alt + (alt.endsWith(".") ? " " : ". ") + said;
    String html = html(script.get().kind().text(), model.get(), words, caption, id);
    return new Drawn.Picture(html, caption.isEmpty() ? words : caption + "\n" + words);
  }

  private static Optional<Model> model(Script script, Problems problems) {
    return switch (script.kind().text()) {
      case "flow" -> Optional.of(FlowReader.read(script.lines(), problems));
      case "memory" -> Optional.of(MemoryReader.read(script.lines(), problems));
      case "phases" -> Optional.of(PhasesReader.read(script.lines(), problems));
      case "lanes" -> Optional.of(LanesReader.read(script.lines(), problems));
      case "plot" -> PlotReader.read(script.lines(), problems);
      case "bars" -> BarsReader.read(script.lines(), problems);
      default -> throw new IllegalStateException("no kind " + script.kind());
    };
  }

  private static String html(String kind, Model model, String said, String caption, String id) {
    Canvas wide = Layout.wide(model);
    Canvas narrow = Layout.narrow(model);
    StringBuilder out = new StringBuilder(4000);
    out.append("<figure class=\"drawing ").append(kind).append("\" id=\"");
    boolean scrolls = wide.width() > Layout.WIDE || narrow.width() > Layout.NARROW;
    out.append(Svg.escape(id)).append("\"><div class=\"sheet\"");
    out.append(scrolls ? " tabindex=\"0\">" : ">");
    if (wide.width() <= Layout.NARROW) {
      Svg.write(wide, "any", id + "-said", said, out);
    } else {
      Svg.write(wide, "wide", id + "-said", said, out);
      boolean fits = narrow.width() <= Layout.NARROW;
      Svg.write(narrow, fits ? "narrow" : "narrow whole", id + "-said-narrow", said, out);
    }
    out.append("</div>");
    if (!caption.isEmpty()) {
      out.append("<figcaption>").append(Svg.escape(caption)).append("</figcaption>");
    }
    return out.append("</figure>").toString();
  }
}
