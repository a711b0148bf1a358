package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Sources.Asset;
import dev.crosswalk.model.Sources.Beside;
import dev.crosswalk.model.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One walk over one source folder. */
final class SourceWalk {
  private final Path given;
  private final Settings settings;
  private final Workers workers;
  private final List<Diagnostic> findings = new ArrayList<>();

  SourceWalk(Path root, Settings settings, Workers workers) {
    this.given = root;
    this.settings = settings;
    this.workers = workers;
  }

  Result<Sources> walk() throws IOException {
    if (!Files.isDirectory(given)) {
      return missing();
    }
    try {
      return walk(Layout.of(given.toRealPath(), settings));
    } catch (NoSuchFileException e) {
      return missing(); // it was there a moment ago
    }
  }

  private Result<Sources> missing() {
    String message =
        Files.exists(given) ? "\"" + given + "\" is not a folder" : "no folder \"" + given + "\"";
    return new Result<>(
        new Sources(given, List.of(), List.of(), List.of()),
        List.of(Diagnostic.error(".", Position.START, 1, "source-missing", message)));
  }

  private Result<Sources> walk(Layout layout) throws IOException {
    Folder content = Folder.walk(layout, layout.content(), findings);
    Folder data = Folder.walk(layout, layout.data(), findings);
    Folder assets = Folder.walk(layout, layout.assets(), findings);

    List<Path> pageFiles = content.files().stream().filter(file -> isPage(layout, file)).toList();
    List<Read> pages = readAll(layout, pageFiles);
    Map<Boolean, List<Read>> byHeader =
        pages.stream()
            .collect(
                Collectors.partitioningBy(
                    read -> !layout.isHtml(read.file) || hasHeader(read.text)));
    Map<String, Instant> dates = dates(layout, byHeader.getOrDefault(true, List.of()));
    Map<Boolean, List<Source>> texts =
        sources(layout, byHeader.getOrDefault(true, List.of()), dates).stream()
            .collect(
                Collectors.partitioningBy(text -> Tables.isTable(settings, text.contentPath())));
    List<Source> bodies = texts.getOrDefault(false, List.of());
    Includes includes = new Includes(layout.root());
    if (settings.foreign()) {
      includes.read(bodies);
    }
    ContentFiles others = new ContentFiles(layout, FileKinds.of(settings), workers, findings);
    others.addAssets(assets);
    others.addContent(
        Stream.concat(
                content.files().stream().filter(file -> !isPage(layout, file)),
                byHeader.getOrDefault(false, List.of()).stream().map(Read::file))
            .toList(),
        content.links());
    Sources sources =
        new Sources(
            layout.root(),
            bodies,
            sources(
                layout,
                readAll(layout, data.files().stream().filter(layout::isData).toList()),
                Map.of()),
            others.assets(),
            others.beside(),
            content.skipped().stream().map(layout::name).toList(),
            Tables.read(
                layout, settings, texts.getOrDefault(true, List.of()), content.files(), includes));
    findTwins(layout, sources);
    return new Result<>(sources, findings);
  }

  private static List<Source> sources(Layout layout, List<Read> read, Map<String, Instant> dates) {
    return read.stream()
        .filter(one -> one.text.content().isPresent())
        .map(one -> one.source(layout, dates))
        .toList();
  }

  /** A file and its text. */
  private record Read(Path file, TextFile.Text text) {
    Source source(Layout layout, Map<String, Instant> dates) {
      String name = layout.name(file);
      String contentPath =
          file.startsWith(layout.content())
              ? Layout.slashes(layout.content().relativize(file))
              : name;
      return new Source(
          name,
          contentPath,
          text.content().orElseThrow(),
          Optional.ofNullable(dates.get(contentPath)));
    }
  }

  private static boolean isPage(Layout layout, Path file) {
    return layout.isMarkdown(file) || layout.isHtml(file);
  }

  /** An HTML file is a page if it has a JBake header; without one JBake leaves it out, too. */
  private boolean hasHeader(TextFile.Text text) {
    String separator = settings.properties().getOrDefault("header.separator", "~~~~~~");
    return text.content().orElse("").lines().anyMatch(line -> line.strip().equals(separator));
  }

  /** The files that are still there. */
  private List<Read> readAll(Layout layout, List<Path> files) {
    List<Read> read =
        workers
            .map(files, file -> readText(layout, file).map(text -> new Read(file, text)))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    for (Read one : read) {
      if (!layout.isHtml(one.file) || hasHeader(one.text)) {
        findings.addAll(one.text.findings());
      }
    }
    return read;
  }

  /** Empty if the file vanished after the walk had met it. */
  private Optional<TextFile.Text> readText(Layout layout, Path file) {
    try {
      return Optional.of(TextFile.read(file, layout.name(file), settings.strict()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          new TextFile.Text(Optional.empty(), List.of(Folder.unreadable(layout, file, e))));
    }
  }

  private Map<String, Instant> dates(Layout layout, List<Read> pages) throws IOException {
    List<String> wanted =
        pages.stream().map(read -> Layout.slashes(layout.content().relativize(read.file))).toList();
    GitDates.Dates dates = GitDates.lastCommits(layout.content(), wanted);
    dates.finding().ifPresent(findings::add);
    return dates.byPath();
  }

  /** Two paths that differ only in case or in their form of Unicode are one file on some disks. */
  private void findTwins(Layout layout, Sources sources) {
    List<String[]> paths = new ArrayList<>();
    sources.pages().forEach(page -> paths.add(new String[] {page.contentPath(), page.path()}));
    for (Asset asset : sources.assets()) {
      paths.add(new String[] {asset.path(), name(sources, asset.file())});
    }
    for (Beside file : sources.beside()) {
      if (file.isFree()) {
        paths.add(new String[] {file.path(), name(sources, file.file())});
      }
    }
    paths.sort(Comparator.comparing(path -> path[1]));
    Map<String, String[]> seen = new HashMap<>();
    for (String[] path : paths) {
      String name = path[1];
      String composed = FileNames.composed(path[0]).toLowerCase(Locale.ROOT);
      String[] twin = seen.putIfAbsent(composed, path);
      boolean same =
          twin != null && twin[0].equals(path[0]) && fileName(twin[1]).equals(fileName(name));
      if (twin != null && !same) {
        findings.add(twin(layout, name, twin[1]));
      }
    }
  }

  private static Diagnostic twin(Layout layout, String name, String twin) {
    boolean form = FileNames.composed(twin).equals(FileNames.composed(name));
    return layout.finding(
        layout.root().resolve(name),
        "path-twin",
        "differs from \"" + twin + "\" only in " + (form ? "its form of Unicode" : "case"));
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String name(Sources sources, Path file) {
    return Layout.slashes(sources.root().relativize(file));
  }
}
