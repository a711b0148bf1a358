package dev.crosswalk.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Workers;
import dev.crosswalk.read.Reading;
import dev.crosswalk.read.SettingsOverrides;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Markdown in, HTML out. {@code -Dgolden.write=true} writes the files; review the diff. */
class GoldenPagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/markdown/golden");
  private static final Path STRICT = Path.of("src/test/resources/markdown/golden-strict");

  @Test
  void everyPageIsItsGoldenFile() throws Exception {
    compare(FOLDER);
  }

  @Test
  void everyPageOfAStrictSiteIsItsGoldenFile() throws Exception {
    compare(STRICT);
  }

  private static void compare(Path folder) throws Exception {
    Settings settings = Reading.settings(folder, SettingsOverrides.NONE).value();
    Sources sources = Reading.sources(folder, settings, Workers.NONE).value();
    List<Page> pages = Sites.parse(settings, sources).value().site().pages();
    TreeSet<String> expected = new TreeSet<>();
    List<String> differing = new ArrayList<>();
    for (Page page : pages) {
      Path golden = folder.resolve(page.file().replaceFirst("\\.md$", ".html"));
      expected.add(folder.relativize(golden).toString());
      String html = page.body().html() + "\n";
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(golden, html);
      }
      if (!Files.exists(golden) || !Files.readString(golden).equals(html)) {
        differing.add(golden + " should be:\n" + html);
      }
    }
    assertThat(differing).isEmpty();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(file -> folder.relativize(file).toString()))
          .filteredOn(name -> name.endsWith(".html"))
          .as("a golden file without its page")
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }
}
