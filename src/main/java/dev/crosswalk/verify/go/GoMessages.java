package dev.crosswalk.verify.go;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.verify.toolchain.Columns;
import dev.crosswalk.verify.toolchain.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code go build} and {@code go vet} print, by program. */
final class GoMessages {
  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:vet: )?(?:\\S*/)?(\\w+)/(main(?:_test)?\\.go):(\\d{1,9})(?::(\\d{1,9}))?: (.*)$");
  private static final Pattern PACKAGE =
      Pattern.compile("^# \\[?\\w+/\\w+/(\\w+?)(?:\\.test)?\\b.*");

  /** Such as a flag that cgo does not allow. */
  private static final Pattern WHOLE = Pattern.compile("^\\w+/\\w+/(\\w+): (.*)$");

  private static final Pattern SIGNAL =
      Pattern.compile("/(?:compile|link|cgo|asm|vet): (signal: [\\w ]+)");
  private static final int MAX_SHOWN = 500;

  /** Programs by name. */
  private final Map<String, Program> programs;

  /**
   * @param line 1-based; 0 for a message about the whole program
   */
  record Message(int line, int column, String text) {
    /** The signal that ended the compiler, if this says so, e.g. {@code signal: killed}. */
    Optional<String> signal() {
      Matcher matcher = SIGNAL.matcher(text);
      return line == 0 && matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
  }

  GoMessages(Map<String, Program> programs) {
    this.programs = programs;
  }

  /**
   * Messages by program name; lines that belong to none go to the package that Go spoke of last.
   */
  Map<String, List<Message>> read(String output) {
    Map<String, List<Message>> found = new LinkedHashMap<>();
    String current = "";
    for (String line : output.lines().toList()) {
      Matcher place = PLACE.matcher(line);
      Matcher header = PACKAGE.matcher(line);
      Matcher whole = WHOLE.matcher(line);
      if (place.matches()) {
        current = known(place.group(1));
        int column = place.group(4) == null ? 1 : Integer.parseInt(place.group(4));
        Message message = new Message(Integer.parseInt(place.group(3)), column, place.group(5));
        found.computeIfAbsent(current, _ -> new ArrayList<>()).add(message);
      } else if (header.matches()) {
        current = known(header.group(1));
      } else if (whole.matches()) {
        current = known(whole.group(1));
        found
            .computeIfAbsent(current, _ -> new ArrayList<>())
            .add(new Message(0, 1, whole.group(2)));
      } else if (!current.isEmpty() && !line.startsWith("#") && !line.isBlank()) {
        append(found.computeIfAbsent(current, _ -> new ArrayList<>()), line.strip());
      }
    }
    found.remove("");
    return found;
  }

  /** What is said about a package that is no program's must not be taken for a program's. */
  private String known(String name) {
    return programs.containsKey(name) ? name : "";
  }

  /** An indented line continues a message. */
  private static void append(List<Message> messages, String line) {
    if (messages.isEmpty()) {
      messages.add(new Message(0, 1, line));
    } else {
      Message last = messages.removeLast();
      messages.add(new Message(last.line, last.column, last.text + "\n" + line));
    }
  }

  static Diagnostic finding(Program program, String rule, Message message) {
    String whole = message.text.replace('\n', ' ');
    String text = whole.length() > MAX_SHOWN ? whole.substring(0, MAX_SHOWN) + "…" : whole;
    if (message.line == 0) {
      return program.finding(rule, text);
    }
    int column = Columns.ofBytes(program.line(message.line), message.column);
    return Diagnostic.error(program.file(), program.place(message.line, column), 1, rule, text);
  }

  /** As go prints it in the program's own folder. */
  static String words(List<Message> messages) {
    StringBuilder out = new StringBuilder();
    for (Message message : messages) {
      if (message.line > 0) {
        out.append("./main.go:").append(message.line).append(':').append(message.column);
        out.append(": ");
      }
      out.append(message.text.replace("\n", "\n\t")).append('\n');
    }
    return out.toString().strip();
  }
}
