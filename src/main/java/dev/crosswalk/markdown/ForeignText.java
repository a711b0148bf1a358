package dev.crosswalk.markdown;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Project.Tool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What other generators allow in the middle of Markdown, made into Markdown before it is parsed,
 * because a parser would cut it at its blanks and quotes: shortcodes and tags ({@link Shortcodes},
 * {@link LiquidTags}), imports and components of MDX ({@link Components}), attribute lists, icon
 * codes, embedded files, comments. Code stays as it is. What is not understood and left out is one
 * finding for each kind.
 */
final class ForeignText {
  /** What may begin something; what it really is, its reader says. */
  private static final Pattern TRIGGER =
      Pattern.compile(
          "(?<hugo>\\{\\{[<%])"
              + "|(?<liquid>\\{%)"
              + "|(?<value>\\{\\{[^{}\\n]{0,200}\\}\\})"
              + "|(?<comment>\\{/\\*)"
              + "|(?<attributes>(?<!\\{)\\{(?::[^{}\\n]{0,200}|[ ]?[.#][A-Za-z][^{}\\n]{0,200}"
              + "|[ ]?(?:target|width|height|style|align|loading|class|id|rel|markdown|data-[a-z-]{1,40})="
              + "[^{}\\n]{0,200})\\})"
              + "|(?<toc>^[ \\t]*\\[(?:TOC|toc|\\[toc\\]|\\[TOC\\]|\\[_TOC_\\])\\][ \\t]*$)"
              + "|(?<icon>:(?:material|octicons|fontawesome|simple)-[a-z0-9-]{1,80}:)"
              + "|(?<abbreviation>^\\*\\[[^\\]\\n]{1,60}\\]:[^\\n]*$)"
              + "|(?<snippet>^[ \\t]*;?--8<--[^\\n]*$)"
              + "|(?<embed>!\\[\\[(?<embedded>[^\\]\\[\\n]{1,300})\\]\\])"
              + "|(?<aside>%%)"
              + "|(?<block>[ \\t]\\^[A-Za-z0-9-]{1,60}[ \\t]*$)"
              + "|(?<mark>(?<![=\\w])==(?![=\\s])(?<marked>[^=\\n]{1,200})(?<!\\s)==(?![=\\w]))"
              + "|(?<keys>\\+\\+(?<pressed>[\\w\"-]{1,30}(?:\\+[\\w\"-]{1,30}){0,5})\\+\\+)"
              + "|(?<module>^(?:import|export)[ \\t{*'\"])"
              + "|(?<component>(?<![\\w\"'`&])</?[A-Z][A-Za-z0-9.]{0,60}(?=[\\s/>]))",
          Pattern.MULTILINE);

  /** One page. Used once. */
  private final String text;

  private final Context context;
  private final List<int[]> code;
  private final Expanded.Builder out = new Expanded.Builder();
  private final Map<String, List<Integer>> unknown = new LinkedHashMap<>();
  private int at;

  /**
   * What the page is part of.
   *
   * @param mdx whether the page is written in MDX
   * @param vault whether pages of the folder link with two brackets
   */
  record Context(Tool tool, boolean mdx, boolean vault, String title, Embeds embeds) {
    /** Whether Python-Markdown's extras are expected. */
    boolean extras() {
      return tool == Tool.MKDOCS;
    }
  }

  /** Leads from the name of an embedded picture to its file, below the site's root. */
  interface Embeds {
    String picture(String name);
  }

  private ForeignText(String text, Context context) {
    this.text = text;
    this.context = context;
    this.code = CodeSpans.in(text).spans();
  }

  /**
   * @param expanded a body with what it includes
   * @param lines of its source, for positions in the expanded text
   */
  static Expanded tidy(Expanded expanded, Context context, Lines lines, String file) {
    if (!TRIGGER.matcher(expanded.text()).find()) {
      return expanded;
    }
    ForeignText page = new ForeignText(expanded.text(), context);
    page.read();
    List<Diagnostic> findings = new ArrayList<>(expanded.findings());
    page.unknown.forEach((name, places) -> findings.add(leftOut(file, lines, name, places)));
    Expanded tidied = page.out.build(findings);
    return new Expanded(tidied.text(), tidied.origin().andThen(expanded.origin()), findings);
  }

  private static Diagnostic leftOut(String file, Lines lines, String name, List<Integer> places) {
    String times = places.size() == 1 ? "" : " (" + places.size() + " times)";
    return Diagnostic.warning(
        file,
        lines.position(places.getFirst()),
        name.length(),
        "syntax-unknown",
        name + " is not understood and left out" + times);
  }

  private void read() {
    Matcher trigger = TRIGGER.matcher(text);
    int span = 0;
    int from = 0;
    while (from <= text.length() && trigger.find(from)) {
      int start = trigger.start();
      while (span < code.size() && code.get(span)[1] <= start) {
        span++;
      }
      if (span < code.size() && code.get(span)[0] <= start) {
        from = code.get(span)[1];
        continue;
      }
      int end = replace(trigger);
      from = Math.max(end, start + 1);
    }
    out.keep(text, at, text.length());
  }

