package dev.crosswalk.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hugo's shortcodes, <code>{{< name argument key="value" >}}</code>: links, pictures, code and
 * notes. Of others the content stays.
 */
final class Shortcodes {
  private static final Pattern FORM =
      Pattern.compile(
          "\\{\\{[<%](?<comment>/\\*)?\\s*+(?<close>/?)\\s*+(?<name>[A-Za-z][\\w./-]{0,60})"
              + "(?<arguments>(?:\\s++(?:[\\w-]++=)?(?:\"[^\"]{0,2000}\"|`[^`]{0,2000}`|[^\\s\"`>%]++)){0,40})"
              + "\\s*+/?\\s*+(?:\\*/)?[>%]\\}\\}");
  private static final Pattern ARGUMENT =
      Pattern.compile("(?:([\\w-]+)=)?(?:\"([^\"]*)\"|`([^`]*)`|([^\\s\"`]+))");
  private static final Set<String> NOTES =
      Set.of(
          "note",
          "tip",
          "info",
          "warning",
          "caution",
          "important",
          "danger",
          "alert",
          "callout",
          "notice",
          "hint",
          "admonition",
          "details",
          "expand");

  private Shortcodes() {}

  static Replacement read(String text, int start) {
    Matcher form = FORM.matcher(text).region(start, Math.min(text.length(), start + 6_000));
    if (!form.lookingAt()) {
      return Replacement.NONE;
    }
    int end = form.end();
    String name = form.group("name");
    if (form.group("comment") != null) { // an example
      String shown = form.group().replaceFirst("/\\*", "").replaceFirst("\\*/", "");
      return Replacement.by("`` " + shown.replace('\n', ' ') + " ``", end);
    }
    boolean closing = !form.group("close").isEmpty();
    if (NOTES.contains(name)) {
      return Replacement.by(closing ? "\n:::\n" : note(name, arguments(form)), end);
    }
    if (closing) {
      return Replacement.by("", end);
    }
    Map<String, String> arguments = arguments(form);
    String first = arguments.getOrDefault("0", "");
    return switch (name) {
      case "ref", "relref" -> Replacement.by(address(arguments.getOrDefault("path", first)), end);
      case "figure", "img", "image" -> Replacement.by(picture(arguments), end);
      case "highlight", "code" -> code(text, name, first, end);
      default -> Replacement.unknown("{{< " + name + " >}}", end);
    };
  }

  private static Map<String, String> arguments(Matcher form) {
    Map<String, String> arguments = new LinkedHashMap<>();
    int place = 0;
    for (Matcher each = ARGUMENT.matcher(form.group("arguments")); each.find(); ) {
      String key = each.group(1) != null ? each.group(1) : String.valueOf(place++);
      for (int group = 2; group <= 4; group++) {
        if (each.group(group) != null) {
          arguments.putIfAbsent(key, each.group(group));
        }
      }
    }
    return arguments;
  }

  private static String note(String name, Map<String, String> arguments) {
    boolean general = Set.of("alert", "callout", "notice", "admonition").contains(name);
    String type =
        general ? arguments.getOrDefault("type", arguments.getOrDefault("0", "note")) : name;
    if (!type.matches("[A-Za-z][\\w-]{0,40}")) {
      type = "note";
    }
    String given =
        name.equals("expand") || name.equals("details") ? arguments.getOrDefault("0", "") : "";
    String title = arguments.getOrDefault("title", arguments.getOrDefault("summary", given));
    String kind = name.equals("expand") ? "details" : type;
    return "\n:::" + kind + (title.isEmpty() ? "" : "[" + title.replace('\n', ' ') + "]") + "\n";
  }

  private static String address(String path) {
    return path.strip().replace(" ", "%20").replace("<", "%3C").replace(")", "%29");
  }

  private static String picture(Map<String, String> arguments) {
    String source = arguments.getOrDefault("src", arguments.getOrDefault("0", ""));
    String words =
        arguments.getOrDefault(
            "alt", arguments.getOrDefault("caption", arguments.getOrDefault("title", "")));
    return "![" + words.replaceAll("[\\[\\]\\n]", " ") + "](" + address(source) + ")";
  }

  private static Replacement code(String text, String name, String language, int end) {
    Matcher close = Pattern.compile("\\{\\{[<%]\\s*/\\s*" + name + "\\s*[>%]\\}\\}").matcher(text);
    if (!close.find(end)) {
      return Replacement.unknown("{{< " + name + " >}}", end);
    }
    return Replacement.by(fence(language, text.substring(end, close.start())), close.end());
  }

  /** Code as a fence that nothing in it can close, on lines of its own. */
  static String fence(String language, String code) {
    int longest = 2;
    for (int i = 0, run = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String marks = "`".repeat(longest + 1);
    String word = language.matches("[A-Za-z0-9+#-]{0,30}") ? language : "";
    String body = code.replaceFirst("^[ \\t]*\\n", "").stripTrailing();
    return "\n" + marks + word + "\n" + body + "\n" + marks + "\n";
  }
}
