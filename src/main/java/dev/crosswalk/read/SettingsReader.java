package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Suggestions;
import dev.crosswalk.read.PropertiesFile.Entry;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the settings files of one source folder. */
final class SettingsReader {
  static final String FILE = "jbake.properties";

  /** JBake's older name; where both files have a key, this one wins there, too. */
  static final String LEGACY_FILE = "custom.properties";

  private static final String TEMPLATES = "templates";

  static final String DEFAULT_BASE_URL = "http://localhost:8080/";

  private final Path root;
  private final SettingsOverrides overrides;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Map<String, Located> entries = new LinkedHashMap<>();

  private record Located(String file, Entry entry) {}

  SettingsReader(Path root, SettingsOverrides overrides) {
    this.root = root;
    this.overrides = overrides;
  }

  Result<Settings> read() throws IOException {
    readFile(FILE);
    readFile(LEGACY_FILE);
    refuseFoldersOutside();
    Map<String, String> properties = new LinkedHashMap<>();
    entries.forEach((key, located) -> properties.put(key, located.entry.value()));
    output().ifPresent(path -> properties.put("destination.folder", path));
    if ("true".equals(properties.get("site.strict"))) {
      refuseUnknownKeys();
    }
    refuseActiveKinds();
    boolean theme = !hasTemplates(properties.getOrDefault("template.folder", TEMPLATES));
    boolean foreign = theme && !"true".equals(properties.get("site.strict"));
    ForeignProject project = foreign ? ForeignProject.of(root) : ForeignProject.NONE;
    findings.addAll(project.findings());
    if (!project.content().equals(".")) {
      properties.putIfAbsent("content.folder", project.content());
    }
    if (theme && !properties.containsKey("template.folder")) {
      refuseLinkedTemplates();
    }
    Settings settings =
        new Settings(
            properties.getOrDefault("site.title", project.title().orElseGet(this::folderName)),
            properties.getOrDefault("site.description", project.description().orElse("")),
            baseUrl(),
            Optional.ofNullable(properties.get("site.edit.url")),
            theme,
            flag("markdown.highlight", theme),
            flag("markdown.anchors", theme),
            overrides.drafts(),
            Collections.unmodifiableMap(properties),
            project.project());
    return new Result<>(settings, findings);
  }

