package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.text.Uris;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title for a page that gives none: its first heading, else its file name in words. */
public final class Headline {
  private Headline() {}

  private static final Pattern ATX = Pattern.compile(" {0,3}#{1,6}[ \\t]+(.*?)[ \\t]*#*[ \\t]*");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-{2,})[ \\t]*");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
  private static final Pattern HTML =
      Pattern.compile(" {0,3}<h[1-6][^>]*>(.*?)</h[1-6]>.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern IMAGE =
      Pattern.compile("!\\[([^\\]]*)\\](\\([^)]*\\)|\\[[^\\]]*\\])");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\](\\([^)]*\\)|\\[[^\\]]*\\])");

  /** The first heading outside a fence in the first 400 lines. */
  static Optional<String> find(String text, int from) {
    String previous = "";
    String fence = "";
    int lines = 0;
    for (int at = from; at < text.length() && lines < 400; lines++) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(at, Math.min(end, at + 500));
      at = end + 1;
      Matcher opening = FENCE.matcher(line);
      if (opening.matches()) {
        String marks = opening.group(1);
        if (fence.isEmpty()) {
          fence = marks;
        } else if (marks.startsWith(fence)) {
          fence = "";
        }
        previous = "";
        continue;
      }
      if (!fence.isEmpty()) {
        continue;
      }
      Optional<String> heading = heading(line, previous);
      if (heading.isPresent()) {
        return heading;
      }
      previous = line;
    }
    return Optional.empty();
  }

  private static Optional<String> heading(String line, String previous) {
    Matcher atx = ATX.matcher(line);
    if (atx.matches()) {
      return plain(atx.group(1));
    }
    if (!previous.isBlank() && UNDERLINE.matcher(line).matches()) {
      return plain(previous);
    }
    Matcher html = HTML.matcher(line);
    return html.matches() ? plain(html.group(1)) : Optional.empty();
  }

  /** Markdown without its marks. */
  static Optional<String> plain(String markdown) {
    String text = IMAGE.matcher(markdown).replaceAll("$1");
    text = LINK.matcher(text).replaceAll("$1");
    text = text.replaceAll("<[^>]*>|\\{#[^}]*\\}|[`*]|\\\\(?=\\p{Punct})", "").strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** {@code what-is_this} as {@code What is this}. */
  public static String words(String path) {
    String name = Uris.fileName(path).replaceAll("[-_]+", " ").strip();
    if (name.isEmpty()) {
      return "Untitled";
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
