package dev.crosswalk.markdown.text;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Directive;
import dev.crosswalk.model.Order.Included;
import dev.crosswalk.model.Project.Tool;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts into a page what directives of mdBook and snippets of Python-Markdown include. All files
 * were read before: nothing is read here, so that no path leads anywhere. Thread-safe.
 */
public final class Expander {
  /** As deep as mdBook goes. */
  private static final int MAX_DEPTH = 10;

  /** In UTF-16 units, of one page with all that it includes. */
  private static final int MAX_LENGTH = 2 * 1024 * 1024;

  /** Of one page, those in included files counted as well. */
  private static final int MAX_DIRECTIVES = 1_000;

  /** Lists are not nested deeper. */
  private static final int MAX_INDENT = 40;

  /** What one page's directives look through, in UTF-16 units: many may ask for a line each. */
  private static final long MAX_SEEN = 64L * 1024 * 1024;

  private final boolean active;
  private final boolean book;
  private final Map<String, Included> files;

  public Expander(Settings settings, Sources sources) {
    this.active = settings.foreign();
    this.book = settings.project().tool() == Tool.MDBOOK;
    this.files = sources.order().included();
  }

  /** A page's body from an offset on. */
  public Expanded expand(Source source, int from) {
    String body = source.text().substring(from);
    List<Directive> directives = active ? Directive.in(body) : List.of();
    return directives.isEmpty()
        ? Expanded.unchanged(body)
        : new Page(source, body, from).expand(directives);
  }

  /** One page's expansion, used once. */
  private final class Page {
    private final Source source;
    private final String body;
    private final CodeSpans code;
    private final Lines lines;
    private final Set<Diagnostic> findings = new LinkedHashSet<>();
    private final Map<String, List<Directive>> unknown = new LinkedHashMap<>();
    private final Expanded.Builder out = new Expanded.Builder();
    private int directives;
    private long seen;
    private boolean full;

    Page(Source source, String body, int from) {
      this.source = source;
      this.body = body;
      this.code = CodeSpans.in(body);
      this.lines = new Lines(source.text(), from);
    }

    Expanded expand(List<Directive> all) {
      int at = 0;
      for (Directive directive : all) {
        out.keep(body, at, directive.start());
        at = directive.end();
        if (directive.snippet() && isExample(directive)) {
          out.keep(body, directive.start(), directive.end());
        } else if (directive.escaped()) {
          out.keep(body, directive.start() + 1, directive.end());
        } else if (isUnderstood(directive)) {
          out.put(understood(directive), directive.start());
        } else if (isOther(directive) || code.contains(directive.start())) {
          out.keep(body, directive.start(), directive.end()); // an example, or another language
        } else if (!directive.closing()) {
          unknown.computeIfAbsent(directive.name(), _ -> new ArrayList<>()).add(directive);
        }
      }
      out.keep(body, at, body.length());
      unknown.values().forEach(this::reportUnknown);
      return out.build(List.copyOf(findings));
    }

    /** Of Hugo and its like, <code>{{% name %}}</code>. */
    private boolean isOther(Directive directive) {
      return directive.mark().equals("%") && (!book || directive.argument().endsWith("%"));
    }

    /** In code stands a snippet of a file that is there, or how to write one. */
    private boolean isExample(Directive directive) {
      return !directive.escaped()
          && code.contains(directive.start())
          && directive.paths(source.path()).stream()
              .noneMatch(path -> files.get(path) instanceof Included.Text);
    }

    private boolean isUnderstood(Directive directive) {
      return directive.includes()
          || (directive.name().equals("title") && directive.mark().equals("#"));
    }

    private String understood(Directive directive) {
      if (full || !directive.includes()) {
        return ""; // mdBook's title is for the window alone
      }
      String file = included(directive, source.path(), directive, List.of(source.path()));
      String text = indented(file, directive, body);
      if (out.length() + text.length() + body.length() <= MAX_LENGTH) {
        return text;
      }
      full = true;
      return refuse(
          directive, "page-too-large", "the page would be longer than 2 MiB with this file");
    }

