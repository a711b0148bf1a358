package dev.crosswalk.read;

import dev.crosswalk.model.Contents;
import dev.crosswalk.model.Contents.Line;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Project;
import dev.crosswalk.model.Project.Tool;
import dev.crosswalk.read.ForeignYaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of MkDocs, as far as they say something of the texts. */
final class MkDocs {
  static final List<String> FILES = List.of("mkdocs.yml", "mkdocs.yaml");

  private MkDocs() {}

  static ForeignProject project(String file, String text) {
    List<Diagnostic> findings = new ArrayList<>();
    Node.Fields fields = ForeignYaml.read(file, text, findings);
    Optional<String> language =
        fields.values().get("theme") instanceof Node.Fields theme
            ? theme.text("language")
            : Optional.empty();
    List<String> authors = fields.text("site_author").stream().toList();
    return new ForeignProject(
        new Project(Tool.MKDOCS, language, authors, Map.of()),
        fields.text("docs_dir").orElse("docs"),
        fields.text("site_name"),
        fields.text("site_description"),
        findings);
  }

  /** The table of contents, if the settings hold one. */
  static Optional<Contents> nav(String file, String text) {
    Node.Fields fields = ForeignYaml.read(file, text, new ArrayList<>());
    return fields.values().get("nav") instanceof Node.Items items
        ? Optional.of(new Contents(file, lines(items)))
        : Optional.empty();
  }

  /** Each item is a path, or a map of one title and its path or its list. */
  private static List<Line> lines(Node.Items items) {
    List<Line> lines = new ArrayList<>();
    for (Node item : items.items()) {
      switch (item) {
        case Node.Text(String path, Position position) ->
            lines.add(new Line("", "", path.strip(), position, List.of()));
        case Node.Fields fields ->
            fields
                .values()
                .forEach((title, value) ->
                    lines.add(
                        line(title, fields.keys().getOrDefault(title, Position.START), value)));
        case Node.Items nested -> lines.addAll(lines(nested));
      }
    }
    return lines;
  }

  private static Line line(String title, Position place, Node value) {
    return switch (value) {
      case Node.Text(String path, Position position) ->
          new Line("", title.strip(), path.strip(), position, List.of());
      case Node.Items items -> new Line("", title.strip(), "", place, lines(items));
      case Node.Fields _ -> new Line("", title.strip(), "", place, List.of());
    };
  }
}
