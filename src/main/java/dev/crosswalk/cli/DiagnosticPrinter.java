package dev.crosswalk.cli;

import dev.crosswalk.model.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows findings to a person: place, fact, the line with a caret, hint. */
final class DiagnosticPrinter {
  private static final int MAX_LINE = 160;

  /** What a person reads before mending; one cause often makes hundreds of findings. */
  private static final int MAX_OF_A_RULE = 20;

  /** A finding about a file that is larger is about its size; no page is. */
  private static final long MAX_FILE_BYTES = 4 * 1024 * 1024;

  private final Path root;
  private final Console console;
  private final Map<String, List<String>> files = new HashMap<>();

  DiagnosticPrinter(Path root, Console console) {
    this.root = root;
    this.console = console;
  }

  void printAll(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      console.err().println(text(diagnostic));
    }
  }

  /** The first {@value #MAX_OF_A_RULE} of each rule, then how many more each rule has. */
  void print(List<Diagnostic> diagnostics) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      if (counts.merge(diagnostic.rule(), 1, Integer::sum) <= MAX_OF_A_RULE) {
        console.err().println(text(diagnostic));
      }
    }
    counts.forEach((rule, count) -> {
      if (count > MAX_OF_A_RULE) {
        console
            .err()
            .println("and %d more of %s (--all shows them)".formatted(count - MAX_OF_A_RULE, rule));
      }
    });
  }

  /** Several lines, without a line end after the last. */
  String text(Diagnostic diagnostic) {
    String word = diagnostic.severity().word() + "[" + diagnostic.rule() + "]";
    StringBuilder out = new StringBuilder();
    out.append(console.bold(diagnostic.file() + ":" + diagnostic.position() + ": "));
    out.append(diagnostic.isError() ? console.red(word) : console.yellow(word));
    out.append(": ").append(visible(diagnostic.message()));
    appendLine(out, diagnostic);
    diagnostic.hint().ifPresent(hint -> out.append("\n  hint: ").append(visible(hint)));
    return out.toString();
  }

  private void appendLine(StringBuilder out, Diagnostic diagnostic) {
    List<String> lines = files.computeIfAbsent(diagnostic.file(), this::read);
    int index = diagnostic.position().line() - 1;
    if (index >= lines.size() || lines.get(index).isBlank()) {
      return;
    }
    String line = lines.get(index);
    int column = Math.min(diagnostic.position().column() - 1, line.length());
    int from = column > MAX_LINE - 40 ? column - 40 : 0;
    String shown = visible(line.substring(from, Math.min(line.length(), from + MAX_LINE)));
    int carets =
        Math.max(1, Math.min(diagnostic.length(), shown.length() - Math.max(0, column - from)));
    String number = String.valueOf(diagnostic.position().line());
    String margin = " ".repeat(number.length());
    out.append("\n ").append(console.faint(number + " |")).append(' ').append(shown);
    out.append("\n ").append(console.faint(margin + " |")).append(' ');
    out.repeat(' ', column - from).append(console.red("^".repeat(carets)));
  }

  /** Control and bidi characters would let a file rewrite the terminal. */
  static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          boolean hidden = type == Character.CONTROL || type == Character.FORMAT;
          out.appendCodePoint(hidden ? (c == '\t' ? ' ' : 0xFFFD) : c);
        });
    return out.toString();
  }

  /** Nothing where the file cannot be shown: a finding may be about just that. */
  private List<String> read(String file) {
    try {
      Path path = root.resolve(file);
      return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
              && Files.size(path) <= MAX_FILE_BYTES
          ? Files.readAllLines(path, StandardCharsets.UTF_8)
          : List.of();
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
  }

  /** The same as data. */
  static Map<String, Object> json(Diagnostic diagnostic) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", diagnostic.file());
    map.put("line", diagnostic.position().line());
    map.put("column", diagnostic.position().column());
    map.put("length", diagnostic.length());
    map.put("severity", diagnostic.severity().word());
    map.put("rule", diagnostic.rule());
    map.put("message", diagnostic.message());
    diagnostic.hint().ifPresent(hint -> map.put("hint", hint));
    return map;
  }
}
