package dev.crosswalk.markdown.links;

import dev.crosswalk.markdown.frontmatter.Entry;
import dev.crosswalk.markdown.text.Uris;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Claims;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.FileName;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Settings;
import java.util.List;
import java.util.Optional;

/**
 * Gives each page a file of its own. Where one is taken, by what is made or by another page, or
 * where its name is longer than disks allow, a plain folder's page goes beside it under a free name
 * and a warning says so; elsewhere that is an error, because addresses were chosen.
 */
final class PagePaths {
  /** Room for an ending and a number. */
  private static final int MAX_STEM_BYTES = FileName.MAX_BYTES - 15;

  private final Settings settings;
  private final Claims claims;
  private final List<Diagnostic> findings;

  PagePaths(Settings settings, List<Entry> entries, List<Diagnostic> findings) {
    this.settings = settings;
    this.findings = findings;
    this.claims =
        Made.of(
                settings,
                entries.stream()
                    .filter(entry -> entry.isShown(settings))
                    .map(entry -> new Made.Listed(entry.kind(), entry.meta()))
                    .toList())
            .claims();
  }

  /** The entry, at its own path or a free one. */
  Entry place(Entry entry) {
    if (!entry.isShown(settings)) {
      return entry;
    }
    String uri = entry.meta().uri();
    if (FileName.isTooLong(files(entry).getFirst())) {
      return settings.theme() && !settings.strict()
          ? moved(entry, "its name is longer than " + FileName.MAX_BYTES + " bytes", "name-long")
          : refused(entry, nameLong(entry));
    }
    Optional<String> owner = claim(entry);
    if (owner.isEmpty()) {
      return entry;
    }
    return settings.theme() && !settings.strict()
        ? moved(entry, "\"" + uri + "\" is taken by " + owner.get(), "path-taken")
        : refused(entry, taken(entry, "uri-duplicate", "address", uri, owner.get()));
  }

  private Entry refused(Entry entry, Diagnostic finding) {
    findings.add(finding);
    return entry;
  }

  private static Diagnostic nameLong(Entry entry) {
    return Diagnostic.error(
            entry.file(),
            Position.START,
            1,
            "name-long",
            "the name of the page's file is longer than %d bytes".formatted(FileName.MAX_BYTES))
        .withHint("rename the file");
  }

  static Diagnostic taken(Entry entry, String rule, String what, String value, String owner) {
    return Diagnostic.error(
            entry.file(),
            Position.START,
            1,
            rule,
            "the %s \"%s\" is taken by %s".formatted(what, value, owner))
        .withHint("rename one of the files");
  }

  private Entry moved(Entry entry, String why, String rule) {
    String stem = Address.composed(Uris.stem(entry.source().contentPath()));
    String folder = freeFolder(Uris.folder(stem));
    String name = FileName.shortened(Uris.fileName(stem), MAX_STEM_BYTES);
    Entry free = at(entry, folder + name);
    for (int n = 2; claim(free).isPresent(); n++) {
      free = at(entry, folder + name + "-" + n);
    }
    findings.add(
        Diagnostic.warning(
            entry.file(),
            Position.START,
            1,
            rule,
            "%s; this page is published as \"%s\"".formatted(why, free.meta().uri())));
    return free;
  }

  /** The folder, each part of it that is a file's name with a number behind it. */
  private String freeFolder(String folder) {
    StringBuilder free = new StringBuilder();
    for (String part : folder.isEmpty() ? new String[0] : folder.split("/")) {
      String name = part;
      for (int n = 2; claims.isFile(free + name); n++) {
        name = part + "-" + n;
      }
      free.append(name).append('/');
    }
    return free.toString();
  }

  private static Entry at(Entry entry, String stem) {
    return entry.withMeta(entry.meta().withUri(stem + ".html"));
  }

  /** Claims all files of a page, or none. */
  private Optional<String> claim(Entry entry) {
    List<String> files = files(entry);
    Optional<String> owner =
        files.stream().flatMap(file -> claims.owner(file).stream()).findFirst();
    if (owner.isEmpty()) {
      files.forEach(file -> claims.claim(file, entry.file()));
    }
    return owner;
  }

  private List<String> files(Entry entry) {
    return entry.meta().files(settings, entry.header().map(it -> it.type()).orElse(""));
  }
}
