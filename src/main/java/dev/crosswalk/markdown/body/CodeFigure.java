package dev.crosswalk.markdown.body;

import dev.crosswalk.code.Code;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** A fence as trusted HTML: a figure with a caption, badges, and a span a line. */
public final class CodeFigure {
  static final String HIDE = "// hide";
  static final String SHOW = "// show";

  private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9+#_-]+");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*");

  private CodeFigure() {}

  /**
   * What verification adds to a figure.
   *
   * @param missing whether it was to be verified and was not
   * @param note trusted HTML below the code; may be empty
   */
  public record Verified(boolean missing, String note) {
    public static final Verified NOT_ASKED = new Verified(false, "");
    public static final Verified NOT_VERIFIED = new Verified(true, "");
  }

  /**
   * How code is shown.
   *
   * @param folds whether folded parts are folded before any script runs
   */
  public record Look(boolean highlight, boolean folds) {}

  /**
   * The figure.
   *
   * @param id unique in the page; a line's id is this, {@code -L} and its 1-based number
   */
  public static String html(FenceInfo info, String code, String id, Look look, Verified verified) {
    String language = safe(info.language());
    StringBuilder out = new StringBuilder(code.length() * 3 + 300);
    boolean folded = look.folds() && code.contains(HIDE);
    out.append("<figure class=\"").append(classes(info)).append(folded ? " is-folded" : "");
    out.append("\" data-lang=\"");
    out.append(language).append("\" id=\"").append(id).append('"');
    if (info.options().containsKey("part")) {
      out.append(" data-part=\"")
          .append(escape(info.options().getOrDefault("part", "")))
          .append('"');
    }
    out.append("><figcaption><span class=\"code-lang\">").append(escape(label(info)));
    out.append("</span>");
    String title = info.options().getOrDefault("title", "");
    if (!title.isEmpty()) {
      out.append("<span class=\"code-title\">").append(escape(title)).append("</span>");
    }
    badges(info.options(), out);
    if (verified.missing()) {
      badge(out, "unverified", "Not verified");
    }
    out.append("</figcaption><pre tabindex=\"0\"><code class=\"language-");
    out.append(language).append("\">");
    lines(info.language(), code, id, look, out);
    return out.append("</code></pre>").append(verified.note()).append("</figure>").toString();
  }

  /** Stock Markdown's form, with highlighted lines. */
  public static String plain(FenceInfo info, String code) {
    String language = safe(info.language());
    return "<pre><code class=\"language-%s\">%s\n</code></pre>"
        .formatted(language, String.join("\n", Code.highlightLines(language, code)));
  }

  /** The id that a figure asks for, before its number. */
  public static String idBase(FenceInfo info) {
    return ID.matcher(info.language()).matches() ? info.language() : "code";
  }

  static boolean isOutput(FenceInfo info) {
    return info.options().containsKey("output");
  }

  private static String classes(FenceInfo info) {
    Map<String, String> options = info.options();
    StringBuilder classes = new StringBuilder("code");
    if (isOutput(info)) {
      classes.append(" output");
    }
    if (options.containsKey("fails")) {
      classes.append(" fails");
    }
    if (options.containsKey("panics")) {
      classes.append(" panics");
    }
    if (options.containsKey("race")) {
      classes.append(" races");
    }
    return classes.toString();
  }

  private static String label(FenceInfo info) {
    if (isOutput(info)) {
      return "Output";
    }
    return info.language().isEmpty() ? "Text" : Code.label(info.language());
  }

  private static void badges(Map<String, String> options, StringBuilder out) {
    if (options.containsKey("fails")) {
      String error = options.getOrDefault("fails", "");
      badge(out, "fails", error.isEmpty() ? "Does not compile" : "Does not compile: " + error);
    }
    if (options.containsKey("panics")) {
      badge(out, "panics", "Panics");
    }
    if (options.containsKey("race")) {
      badge(out, "races", "Data race");
    }
    if (options.getOrDefault("run", "").equals("no")) {
      String reason = options.getOrDefault("reason", "");
      badge(out, "compiled", reason.isEmpty() ? "Compiled only" : "Compiled only: " + reason);
    }
  }

  private static void badge(StringBuilder out, String type, String text) {
    out.append("<span class=\"badge ").append(type).append("\">");
    out.append(escape(text)).append("</span>");
  }

  /** Lines between the markers are there for everybody; a script may fold them. */
  private static void lines(String language, String code, String id, Look look, StringBuilder out) {
    List<String> source = code.lines().toList();
    List<String> html =
        look.highlight()
            ? Code.highlightLines(language, code)
            : source.stream().map(CodeFigure::escape).toList();
    boolean folded = false;
    int number = 0;
    for (int i = 0; i < source.size(); i++) {
      String marker = source.get(i).strip();
      if (marker.equals(HIDE) || marker.equals(SHOW)) {
        boolean hide = marker.equals(HIDE);
        if (hide != folded) {
          out.append(hide ? folded(source, i, look) : "</span>");
        }
        folded = hide;
        continue;
      }
      number++;
      out.append("<span class=\"line\" id=\"").append(id).append("-L").append(number);
      out.append("\">").append(html.get(i)).append("</span>\n");
    }
    if (folded) {
      out.append("</span>");
    }
  }

  /** A script counts the lines; where none has to, the count is there before. */
  private static String folded(List<String> source, int marker, Look look) {
    if (!look.folds()) {
      return "<span class=\"folded\">";
    }
    int lines = 0;
    for (int i = marker + 1; i < source.size() && !source.get(i).strip().equals(SHOW); i++) {
      lines++;
    }
    String summary = lines == 1 ? "1 line" : lines + " lines";
    return "<span class=\"folded\" data-summary=\"" + summary + "\">";
  }

  /** The code that is not folded. */
  public static String shown(String code) {
    StringBuilder out = new StringBuilder(code.length());
    boolean folded = false;
    for (String line : code.lines().toList()) {
      String marker = line.strip();
      if (marker.equals(HIDE) || marker.equals(SHOW)) {
        folded = marker.equals(HIDE);
      } else if (!folded) {
        out.append(line).append('\n');
      }
    }
    return out.toString();
  }

  /** The code as a reader sees it: without the marker lines. */
  public static String visible(String code) {
    if (!code.contains(HIDE)) {
      return code;
    }
    StringBuilder out = new StringBuilder(code.length());
    code.lines()
        .filter(line -> !line.strip().equals(HIDE) && !line.strip().equals(SHOW))
        .forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  private static String safe(String language) {
    return LANGUAGE.matcher(language).matches() ? language : "text";
  }

  private static String escape(String text) {
    return Entities.escape(text);
  }
}