  private void readFile(String name) throws IOException {
    Path file = root.resolve(name);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      findings.add(
          Diagnostic.error(name, Position.START, 1, "file-kind", "settings are not a plain file"));
      return;
    }
    TextFile.Text text = TextFile.read(file, name, true);
    findings.addAll(text.findings());
    Set<String> seen = new TreeSet<>();
    for (Position position : PropertiesFile.badEscapes(text.content().orElse(""))) {
      findings.add(
          Diagnostic.error(name, position, 2, "setting-escape", "\\u without four hex digits")
              .withHint("write a backslash twice"));
    }
    for (Entry entry : PropertiesFile.entries(text.content().orElse(""))) {
      if (!seen.add(entry.key())) {
        findings.add(
            Diagnostic.warning(
                    name,
                    entry.position(),
                    entry.key().length(),
                    "setting-twice",
                    "\"" + entry.key() + "\" is set twice")
                .withHint("the last one counts"));
      }
      Optional<Diagnostic> wrong = SettingValues.check(name, entry);
      wrong.ifPresent(findings::add);
      if (wrong.isEmpty()) {
        entries.put(entry.key(), new Located(name, entry));
      }
    }
  }

  /** A project would quietly be rendered with other templates than its own. */
  private void refuseLinkedTemplates() {
    if (!entries.isEmpty() && Files.isSymbolicLink(root.resolve(TEMPLATES))) {
      findings.add(
          Diagnostic.error(
                  TEMPLATES, Position.START, 1, "symlink", "is a symbolic link; none is followed")
              .withHint("put the folder itself here"));
    }
  }

  /** They are left out, so that nobody looks there; an output on the command line wins anyway. */
  private void refuseFoldersOutside() {
    for (String key : FolderSettings.KEYS) {
      Located located = entries.get(key);
      if (located != null) {
        Optional<Diagnostic> finding = FolderSettings.outside(root, located.file, located.entry);
        if (finding.isPresent()) {
          entries.remove(key);
          if (!key.equals(FolderSettings.OUTPUT) || overrides.output().isEmpty()) {
            findings.add(finding.get());
          }
        }
      }
    }
  }

  private void refuseUnknownKeys() {
    for (Located located : entries.values()) {
      Entry entry = located.entry;
      if (!SettingsKeys.known(entry.key())) {
        findings.add(
            Diagnostic.error(
                    located.file,
                    entry.position(),
                    entry.key().length(),
                    "setting-unknown",
                    "unknown key \"" + entry.key() + "\"")
                .withHint(Suggestions.didYouMean(entry.key(), SettingsKeys.all())));
      }
    }
  }

  /**
   * The owner may publish what the program does not know, but no script beside strangers' pages.
   */
  private void refuseActiveKinds() {
    Located located = entries.get(FileKinds.KEY);
    if (located == null) {
      return;
    }
    for (String ending : FileKinds.listed(located.entry.value())) {
      if (FileKinds.isActive(ending)) {
        findings.add(
            Diagnostic.error(
                    located.file,
                    located.entry.position(),
                    FileKinds.KEY.length(),
                    "setting-value",
                    "." + ending + " files may run scripts and cannot be listed")
                .withHint("put them into the assets folder"));
      }
    }
  }

  private boolean flag(String key, boolean otherwise) {
    Located located = entries.get(key);
    if (located == null) {
      return otherwise;
    }
    String value = located.entry.value().strip();
    if (!value.equals("true") && !value.equals("false")) {
      findings.add(
          Diagnostic.error(
              located.file,
              located.entry.position(),
              key.length(),
              "setting-value",
              "\"" + value + "\" is not one of true, false"));
    }
    return value.equals("true");
  }

  private String baseUrl() {
    Located located = entries.get("site.host");
    if (overrides.baseUrl().isPresent()) {
      return checkedUrl(overrides.baseUrl().get(), ".", Position.START);
    }
    return located == null
        ? DEFAULT_BASE_URL
        : checkedUrl(located.entry.value(), located.file, located.entry.position());
  }

  private String checkedUrl(String written, String file, Position position) {
    String url = written.strip();
    if (!isWebAddress(url)) {
      findings.add(
          Diagnostic.error(
                  file,
                  position,
                  "site.host".length(),
                  "setting-value",
                  "\"" + url + "\" is not an http or https address")
              .withHint("write it like https://example.org/guide/"));
      return DEFAULT_BASE_URL;
    }
    String encoded = URI.create(url).toASCIIString();
    return encoded.endsWith("/") ? encoded : encoded + "/";
  }

  private static boolean isWebAddress(String url) {
    try {
      URI uri = new URI(url);
      return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
          && uri.getHost() != null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * The output folder relative to the source, if it lies inside; otherwise the walk never sees it.
   */
  private Optional<String> output() {
    Path base = root.toAbsolutePath().normalize();
    return overrides
        .output()
        .map(path -> path.toAbsolutePath().normalize())
        .filter(path -> path.startsWith(base) && !path.equals(base))
        .map(path -> base.relativize(path).toString().replace('\\', '/'));
  }

  /** A project with Freemarker templates of its own renders with them; ours are {@code .ftlh}. */
  private boolean hasTemplates(String folder) throws IOException {
    Path templates;
    try {
      templates = root.resolve(folder);
    } catch (java.nio.file.InvalidPathException e) {
      return false;
    }
    if (!Files.isDirectory(templates, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> files = Files.list(templates)) {
      return files.anyMatch(file -> file.getFileName().toString().endsWith(".ftl"));
    }
  }

  private String folderName() {
    Path name = root.toAbsolutePath().normalize().getFileName();
    return name == null ? "Site" : name.toString();
  }
}
