package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The settings of other generators, in YAML or JSON, as texts, lists and maps. Tags like {@code
 * !!python/name:…} and {@code !ENV} are passed over and never obeyed; an alias stands for an empty
 * text, so that none can multiply; what is nested too deeply is left out.
 */
final class ForeignYaml {
  private static final int MAX_DEPTH = 30;

  private final Iterator<Event> events;

  /** A value and where it stands. */
  sealed interface Node {
    Position position();

    record Text(String text, Position position) implements Node {}

    record Items(List<Node> items, Position position) implements Node {}

    /**
     * @param keys where each key stands
     */
    record Fields(Map<String, Node> values, Map<String, Position> keys, Position position)
        implements Node {
      Optional<String> text(String key) {
        return values.get(key) instanceof Text text && !text.text.isBlank()
            ? Optional.of(text.text.strip())
            : Optional.empty();
      }
    }
  }

  private ForeignYaml(Iterator<Event> events) {
    this.events = events;
  }

  /** The first document's keys; none, with a finding, if the text is no YAML. */
  static Node.Fields read(String file, String text, List<Diagnostic> findings) {
    Node.Fields none = new Node.Fields(Map.of(), Map.of(), Position.START);
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(TextFile.MAX_BYTES).build();
    try {
      ForeignYaml yaml = new ForeignYaml(new Parse(settings).parseString(text).iterator());
      while (yaml.events.hasNext()) {
        if (yaml.events.next() instanceof NodeEvent event) {
          return yaml.node(event, 1) instanceof Node.Fields fields ? fields : none;
        }
      }
    } catch (MarkedYamlEngineException e) {
      Position place = e.getProblemMark().map(ForeignYaml::position).orElse(Position.START);
      findings.add(broken(file, place, String.valueOf(e.getProblem())));
    } catch (YamlEngineException e) {
      findings.add(broken(file, Position.START, String.valueOf(e.getMessage())));
    }
    return none;
  }

  private static Diagnostic broken(String file, Position position, String problem) {
    return Diagnostic.warning(file, position, 1, "yaml-syntax", problem.strip());
  }

  private Node node(Event event, int depth) {
    Position position = event.getStartMark().map(ForeignYaml::position).orElse(Position.START);
    if (event instanceof ScalarEvent scalar) {
      return new Node.Text(scalar.getValue(), position);
    }
    if (event instanceof CollectionStartEvent && depth > MAX_DEPTH) {
      skip();
      return new Node.Text("", position);
    }
    if (event instanceof MappingStartEvent) {
      return fields(position, depth);
    }
    return event instanceof CollectionStartEvent
        ? items(position, depth)
        : new Node.Text("", position);
  }

  private Node items(Position position, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof CollectionEndEvent); ) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    return new Node.Items(items, position);
  }

  private Node fields(Position position, int depth) {
    Map<String, Node> values = new LinkedHashMap<>();
    Map<String, Position> keys = new LinkedHashMap<>();
    for (Event event = events.next(); !(event instanceof CollectionEndEvent); ) {
      Node key = node(event, depth + 1);
      Node value = node(events.next(), depth + 1);
      if (key instanceof Node.Text(String name, Position place)) {
        values.putIfAbsent(name, value);
        keys.putIfAbsent(name, place);
      }
      event = events.next();
    }
    return new Node.Fields(values, keys, position);
  }

  private void skip() {
    for (int open = 1; open > 0; ) {
      Event event = events.next();
      open += event instanceof CollectionStartEvent ? 1 : 0;
      open -= event instanceof CollectionEndEvent ? 1 : 0;
    }
  }

  private static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
