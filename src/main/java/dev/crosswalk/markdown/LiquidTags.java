package dev.crosswalk.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Jekyll's tags, <code>{% name arguments %}</code>: links, code, what is to stay as written, and
 * comments. Of others the content stays.
 */
final class LiquidTags {
  private static final Pattern FORM =
      Pattern.compile("\\{%-?\\s*+(?<name>[A-Za-z][\\w-]{0,40})(?<arguments>[^%]{0,1000}+)%\\}");

  private LiquidTags() {}

  static Replacement read(String text, int start) {
    Matcher form = FORM.matcher(text).region(start, Math.min(text.length(), start + 1_200));
    if (!form.lookingAt()) {
      return Replacement.NONE;
    }
    int end = form.end();
    String name = form.group("name");
    String arguments = form.group("arguments").replaceFirst("-\\s*$", "").strip();
    return switch (name) {
      case "link" -> Replacement.by("/" + arguments.replaceFirst("^/+", ""), end);
      case "post_url" -> Replacement.by("/_posts/" + arguments + ".md", end);
      case "raw" -> until(text, end, "endraw", false, "");
      case "comment" -> until(text, end, "endcomment", true, "");
      case "highlight" -> highlighted(text, end, arguments);
      default ->
          name.startsWith("end")
              ? Replacement.by("", end)
              : Replacement.unknown("{% " + name + " %}", end);
    };
  }

  private static Replacement highlighted(String text, int end, String arguments) {
    Matcher close = close("endhighlight").matcher(text);
    if (!close.find(end)) {
      return Replacement.unknown("{% highlight %}", end);
    }
    String code = text.substring(end, close.start());
    return Replacement.by(Shortcodes.fence(arguments.split("\\s", 2)[0], code), close.end());
  }

  private static Replacement until(
      String text, int end, String closing, boolean drop, String otherwise) {
    Matcher close = close(closing).matcher(text);
    if (!close.find(end)) {
      return Replacement.by(otherwise, end);
    }
    return Replacement.by(drop ? "" : text.substring(end, close.start()), close.end());
  }

  private static Pattern close(String name) {
    return Pattern.compile("\\{%-?\\s*" + name + "\\s*-?%\\}");
  }
}
