package dev.crosswalk.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.Corpus;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Any bytes as the settings file of a folder: settings, and findings with their places. */
class AnySettingsTest {
  static void check(byte[] input) {
    try {
      Path folder = Files.createTempDirectory("settings");
      Path file = folder.resolve("jbake.properties");
      try {
        Files.write(file, input);
        check(Reading.settings(folder, SettingsOverrides.NONE));
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Result<Settings> read) {
    assertThat(read.value().title()).isNotNull();
    assertThat(read.value().properties().keySet()).doesNotContainNull();
    for (Diagnostic finding : read.diagnostics()) {
      assertThat(finding.file()).isEqualTo("jbake.properties");
      assertThat(finding.position().line()).as(finding.message()).isPositive();
    }
  }

  @Test
  void everyKeptInputGivesSettings() {
    Corpus.replay("settings", AnySettingsTest::check);
  }
}