    /**
     * @param top the directive of the page that led here, where findings stand
     * @param path the files that lead here, the page first
     */
    private String included(Directive directive, String from, Directive top, List<String> path) {
      List<String> paths = directive.paths(from);
      if (paths.isEmpty()) {
        String message =
            "\"" + directive.file() + "\" lies outside the source folder or is hidden: not read";
        return refuse(top, "include-refused", message);
      }
      String name =
          paths.stream()
              .filter(it -> files.get(it) instanceof Included.Text)
              .findFirst()
              .orElse(paths.getFirst());
      if (path.contains(name)) {
        return refuse(top, "include-cycle", "\"" + name + "\" includes itself");
      }
      if (path.size() > MAX_DEPTH || ++directives > MAX_DIRECTIVES || seen > MAX_SEEN) {
        String message =
            path.size() > MAX_DEPTH
                ? "files include each other more than " + MAX_DEPTH + " deep"
                : "the page includes too much";
        return refuse(top, "include-refused", message);
      }
      return switch (files.getOrDefault(name, new Included.Refused("does not exist"))) {
        case Included.Refused(String reason) ->
            refuse(top, "include-missing", "\"" + directive.file() + "\" " + reason);
        case Included.Text(String text) -> {
          seen += text.length();
          List<String> longer = new ArrayList<>(path);
          longer.add(name);
          yield directive.playground()
              ? program(directive, text)
              : nested(part(directive, text, top), name, top, longer);
        }
      };
    }

    private String part(Directive directive, String text, Directive top) {
      boolean rest = book && directive.name().equals("rustdoc_include");
      Optional<String> part =
          directive.snippet()
              ? Slice.snippet(directive.part(), text)
              : Slice.of(directive, text, rest);
      return part.orElseGet(() ->
          refuse(
              top,
              "include-anchor",
              "no anchor \"%s\" in \"%s\"".formatted(directive.part(), directive.file())));
    }

    private String nested(String text, String from, Directive top, List<String> path) {
      StringBuilder result = new StringBuilder(text.length());
      int at = 0;
      for (Directive directive : Directive.in(text)) {
        result.append(text, at, directive.start());
        at = directive.end();
        if (directive.includes() && result.length() <= MAX_LENGTH) {
          result.append(indented(included(directive, from, top, path), directive, text));
        } else if (!isUnderstood(directive)) {
          result.append(text, directive.start() + (directive.escaped() ? 1 : 0), directive.end());
        }
      }
      return result.append(text, at, text.length()).toString();
    }

    private void reportUnknown(List<Directive> same) {
      Directive first = same.getFirst();
      String times = same.size() == 1 ? "" : " (" + same.size() + " times)";
      report(first, "syntax-unknown", first.shown() + " is not understood and left out" + times);
    }

    private String refuse(Directive top, String rule, String message) {
      report(top, rule, message);
      return "";
    }

    private void report(Directive directive, String rule, String message) {
      int start = directive.start();
      Diagnostic finding =
          Diagnostic.warning(
              source.path(), lines.position(start), directive.end() - start, rule, message);
      findings.add(finding);
    }
  }

  /** A snippet stands as deep as its mark, with all its lines. */
  private static String indented(String included, Directive directive, String around) {
    int line = around.lastIndexOf('\n', directive.start()) + 1;
    String before = around.substring(Math.min(line, directive.start()), directive.start());
    boolean indent = before.isBlank() && !before.isEmpty() && before.length() <= MAX_INDENT;
    return directive.snippet() && indent
        ? included.replaceAll("\n(?!\n|\\z)", "\n" + before)
        : included;
  }

  /** A Rust program as a fence that nothing in it can close. */
  private static String program(Directive directive, String text) {
    int longest = 2;
    for (int i = 0, run = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    String info =
        directive.attributes().isEmpty()
            ? "rust"
            : "rust," + String.join(",", directive.attributes());
    String end = text.endsWith("\n") ? "" : "\n";
    return fence + info.replace("`", "") + "\n" + text + end + fence + "\n";
  }
}
