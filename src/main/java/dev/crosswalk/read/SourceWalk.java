package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Sources.Asset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One walk over one source folder. */
final class SourceWalk {
  private final Path given;
  private final Settings settings;
  private final List<Diagnostic> findings = new ArrayList<>();

  SourceWalk(Path root, Settings settings) {
    this.given = root;
    this.settings = settings;
  }

  Result<Sources> walk() throws IOException {
    if (!Files.isDirectory(given)) {
      String message =
          Files.exists(given) ? "\"" + given + "\" is not a folder" : "no folder \"" + given + "\"";
      return new Result<>(
          new Sources(given, List.of(), List.of(), List.of()),
          List.of(Diagnostic.error(".", Position.START, 1, "source-missing", message)));
    }
    Layout layout = Layout.of(given.toRealPath(), settings);
    Folder content = Folder.walk(layout, layout.content(), findings);
    Folder data = Folder.walk(layout, layout.data(), findings);
    Folder assets = Folder.walk(layout, layout.assets(), findings);

    List<Path> pageFiles = content.files().stream().filter(file -> isPage(layout, file)).toList();
    List<Read> pages = readAll(layout, pageFiles);
    Map<String, Instant> dates = dates(layout, pages);
    List<Path> dataFiles = data.files().stream().filter(layout::isData).toList();
    Sources sources =
        new Sources(
            layout.root(),
            pages.stream()
                .filter(read -> read.text.content().isPresent())
                .filter(read -> !layout.isHtml(read.file) || hasHeader(read))
                .map(read -> read.source(layout, dates))
                .toList(),
            readAll(layout, dataFiles).stream()
                .filter(read -> read.text.content().isPresent())
                .map(read -> read.source(layout, Map.of()))
                .toList(),
            assets(layout, content, assets));
    findTwins(sources);
    return new Result<>(sources, findings);
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
  private boolean hasHeader(Read read) {
    String separator = settings.properties().getOrDefault("header.separator", "~~~~~~");
    return read.text.content().orElse("").lines().anyMatch(line -> line.strip().equals(separator));
  }

  private List<Read> readAll(Layout layout, List<Path> files) throws IOException {
    List<Read> read;
    try {
      read =
          files.parallelStream()
              .map(file -> new Read(file, readText(layout, file)))
              .collect(Collectors.toList());
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    read.forEach(one -> findings.addAll(one.text.findings()));
    return read;
  }

  private TextFile.Text readText(Layout layout, Path file) {
    try {
      return TextFile.read(file, layout.name(file), settings.strict());
    } catch (java.nio.file.AccessDeniedException e) {
      return new TextFile.Text(Optional.empty(), List.of(Folder.unreadable(layout, file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Instant> dates(Layout layout, List<Read> pages) throws IOException {
    List<String> wanted =
        pages.stream().map(read -> Layout.slashes(layout.content().relativize(read.file))).toList();
    GitDates.Dates dates = GitDates.lastCommits(layout.content(), wanted);
    dates.finding().ifPresent(findings::add);
    return dates.byPath();
  }

  /** Both folders' files by their path on the site; as in JBake, the content folder wins. */
  private List<Asset> assets(Layout layout, Folder content, Folder assets) throws IOException {
    Map<String, Asset> byPath = new TreeMap<>();
    for (Path file : assets.files()) {
      boolean hidden = file.getFileName().toString().startsWith(".");
      if (!hidden || layout.hiddenAssets()) {
        String path = Layout.slashes(layout.assets().relativize(file));
        byPath.put(path, new Asset(path, file));
      }
    }
    for (Path file : content.files()) {
      if (isPage(layout, file)
          || !layout.publishes(file)
          || isSettings(layout, file)
          || isDrafts(layout, file)) {
        continue;
      }
      if (layout.selective() && Layout.extension(file).equals("svg")) {
        Optional<Diagnostic> active = SvgFile.active(file, layout.name(file));
        if (active.isPresent()) {
          findings.add(active.get());
          continue;
        }
      }
      String path = Layout.slashes(layout.content().relativize(file));
      if (byPath.put(path, new Asset(path, file)) != null) {
        findings.add(
            Diagnostic.warning(
                layout.name(file),
                Position.START,
                1,
                "asset-twice",
                "the assets folder has a file \"" + path + "\", too; this one is published"));
      }
    }
    return List.copyOf(byPath.values());
  }

  /** What lies beside Jekyll's drafts is left out with them. */
  private boolean isDrafts(Layout layout, Path file) {
    return !settings.drafts()
        && ("/" + layout.name(file)).toLowerCase(Locale.ROOT).contains("/_drafts/");
  }

  private static boolean isSettings(Layout layout, Path file) {
    return layout.plain()
        && layout.root().equals(file.getParent())
        && file.getFileName().toString().endsWith(".properties");
  }

  /** Two paths that differ only in case are one file on macOS and Windows. */
  private void findTwins(Sources sources) {
    Map<String, String> seen = new HashMap<>();
    List<String[]> paths = new ArrayList<>();
    sources.pages().forEach(page -> paths.add(new String[] {page.contentPath(), page.path()}));
    for (Asset asset : sources.assets()) {
      paths.add(
          new String[] {asset.path(), Layout.slashes(sources.root().relativize(asset.file()))});
    }
    paths.sort(Comparator.comparing(path -> path[1]));
    for (String[] path : paths) {
      String twin = seen.putIfAbsent(path[0].toLowerCase(Locale.ROOT), path[1]);
      if (twin != null && !twin.equals(path[1])) {
        String message = "differs from \"" + twin + "\" only in case";
        findings.add(
            settings.strict()
                ? Diagnostic.error(path[1], Position.START, 1, "path-twin", message)
                : Diagnostic.warning(path[1], Position.START, 1, "path-twin", message));
      }
    }
  }
}
