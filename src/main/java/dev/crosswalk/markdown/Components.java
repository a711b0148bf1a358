package dev.crosswalk.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MDX: imports and exports are left out, components are reduced to what they hold, but tabs keep
 * their labels and notes their looks. In plain Markdown only what is plainly MDX counts: a type in
 * prose, {@code List<String>}, is none.
 */
final class Components {
  private static final Pattern TAG =
      Pattern.compile(
          "<(?<close>/?)(?<name>[A-Z][A-Za-z0-9.]{0,60})(?<attributes>(?:\\s++(?:[A-Za-z_:][\\w:.-]*+"
              + "(?:\\s*=\\s*(?:\"[^\"]{0,2000}\"|'[^']{0,2000}'|\\{(?:[^{}]|\\{[^{}]{0,500}\\}){0,2000}\\}))?"
              + "|\\{[^{}]{0,200}\\})){0,40}+)\\s*+/?>");
  private static final Pattern IMPORT =
      Pattern.compile(
          "import[ \\t]*(?:[\\w*$,{}\\s]{1,600}?\\bfrom[ \\t\\n]*)?(?:\"[^\"\\n]{1,300}\"|'[^'\\n]{1,300}');?[ \\t]*(?=\\n|$)");
  private static final Pattern EXPORT =
      Pattern.compile("export[ \\t]+(?:const|let|var|function|default|async|\\{|\\*)");
  private static final Pattern VALUE =
      Pattern.compile("\\b(label|value|title|type)\\s*=\\s*\\{?(?:\"([^\"]*)\"|'([^']*)')");

  private Components() {}

  /** The end of an import or export, with its line; the start if it is none. */
  static int module(String text, int start, boolean mdx) {
    Matcher imported = IMPORT.matcher(text).region(start, Math.min(text.length(), start + 1_000));
    if (imported.lookingAt()) {
      return imported.end();
    }
    if (!mdx || !EXPORT.matcher(text).region(start, text.length()).lookingAt()) {
      return start;
    }
    int blank = text.indexOf("\n\n", start);
    return blank < 0 ? text.length() : blank;
  }

  static Replacement read(String text, int start, boolean mdx) {
    Matcher tag = TAG.matcher(text).region(start, Math.min(text.length(), start + 8_000));
    if (!tag.lookingAt()) {
      return Replacement.NONE;
    }
    boolean alone = isAlone(text, start, tag.end());
    boolean plainly = !tag.group("attributes").isBlank() || tag.group().endsWith("/>") || alone;
    if (!mdx && !plainly) {
      return Replacement.NONE;
    }
    boolean closing = !tag.group("close").isEmpty();
    String name = tag.group("name");
    return switch (name) {
      case "Tabs", "TabGroup", "CodeGroup", "Steps", "CardGrid", "Fragment" ->
          Replacement.by(alone ? "\n" : "", tag.end());
      case "TabItem", "Tab" -> Replacement.by(closing ? "\n" : label(tag), tag.end());
      case "Admonition", "Aside", "Callout", "Note", "Tip", "Warning" ->
          Replacement.by(closing ? "\n:::\n" : note(name, tag), tag.end());
      default ->
          closing
              ? Replacement.by("", tag.end())
              : Replacement.unknown("<" + name + ">", tag.end());
    };
  }

  private static boolean isAlone(String text, int start, int end) {
    int before = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int after = text.indexOf('\n', end);
    return text.substring(Math.min(before, start), start).isBlank()
        && text.substring(end, after < 0 ? text.length() : after).isBlank();
  }

  private static String label(Matcher tag) {
    String label = value(tag, "label");
    String shown = label.isEmpty() ? value(tag, "value") : label;
    return shown.isEmpty() ? "\n" : "\n**" + shown.replace("*", "\\*") + "**\n\n";
  }

  private static String note(String name, Matcher tag) {
    String type = value(tag, "type");
    String general =
        name.equals("Admonition") || name.equals("Aside") || name.equals("Callout") ? "note" : name;
    String kind = type.matches("[A-Za-z][\\w-]{0,40}") ? type : general;
    String title = value(tag, "title");
    return "\n:::" + kind + (title.isEmpty() ? "" : "[" + title + "]") + "\n";
  }

  private static String value(Matcher tag, String name) {
    Matcher value = VALUE.matcher(tag.group("attributes"));
    while (value.find()) {
      if (value.group(1).equals(name)) {
        String text = value.group(2) != null ? value.group(2) : value.group(3);
        return text.replace('\n', ' ').strip();
      }
    }
    return "";
  }
}
