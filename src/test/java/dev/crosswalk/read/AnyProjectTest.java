package dev.crosswalk.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any bytes as another generator's settings: texts of the folder are read, and of no other. */
class AnyProjectTest {
  private static final List<String> FILES =
      List.of("book.toml", "mkdocs.yml", "docusaurus.config.js");

  static void check(byte[] input) {
    for (String name : FILES) {
      try {
        check(name, input);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void check(String name, byte[] input) throws IOException {
    Path outside = Files.createTempDirectory("project");
    try {
      Files.writeString(outside.resolve("secret.md"), "secret\n");
      Path root = Files.createDirectory(outside.resolve("here"));
      for (String folder : List.of(".", "src", "docs")) {
        Files.createDirectories(root.resolve(folder));
        Files.writeString(root.resolve(folder).resolve("a.md"), "# A\n\ntext\n");
      }
      Files.write(root.resolve(name), input);
      Result<Settings> settings = Reading.settings(root, SettingsOverrides.NONE);
      Result<Sources> sources = Reading.sources(root, settings.value(), Workers.NONE);
      for (Source page : sources.value().pages()) {
        assertThat(page.text()).as(page.path()).doesNotContain("secret");
        assertThat(page.path().split("/")).doesNotContain("..");
      }
      for (Diagnostic finding : settings.diagnostics()) {
        assertThat(finding.position().line()).as(finding.message()).isPositive();
      }
    } finally {
      delete(outside);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void everyKeptInputReadsTheFolderAlone() {
    Corpus.replay("projects", AnyProjectTest::check);
  }
}
