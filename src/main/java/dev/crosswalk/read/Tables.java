package dev.crosswalk.read;

import dev.crosswalk.model.Contents;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Order;
import dev.crosswalk.model.Order.FolderName;
import dev.crosswalk.model.Project.Tool;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import dev.crosswalk.read.ForeignYaml.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a foreign folder that say in which order its pages stand. They are no pages
 * themselves.
 */
final class Tables {
  static final String SUMMARY = "SUMMARY.md";
  static final String SIDEBAR = "_Sidebar.md";

  private static final Set<String> AROUND_PAGES = Set.of(SIDEBAR, "_Footer.md", "_Header.md");
  private static final List<String> FOLDER_NAMES =
      List.of("_category_.json", "_category_.yml", "_category_.yaml");

  private Tables() {}

  /**
   * Whether a Markdown file is a list of the pages, or what a wiki puts around each page.
   *
   * @param contentPath relative to the content folder
   */
  static boolean isTable(Settings settings, String contentPath) {
    String name = contentPath.substring(contentPath.lastIndexOf('/') + 1);
    return settings.foreign() && (contentPath.equals(SUMMARY) || AROUND_PAGES.contains(name));
  }

  /**
   * What the tables say.
   *
   * @param tables the Markdown files for which {@link #isTable} holds
   * @param files all files of the content folder
   */
  static Order read(
      Layout layout, Settings settings, List<Source> tables, List<Path> files, Includes includes)
      throws IOException {
    if (!settings.foreign()) {
      return Order.NONE;
    }
    Optional<Source> summary =
        tables.stream()
            .filter(
                table -> table.contentPath().equals(SUMMARY) || table.contentPath().equals(SIDEBAR))
            .min((a, b) -> a.contentPath().compareTo(b.contentPath()));
    return new Order(summary, nav(layout, settings), folderNames(layout, files), includes.texts());
  }

  private static Optional<Contents> nav(Layout layout, Settings settings) throws IOException {
    if (settings.project().tool() == Tool.MKDOCS) {
      for (String name : MkDocs.FILES) {
        Optional<String> text = ForeignProject.text(layout.root(), name);
        if (text.isPresent()) {
          return MkDocs.nav(name, text.get());
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, FolderName> folderNames(Layout layout, List<Path> files)
      throws IOException {
    Map<String, FolderName> found = new TreeMap<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      Path folder = file.getParent();
      if (FOLDER_NAMES.contains(name) && folder != null) {
        List<Diagnostic> broken = new ArrayList<>();
        String text = ForeignProject.text(folder, name).orElse("");
        Node.Fields fields = ForeignYaml.read(layout.name(file), text, broken);
        found.put(
            Layout.slashes(layout.content().relativize(folder)),
            new FolderName(fields.text("label"), fields.text("position").flatMap(Tables::number)));
      }
    }
    return found;
  }

  private static Optional<Double> number(String text) {
    return text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")
        ? Optional.of(Double.valueOf(text))
        : Optional.empty();
  }
}
