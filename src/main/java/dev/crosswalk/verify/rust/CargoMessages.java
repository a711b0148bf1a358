package dev.crosswalk.verify.rust;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.verify.toolchain.Columns;
import dev.crosswalk.verify.toolchain.JsonReader;
import dev.crosswalk.verify.toolchain.JsonReader.Value;
import dev.crosswalk.verify.toolchain.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code cargo --message-format=json} prints, by target, which is a program's name. */
final class CargoMessages {
  private static final Pattern CRASH =
      Pattern.compile(
          "could not compile `samples` \\(\\w+ \"(\\w+)\"[^)]*\\)[^\\n]*\\s+Caused by:\\s+process didn't"
              + " exit successfully: `[^`\\n]*(?:`[^`\\n]*)*` \\(([^)\\n]*)\\)");
  private final Map<String, List<Value>> errors = new LinkedHashMap<>();
  private final Map<String, Path> executables = new HashMap<>();
  private final Map<String, String> crashes = new HashMap<>();
  private final List<String> foreign = new ArrayList<>();

  /**
   * @param output JSON, a message a line; other lines are not cargo's
   * @param said what cargo says on standard error: compilers that did not end by themselves
   */
  static CargoMessages read(String output, String said) {
    CargoMessages messages = new CargoMessages();
    output.lines().filter(line -> line.startsWith("{")).forEach(messages::add);
    CRASH
        .matcher(said)
        .results()
        .forEach(crash -> messages.crashes.put(crash.group(1), crash.group(2)));
    return messages;
  }

  private void add(String line) {
    Value message;
    try {
      message = JsonReader.read(line);
    } catch (IllegalArgumentException e) {
      // Cut off when cargo was stopped
      return;
    }
    Value target = message.get("target");
    String name = target.get("name").text();
    switch (message.get("reason").text()) {
      case "compiler-artifact" -> {
        String executable = message.get("executable").text();
        if (!executable.isEmpty()) {
          executables.put(name, Path.of(executable));
        }
      }
      case "compiler-message" -> {
        Value inner = message.get("message");
        boolean ours = message.get("package_id").text().contains("#samples@");
        if (isError(inner) && ours) {
          errors.computeIfAbsent(name, _ -> new ArrayList<>()).add(inner);
        } else if (isError(inner)) {
          foreign.add(name + ": " + inner.get("message").text());
        }
      }
      default -> {
        // Build scripts that ran, and the end of the build: nothing to learn
      }
    }
  }

  /** The last message only counts the others. */
  private static boolean isError(Value message) {
    String text = message.get("message").text();
    return message.get("level").text().startsWith("error")
        && !text.startsWith("aborting due to")
        && !text.startsWith("could not compile");
  }

  /** Errors in libraries: nobody's sample is at fault. */
  List<String> foreign() {
    return foreign;
  }

  Optional<Path> executable(Program program) {
    return Optional.ofNullable(executables.get(program.name()));
  }

  /** How the compiler of this program ended, e.g. {@code signal: 24}, if not by itself. */
  Optional<String> crash(Program program) {
    return Optional.ofNullable(crashes.get(program.name()));
  }

  boolean refused(Program program) {
    return errors.containsKey(program.name());
  }

  private List<Value> of(Program program) {
    return errors.getOrDefault(program.name(), List.of());
  }

  /** Error codes and lint names, in order; an error without one has the empty text. */
  List<String> codes(Program program) {
    return of(program).stream().map(it -> it.get("code").get("code").text()).toList();
  }

  /** Each error as rustc prints it. */
  List<String> words(Program program) {
    return of(program).stream().map(it -> RustWords.clean(it.get("rendered").text())).toList();
  }

  List<Diagnostic> findings(Program program) {
    return of(program).stream().map(error -> finding(program, error)).toList();
  }

  private static Diagnostic finding(Program program, Value error) {
    String code = error.get("code").get("code").text();
    String text = error.get("message").text().replace('\n', ' ');
    String rule = code.startsWith("clippy::") ? "verify-clippy" : "verify-build";
    String message = code.isEmpty() ? text : text + " (" + code + ")";
    Diagnostic finding =
        span(program, error)
            .map(span -> at(program, span, rule, message))
            .orElseGet(() -> program.finding(rule, message));
    return finding.withHint(hint(error));
  }

  private static Optional<String> hint(Value error) {
    return error.get("children").items().stream()
        .filter(child -> child.get("level").text().equals("help"))
        .map(child -> child.get("message").text().replace('\n', ' '))
        .filter(text -> !text.contains("://"))
        .findFirst();
  }

  /** The primary span in the program's own file, out of macros where need be. */
  private static Optional<Value> span(Program program, Value error) {
    return error.get("spans").items().stream()
        .filter(span -> span.get("is_primary").flag())
        .map(span -> {
          Value own = span;
          while (!isOf(program, own) && !own.get("expansion").absent()) {
            own = own.get("expansion").get("span");
          }
          return own;
        })
        .filter(span -> isOf(program, span))
        .findFirst();
  }

  private static boolean isOf(Program program, Value span) {
    return span.get("file_name").text().endsWith("src/" + program.name() + ".rs");
  }

  private static Diagnostic at(Program program, Value span, String rule, String message) {
    int line = span.get("line_start").number();
    String code = program.line(line);
    int start = Columns.ofCharacters(code, span.get("column_start").number());
    boolean oneLine = span.get("line_end").number() == line;
    int end =
        oneLine ? Columns.ofCharacters(code, span.get("column_end").number()) : code.length() + 1;
    return Diagnostic.error(program.file(), program.place(line, start), end - start, rule, message);
  }
}