  /** The end of what was read; what stays as it is ends where it begins. */
  private int replace(Matcher trigger) {
    int start = trigger.start();
    if (start > 0 && text.charAt(start - 1) == '\\') {
      return start;
    }
    if (trigger.group("hugo") != null) {
      return apply(start, Shortcodes.read(text, start));
    }
    if (trigger.group("liquid") != null) {
      return apply(start, LiquidTags.read(text, start));
    }
    if (trigger.group("component") != null) {
      return apply(start, Components.read(text, start, context.mdx()));
    }
    if (trigger.group("module") != null) {
      int end = Components.module(text, start, context.mdx());
      return end > start ? put(start, end, "") : start;
    }
    if (trigger.group("value") != null) {
      return value(trigger);
    }
    return small(trigger);
  }

  private int small(Matcher trigger) {
    int start = trigger.start();
    int end = trigger.end();
    if (trigger.group("attributes") != null) {
      return attributes(start, end);
    }
    if (trigger.group("comment") != null) {
      return put(start, closing(start, "*/}"), "");
    }
    if (trigger.group("snippet") != null) {
      note("--8<--", start);
      return put(start, end, "");
    }
    if (trigger.group("embed") != null) {
      return put(start, end, embedded(trigger.group("embedded")));
    }
    if (trigger.group("aside") != null) {
      return context.vault() ? put(start, closing(start, "%%"), "") : start;
    }
    if (trigger.group("block") != null) {
      return context.vault() ? put(start, end, "") : start;
    }
    if (trigger.group("mark") != null) {
      boolean known = context.vault() || context.extras();
      return known ? put(start, end, "<mark>" + trigger.group("marked") + "</mark>") : start;
    }
    if (trigger.group("keys") != null) {
      return context.extras() ? put(start, end, keys(trigger.group("pressed"))) : start;
    }
    return put(start, end, ""); // icons, abbreviations, a place for the contents
  }

  private int apply(int start, Replacement replacement) {
    if (replacement.end() <= start) {
      return start;
    }
    replacement.unknown().ifPresent(name -> note(name, start));
    return put(start, replacement.end(), replacement.text());
  }

  private int put(int start, int end, String replacement) {
    out.keep(text, at, start);
    out.put(replacement, start);
    at = end;
    return end;
  }

  private void note(String name, int start) {
    unknown.computeIfAbsent(name, _ -> new ArrayList<>()).add(start);
  }

  /** Behind the closing mark; the opening one alone, which stays, if there is none. */
  private int closing(int start, String mark) {
    int close = text.indexOf(mark, start + 2);
    return close < 0 ? start : close + mark.length();
  }

  /** On a heading the id stays, in the form that headings have for it. */
  private int attributes(int start, int end) {
    int lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    boolean heading = text.startsWith("#", lineStart);
    String list = text.substring(start, end);
    if (heading && list.matches("\\{#[^ }]+\\}")) {
      return start;
    }
    Matcher id = Pattern.compile("#([A-Za-z0-9_-]{1,80})").matcher(list);
    return put(start, end, heading && id.find() ? "{#" + id.group(1) + "}" : "");
  }

  /** Variables of Jekyll and MDX that every page has. */
  private int value(Matcher trigger) {
    String written = trigger.group("value");
    String name = written.substring(2, written.length() - 2).strip();
    Matcher address =
        Pattern.compile("[\"']([^\"']*)[\"'][ ]*\\|[ ]*(?:relative|absolute)_url").matcher(name);
    if (address.matches()) {
      return put(trigger.start(), trigger.end(), address.group(1));
    }
    if (name.equals("site.baseurl") || name.equals("site.url")) {
      return put(trigger.start(), trigger.end(), "");
    }
    if (name.equals("page.title")) {
      return put(trigger.start(), trigger.end(), context.title());
    }
    int before = text.lastIndexOf("](", trigger.start());
    boolean target = before >= 0 && text.substring(before, trigger.start()).indexOf(')') < 0;
    if (target && trigger.start() - before < 300) {
      note("{{ " + name.split("[ |]", 2)[0] + " }}", trigger.start());
      return put(trigger.start(), trigger.end(), "");
    }
    return trigger.start();
  }

  private String embedded(String inner) {
    String name = inner.split("\\|", 2)[0].strip();
    String bare = name.replaceFirst("#.*", "");
    boolean picture = bare.matches("(?i).*\\.(?:png|jpe?g|gif|webp|avif|svg|bmp)");
    if (!picture) {
      return "[[" + name + "]]";
    }
    String file = context.embeds().picture(bare).replace("<", "%3C").replace(">", "%3E");
    String words = bare.substring(bare.lastIndexOf('/') + 1).replaceAll("\\.[^.]*$", "");
    return "![" + words.replaceAll("[\\[\\]]", "") + "](<" + file + ">)";
  }

  private static String keys(String pressed) {
    List<String> keys = new ArrayList<>();
    for (String key : pressed.split("\\+")) {
      keys.add("<kbd>" + key.replace("\"", "") + "</kbd>");
    }
    return String.join("+", keys);
  }
}
