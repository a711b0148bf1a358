package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Project;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Severity;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where things lie in one source folder.
 *
 * @param plain whether there is no content folder, so that the root itself is the content
 * @param skipped folders that are never content, beside published ones: output, data, and in a
 *     plain folder also assets and templates
 * @param strict whether what is wrong is an error, not a warning
 * @param drafts whether drafts are published
 */
record Layout(
    Path root,
    Path content,
    boolean plain,
    Path data,
    Path assets,
    List<Path> skipped,
    String ignoreFile,
    boolean hiddenAssets,
    boolean strict,
    boolean drafts) {

  /** The list of what a publish wrote, by which a published folder is known. */
  private static final String PUBLISHED = ".crosswalk-files";

  private static final Set<String> MARKDOWN = Set.of("md", "mdx", "markdown");

  private static final Set<String> TEMPLATES = Set.of("ftl", "ftlh", "ftlx");

  private static final Pattern SETTINGS =
      Pattern.compile(".*\\.properties|book\\.toml|mkdocs\\.ya?ml");

  static Layout of(Path root, Settings settings) {
    Map<String, String> properties = settings.properties();
    Path named = folder(root, properties.getOrDefault("content.folder", "content"));
    boolean plain = !Files.isDirectory(named, LinkOption.NOFOLLOW_LINKS);
    Path data = folder(root, properties.getOrDefault("data.folder", "data"));
    Path assets = folder(root, properties.getOrDefault("asset.folder", "assets"));
    Path output = folder(root, properties.getOrDefault("destination.folder", "output"));
    Path templates = folder(root, properties.getOrDefault("template.folder", "templates"));
    return new Layout(
        root,
        plain ? root : named,
        plain,
        data,
        assets,
        plain && !settings.theme()
            ? List.of(output, data, assets, templates)
            : plain ? List.of(output, data, assets, built(root, settings)) : List.of(output, data),
        properties.getOrDefault("ignore.file", ".jbakeignore"),
        !"true".equals(properties.get("asset.ignore")),
        settings.strict(),
        settings.drafts());
  }

  /** A folder below the root; a name that leads elsewhere gives a folder that does not exist. */
  private static Path folder(Path root, String name) {
    try {
      Path folder = root.resolve(name).normalize();
      return folder.startsWith(root) && !folder.equals(root) ? folder : root.resolve(".none");
    } catch (InvalidPathException e) {
      return root.resolve(".none");
    }
  }

  /** Where the folder's own generator puts its pages if it says nothing else. */
  private static Path built(Path root, Settings settings) {
    boolean book = settings.project().tool() == Project.Tool.MDBOOK;
    return root.resolve(book ? "book" : ".none");
  }

  /** Whether a folder below the content folder is left out, whatever it holds. */
  boolean skips(Path folder) {
    return folder.getFileName().toString().startsWith(".")
        || skipped.contains(folder)
        || Files.isRegularFile(folder.resolve(PUBLISHED), LinkOption.NOFOLLOW_LINKS);
  }

  boolean isMarkdown(Path file) {
    return MARKDOWN.contains(extension(file));
  }

  boolean isHtml(Path file) {
    return extension(file).equals("html");
  }

  boolean isData(Path file) {
    String extension = extension(file);
    return extension.equals("yaml") || extension.equals("yml");
  }

  /** Files that are for this program or another one of its kind, and not for readers. */
  boolean isSettings(Path file) {
    String name = file.getFileName().toString();
    return TEMPLATES.contains(extension(file))
        || (plain && root.equals(file.getParent()) && SETTINGS.matcher(name).matches());
  }

  /** After the last dot, in lower case; empty if there is none. */
  static String extension(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  Severity severity() {
    return strict ? Severity.ERROR : Severity.WARNING;
  }

  /** An error in a strict site; elsewhere a warning. */
  Diagnostic finding(Path file, String rule, String message) {
    return Diagnostic.error(name(file), Position.START, 1, rule, message).withSeverity(severity());
  }

  /** Relative to the root, with {@code /}. */
  String name(Path file) {
    return file.equals(root) ? "." : slashes(root.relativize(file));
  }

  static String slashes(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }
}
