package dev.crosswalk.build;

import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Settings;
import dev.crosswalk.publish.OutputFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the parts of a project lie, and what comes from the program instead. */
final class Folders {
  private static final List<String> SCHEMAS =
      List.of("article", "card", "case", "decision", "guide", "reference", "door", "path");

  private final BuildRequest request;
  private final Settings settings;
  private final Path source;

  Folders(BuildRequest request, Settings settings) {
    this.request = request;
    this.settings = settings;
    this.source = request.source().toAbsolutePath().normalize();
  }

  /** Absolute and normal, as {@link #content} is. */
  Path source() {
    return source;
  }

  /** The content folder, or the source itself where there is none. */
  Path content() {
    Path content = named("content.folder", "content");
    return Files.isDirectory(content, LinkOption.NOFOLLOW_LINKS) ? content : source;
  }

  /**
   * The folder to publish to: as asked for; else in a project what its settings say, as JBake does;
   * else {@code site} in the current folder.
   */
  Path output() {
    if (request.output().isPresent()) {
      return request.output().get().toAbsolutePath().normalize();
    }
    boolean project = !settings.properties().isEmpty() || !content().equals(source);
    return project
        ? named("destination.folder", "output")
        : request.cwd().resolve("site").toAbsolutePath().normalize();
  }

  private Path named(String key, String otherwise) {
    return source.resolve(settings.properties().getOrDefault(key, otherwise)).normalize();
  }

  /** Before anything is done: whether the output is a folder that may be published into. */
  void requirePublishable() throws BuildException, IOException {
    requireApart();
    Optional<String> refusal = OutputFolder.refusal(output(), source);
    if (refusal.isPresent()) {
      throw new BuildException(refusal.get());
    }
  }

  /** An output below the source is no content; only one that is content, or holds it, would mix. */
  private void requireApart() throws BuildException, IOException {
    Path output = real(output());
    if (real(source).startsWith(output)) {
      throw new BuildException(
          "the output folder "
              + output()
              + (output.equals(real(source)) ? " is" : " contains")
              + " the source folder"
              + (output.equals(real(source)) ? "" : " " + source)
              + "; name another with --output");
    }
    for (Path own :
        List.of(
            named("content.folder", "content"),
            named("asset.folder", "assets"),
            named("data.folder", "data"),
            named("template.folder", "templates"))) {
      if (real(own).startsWith(output)) {
        throw new BuildException(
            "the output folder "
                + output()
                + " is where this site's own files lie; name another with --output");
      }
    }
  }

  /** Without links above, as far as the path exists. */
  private static Path real(Path path) throws IOException {
    Path at = path.toAbsolutePath().normalize();
    for (Path above = at; above != null; above = above.getParent()) {
      if (Files.exists(above)) {
        return above.toRealPath().resolve(above.relativize(at));
      }
    }
    return at;
  }

  Path ownTemplates() {
    return named("template.folder", "templates");
  }

  /** A project's own {@code .ftlh} and {@code .ftlx} templates replace the theme's one by one. */
  void copyOwnTemplates(Path into) throws IOException {
    if (!Files.isDirectory(ownTemplates())) {
      return;
    }
    try (Stream<Path> files = Files.list(ownTemplates())) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".ftlh") || name.endsWith(".ftlx")) {
          Files.write(into.resolve(name), Files.readAllBytes(file));
        }
      }
    }
  }

  /** JBake properties that our theme needs; none where a project renders itself. */
  Map<String, String> themeProperties() throws IOException {
    if (!settings.theme()) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (InputStream in = resource("/theme/theme.properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Map<String, String> sorted = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
    return sorted;
  }

  /** The schemas, published for editors. */
  List<OutputFile> schemas() throws IOException {
    List<OutputFile> files = new ArrayList<>();
    if (settings.strict()) {
      for (String kind : SCHEMAS) {
        String name = kind + ".schema.json";
        try (InputStream in = resource("/schema/" + name)) {
          files.add(new OutputFile("schema/" + name, in.readAllBytes()));
        }
      }
    }
    return files;
  }

  private static InputStream resource(String path) throws IOException {
    InputStream in = Folders.class.getResourceAsStream(path);
    if (in == null) {
      throw new IOException("the program lacks its resource " + path);
    }
    return in;
  }
}
