package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Sources.Asset;
import dev.crosswalk.model.Sources.Beside;
import dev.crosswalk.model.Workers;
import dev.crosswalk.read.FileKinds.Fate;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What becomes of the files that are no pages: published, published if linked, or never. A JBake
 * project's assets folder is its owner's code and is published as it is; what lies in the content
 * folder may be anyone's.
 */
final class ContentFiles {
  private static final int MAX_LINK_FINDINGS = 20;

  private final Layout layout;
  private final FileKinds kinds;
  private final Workers workers;
  private final List<Diagnostic> findings;
  private final Map<String, Asset> assets = new TreeMap<>();
  private final List<Beside> beside = new ArrayList<>();

  ContentFiles(Layout layout, FileKinds kinds, Workers workers, List<Diagnostic> findings) {
    this.layout = layout;
    this.kinds = kinds;
    this.workers = workers;
    this.findings = findings;
  }

  /** In order of their path. */
  List<Asset> assets() {
    return List.copyOf(assets.values());
  }

  /** In order of their path. */
  List<Beside> beside() {
    return beside.stream().sorted(Comparator.comparing(Beside::path)).toList();
  }

  void addAssets(Folder folder) {
    for (Path file : folder.files()) {
      boolean hidden = file.getFileName().toString().startsWith(".");
      if (!hidden || layout.hiddenAssets()) {
        String path = FileNames.composed(Layout.slashes(layout.assets().relativize(file)));
        assets.put(path, new Asset(path, file));
      }
    }
    addLinks(folder.links());
  }

  /** What the walk met beside the pages; as in JBake, the content folder wins. */
  void addContent(List<Path> files, List<Path> links) {
    workers.map(files, this::decide).forEach(this::take);
    for (Path link : links) {
      beside.add(never(link, "it is a symbolic link, and none is followed", false));
    }
    addLinks(links);
  }

  private void addLinks(List<Path> links) {
    links.stream()
        .limit(MAX_LINK_FINDINGS)
        .forEach(link ->
            findings.add(
                Diagnostic.warning(
                    layout.name(link),
                    Position.START,
                    1,
                    "symlink",
                    "is a symbolic link and is left out; none is followed")));
    if (links.size() > MAX_LINK_FINDINGS) {
      findings.add(
          Diagnostic.warning(
              ".",
              Position.START,
              1,
              "symlink",
              (links.size() - MAX_LINK_FINDINGS) + " more symbolic links are left out"));
    }
  }

  /** At most one of the first two; a file that vanished is neither. */
  private record Decision(
      Optional<Asset> asset, Optional<Beside> beside, Optional<Diagnostic> finding) {
    static final Decision GONE = new Decision(Optional.empty(), Optional.empty(), Optional.empty());

    static Decision shown(Asset asset) {
      return new Decision(Optional.of(asset), Optional.empty(), Optional.empty());
    }

    static Decision beside(Beside beside) {
      return new Decision(Optional.empty(), Optional.of(beside), Optional.empty());
    }

    Decision with(Diagnostic diagnostic) {
      return new Decision(asset, beside, Optional.of(diagnostic));
    }
  }

  private void take(Decision decision) {
    decision.finding().ifPresent(findings::add);
    decision.beside().ifPresent(beside::add);
    decision.asset().ifPresent(this::publish);
  }

  private void publish(Asset asset) {
    Asset other = assets.get(asset.path());
    if (other != null && !other.file().startsWith(layout.assets())) {
      findings.add(
          layout.finding(
              asset.file(),
              "path-twin",
              "differs from \"" + layout.name(other.file()) + "\" only in its form of Unicode"));
      return;
    }
    assets.put(asset.path(), asset);
    if (other != null) {
      findings.add(
          Diagnostic.warning(
              layout.name(asset.file()),
              Position.START,
              1,
              "asset-twice",
              "the assets folder has a file \"" + asset.path() + "\", too; this one is published"));
    }
  }

  private Decision decide(Path file) {
    String name = file.getFileName().toString();
    if (!layout.drafts() && isBesideDrafts(file)) {
      return Decision.beside(never(file, "it lies among drafts", false));
    }
    if (layout.isSettings(file)) {
      return Decision.beside(never(file, "it belongs to the site's settings or templates", false));
    }
    try {
      return switch (kinds.of(name)) {
        case Fate.Shown() -> shown(file);
        case Fate.IfLinked() -> ifLinked(file, name);
        case Fate.Never(String why) -> Decision.beside(never(file, why, true));
      };
    } catch (NoSuchFileException e) {
      return Decision.GONE;
    } catch (IOException e) {
      return Decision.beside(never(file, "it cannot be read", false))
          .with(Folder.unreadable(layout, file, e));
    }
  }

  /** What lies beside Jekyll's drafts is left out with them. */
  private boolean isBesideDrafts(Path file) {
    return ("/" + layout.name(file)).toLowerCase(Locale.ROOT).contains("/_drafts/");
  }

  private Decision shown(Path file) throws IOException {
    String extension = Layout.extension(file);
    if (extension.equals("svg")) {
      return drawing(file);
    }
    Decision shown = Decision.shown(new Asset(path(file), file));
    if (!FileKinds.IMAGES.contains(extension)) {
      return shown;
    }
    FileHead head = FileHead.read(file);
    if (head.isMarkup()) {
      return Decision.beside(never(file, "it begins like HTML", false))
          .with(layout.finding(file, "image-kind", "is no image: it begins like HTML"));
    }
    return head.isImage()
        ? shown
        : shown.with(
            Diagnostic.warning(
                layout.name(file),
                Position.START,
                1,
                "image-kind",
                "is no image that browsers know"));
  }

  private Decision drawing(Path file) throws IOException {
    SvgFile.Outcome outcome = SvgFile.read(file, layout.name(file));
    if (outcome.cleaned().isPresent()) {
      return Decision.shown(new Asset(path(file), file, outcome.cleaned()));
    }
    Diagnostic finding = outcome.finding().orElseThrow();
    return Decision.beside(never(file, finding.message(), false))
        .with(finding.withSeverity(layout.severity()));
  }

  private Decision ifLinked(Path file, String name) throws IOException {
    if (name.indexOf('.') < 0) {
      FileHead head = FileHead.read(file);
      if (head.isMarkup() || !head.isText()) {
        return Decision.beside(never(file, "it has no ending and is no plain text", true));
      }
    }
    return Decision.beside(
        new Beside(path(file), file, Optional.empty(), !FileKinds.isNotice(name) && counts(file)));
  }

  /** The proofs of a strict site lie in its content folder. */
  private boolean counts(Path file) {
    return !(layout.strict() && file.getFileName().toString().equals("verified.lock"));
  }

  private Beside never(Path file, String why, boolean counted) {
    return new Beside(path(file), file, Optional.of(why), counted);
  }

  private String path(Path file) {
    return FileNames.composed(Layout.slashes(layout.content().relativize(file)));
  }
}
