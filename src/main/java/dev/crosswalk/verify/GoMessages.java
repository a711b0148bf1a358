package dev.crosswalk.verify;

import dev.crosswalk.model.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code go build} and {@code go vet} print, by program. */
final class GoMessages {
  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:vet: )?(?:\\S*/)?(\\w+)/(main(?:_test)?\\.go):(\\d+)(?::(\\d+))?: (.*)$");
  private static final Pattern PACKAGE =
      Pattern.compile("^# \\[?\\w+/\\w+/(\\w+?)(?:\\.test)?\\b.*");

  /** Programs by name. */
  private final Map<String, Program> programs;

  /**
   * @param line 1-based; 0 for a message about the whole program
   */
  record Message(int line, int column, String text) {}

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
      if (place.matches() && programs.containsKey(place.group(1))) {
        current = place.group(1);
        int column = place.group(4) == null ? 1 : Integer.parseInt(place.group(4));
        Message message = new Message(Integer.parseInt(place.group(3)), column, place.group(5));
        found.computeIfAbsent(current, _ -> new ArrayList<>()).add(message);
      } else if (header.matches() && programs.containsKey(header.group(1))) {
        current = header.group(1);
      } else if (!current.isEmpty() && !line.startsWith("#") && !line.isBlank()) {
        append(found.computeIfAbsent(current, _ -> new ArrayList<>()), line.strip());
      }
    }
    return found;
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
    String text = message.text.replace('\n', ' ');
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
