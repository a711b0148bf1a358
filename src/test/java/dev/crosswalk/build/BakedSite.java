package dev.crosswalk.build;

import dev.crosswalk.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder of texts, baked, with all that a person would look at afterwards. */
record BakedSite(Path folder, BuildReport report) {
  static final String STRICT =
      """
      site.strict=true
      site.title=Test
      site.host=https://example.org/guide/
      data.folder=content/data
      """;

  static BakedSite of(Path source, Path output) throws Exception {
    return of(source, output, false);
  }

  private static BakedSite of(Path source, Path output, boolean drafts) throws Exception {
    BuildRequest request =
        new BuildRequest(
            source, Optional.of(output), Optional.empty(), drafts, 2, InstantSource.system());
    return new BakedSite(output, Pipeline.build(request, _ -> {}));
  }

  /** Bakes texts by path in a folder below {@code work}. */
  static BakedSite of(Path work, Map<String, String> texts) throws Exception {
    Path source = work.resolve("source");
    write(source, texts);
    return of(source, work.resolve("out").resolve("site"));
  }

  /** The same, with the pages that say they are drafts. */
  static BakedSite withDrafts(Path work, Map<String, String> texts) throws Exception {
    Path source = work.resolve("source");
    write(source, texts);
    return of(source, work.resolve("out").resolve("site"), true);
  }

  static void write(Path folder, Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  /** All files, with {@code /}. */
  TreeSet<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      TreeSet<String> files = new TreeSet<>();
      all.filter(Files::isRegularFile)
          .forEach(file ->
              files.add(
                  folder
                      .relativize(file)
                      .toString()
                      .replace(file.getFileSystem().getSeparator(), "/")));
      return files;
    }
  }

  String text(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  /** The findings in one line each. */
  List<String> findings() {
    return report.diagnostics().stream().map(BakedSite::shown).toList();
  }

  private static String shown(Diagnostic it) {
    return "%s:%s %s %s: %s"
        .formatted(it.file(), it.position(), it.severity().word(), it.rule(), it.message());
  }
}
