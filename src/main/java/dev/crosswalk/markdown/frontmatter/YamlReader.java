package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.frontmatter.Value.Field;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 with the core schema, every value with its place. Anchors, aliases and tags are refused:
 * nobody needs them for a page, and each has been an attack. So are a second document, duplicate
 * keys and deep nesting.
 */
public final class YamlReader {
  /** Front matter nests three deep. */
  static final int MAX_DEPTH = 20;

  /** In code points: the largest data file that {@code read} lets through has fewer. */
  private static final int MAX_CODE_POINTS = 2 * 1024 * 1024;

  /** Of one text; a thousand repeated keys need no thousand findings. */
  private static final int MAX_FINDINGS = 20;

  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern FRACTION =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|nan)");

  private static final Pattern NO_START =
      Pattern.compile("found character '(.+?)' that cannot start any token");

  private final String file;
  private final String[] lines;
  private final int lineOffset;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Iterator<Event> events;

  /**
   * @param value empty if the text is empty or broken
   */
  public record Read(Optional<Value> value, List<Diagnostic> findings) {}

  private YamlReader(String file, String text, int firstLine) {
    this.file = file;
    this.lines = text.split("\n", -1);
    this.lineOffset = firstLine;
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(MAX_CODE_POINTS).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * Reads one document.
   *
   * @param firstLine 1-based number, in the file, of the text's first line
   */
  public static Read read(String file, String text, int firstLine) {
    YamlReader reader = new YamlReader(file, text, firstLine);
    try {
      return new Read(reader.document(), reader.findings);
    } catch (MarkedYamlEngineException e) {
      reader.report(e);
    } catch (Refused e) {
      reader.findings.add(e.finding);
    } catch (YamlEngineException e) {
      reader.findings.add(
          Diagnostic.error(
              file, new Position(firstLine, 1), 1, "yaml-syntax", String.valueOf(e.getMessage())));
    }
    return new Read(Optional.empty(), reader.findings);
  }

  private Optional<Value> document() {
    Optional<Value> value = Optional.empty();
    boolean started = false;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent && started) {
        throw refused(event, 1, "a second YAML document");
      }
      started |= event instanceof DocumentStartEvent;
      if (event instanceof NodeEvent node) {
        value = Optional.of(value(node, 1));
      }
    }
    return value.filter(found -> !(found instanceof Value.Null));
  }

  private Value value(Event event, int depth) {
    if (depth > MAX_DEPTH) {
      throw refused(event, 1, "nested deeper than " + MAX_DEPTH + " levels");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      String kind = event instanceof AliasEvent ? "aliases" : "anchors";
      throw refused(event, 1, "YAML " + kind + " are not allowed");
    }
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (event instanceof CollectionStartEvent start && start.getTag().isPresent()) {
      throw refused(event, start.getTag().get().length(), "YAML tags are not allowed");
    }
    if (event instanceof SequenceStartEvent) {
      return items(event, depth);
    }
    if (event instanceof MappingStartEvent) {
      return fields(event, depth);
    }
    throw refused(event, 1, "unexpected YAML");
  }

  private Value items(Event start, int depth) {
    List<Value> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(value(event, depth + 1));
      event = events.next();
    }
    return new Value.Items(List.copyOf(items), position(start), 1);
  }

  private Value fields(Event start, int depth) {
    SequencedMap<String, Field> fields = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (!(event instanceof ScalarEvent key)) {
        throw refused(event, 1, "a key must be text");
      }
      Position position = position(key);
      Value value = value(events.next(), depth + 1);
      Field before = fields.putIfAbsent(key.getValue(), new Field(key.getValue(), position, value));
      if (before != null && findings.size() < MAX_FINDINGS) {
        findings.add(
            Diagnostic.error(
                    file,
                    position,
                    key.getValue().length(),
                    "key-twice",
                    "\"" + key.getValue() + "\" is given twice")
                .withHint("the first is in line " + before.position().line()));
      }
      event = events.next();
    }
    return new Value.Fields(Collections.unmodifiableSequencedMap(fields), position(start), 1);
  }

  private Value scalar(ScalarEvent event) {
    if (event.getTag().isPresent()) {
      throw refused(event, event.getTag().get().length(), "YAML tags are not allowed");
    }
    String text = event.getValue();
    Position position = position(event);
    Position end = event.getEndMark().map(this::position).orElse(position);
    String line = line(position.line());
    int length =
        Math.max(
            1,
            end.line() == position.line()
                ? end.column() - position.column()
                : line.length() - position.column() + 1);
    if (!event.isPlain()) {
      return new Value.Text(text, position, length);
    }
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> new Value.Null(position, length);
      case "true", "True", "TRUE" -> new Value.Bool(true, position, length);
      case "false", "False", "FALSE" -> new Value.Bool(false, position, length);
      default -> {
        boolean whole = WHOLE.matcher(text).matches();
        yield whole || FRACTION.matcher(text.toLowerCase(java.util.Locale.ROOT)).matches()
            ? new Value.Numeral(text, whole, position, length)
            : new Value.Text(text, position, length);
      }
    };
  }

  private Position position(Event event) {
    return event.getStartMark().map(this::position).orElse(new Position(lineOffset, 1));
  }

  /** YAML counts columns in code points, we in UTF-16 units. */
  private Position position(Mark mark) {
    String line = line(mark.getLine() + lineOffset);
    int column = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
    return new Position(mark.getLine() + lineOffset, line.offsetByCodePoints(0, column) + 1);
  }

  private String line(int number) {
    int index = number - lineOffset;
    return index >= 0 && index < lines.length ? lines[index] : "";
  }

  private void report(MarkedYamlEngineException e) {
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    Position position = mark.map(this::position).orElse(new Position(lineOffset, 1));
    String problem = e.getProblem() == null ? "not YAML" : e.getProblem().strip();
    Matcher start = NO_START.matcher(problem);
    if (start.find()) {
      boolean tab = start.group(1).startsWith("\\t");
      findings.add(
          Diagnostic.error(
                  file,
                  position,
                  1,
                  "yaml-syntax",
                  tab ? "a tab" : "a value cannot begin with \"" + start.group(1) + "\"")
              .withHint(tab ? "YAML is indented with spaces" : "put it in quotes"));
      return;
    }
    Diagnostic finding = Diagnostic.error(file, position, 1, "yaml-syntax", problem);
    findings.add(finding.withHint(hint(problem)));
  }

  private static Optional<String> hint(String problem) {
    if (problem.startsWith("mapping values are not allowed")) {
      return Optional.of("a text that holds a colon needs quotes");
    }
    return problem.startsWith("expected <block end>")
        ? Optional.of("check the indentation, and quotes around texts")
        : Optional.empty();
  }

  private Refused refused(Event event, int length, String message) {
    return new Refused(Diagnostic.error(file, position(event), length, "yaml-refused", message));
  }

  /** Ends the reading of this text; never leaves the class. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Diagnostic finding;

    Refused(Diagnostic finding) {
      super(finding.message(), null, false, false);
      this.finding = finding;
    }
  }
}
