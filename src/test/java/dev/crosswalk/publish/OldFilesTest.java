package dev.crosswalk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of the site before stay, and for how long. */
class OldFilesTest {
  @TempDir private Path parent;
  private Path output = Path.of("");

  @BeforeEach
  void chooseAnOutput() {
    output = parent.resolve("site");
  }

  /** Publishes these files, each with its path as content; gives how many old ones were kept. */
  private int publish(String... files) throws IOException {
    try (Staging staging = Staging.begin(output)) {
      for (String file : files) {
        Path path = staging.folder().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, file);
      }
      return staging.publish() instanceof Publication.Done done ? done.kept() : -1;
    }
  }

  private List<String> published() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> output.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !file.equals(FileList.NAME))
          .sorted()
          .toList();
    }
  }

  @Test
  void hashedFilesStayForOnePublishAndNotForTwo() throws Exception {
    assertThat(publish("index.html", "assets/js/a.1.js", "search/t/1.bin", "search/p/1-0.json"))
        .isZero();
    assertThat(publish("index.html", "assets/js/a.2.js", "search/t/2.bin", "search/p/1-0.json"))
        .isEqualTo(2);
    assertThat(published())
        .containsExactly(
            "assets/js/a.1.js",
            "assets/js/a.2.js",
            "index.html",
            "search/p/1-0.json",
            "search/t/1.bin",
            "search/t/2.bin");
    assertThat(publish("index.html", "assets/js/a.3.js", "search/t/2.bin")).isEqualTo(2);
    assertThat(published())
        .containsExactly(
            "assets/js/a.2.js",
            "assets/js/a.3.js",
            "index.html",
            "search/p/1-0.json",
            "search/t/2.bin");
  }

  @Test
  void pagesAndTheManifestAreTheNewOnesOnly() throws Exception {
    publish("index.html", "gone.html", "search/manifest.json", "schema/card.schema.json");
    assertThat(publish("index.html")).isZero();
    assertThat(published()).containsExactly("index.html");
  }

  @Test
  void whatSomebodyElsePutThereIsNotOursToKeepOrToRemove() throws Exception {
    Path foreign = output.resolve("assets/app.js");
    Files.createDirectories(foreign.getParent());
    Files.writeString(foreign, "theirs");
    assertThat(publish("index.html")).isZero();
    assertThat(publish("index.html")).isZero();
    assertThat(published()).containsExactly("assets/app.js", "index.html");
    assertThat(foreign).hasContent("theirs");
  }

  @Test
  void whatVanishedFromTheOldSiteOrBecameALinkIsNotKept() throws Exception {
    publish("assets/a.1.css", "assets/b.1.css", "assets/c.1.css");
    Files.delete(output.resolve("assets/a.1.css"));
    Files.delete(output.resolve("assets/b.1.css"));
    Files.createSymbolicLink(output.resolve("assets/b.1.css"), Path.of("/etc/hostname"));
    assertThat(publish("index.html")).isEqualTo(1);
    assertThat(FileList.in(output).orElseThrow().kept()).containsExactly("assets/c.1.css");
    assertThat(output.resolve("assets/b.1.css")).isSymbolicLink();
  }

  @Test
  void aListThatNamesAFileElsewhereFetchesNothing() throws Exception {
    publish("assets/a.1.css");
    Files.writeString(parent.resolve("secret"), "secret");
    Path list = output.resolve(FileList.NAME);
    Files.writeString(list, Files.readString(list) + "../secret\n/etc/hostname\n");
    assertThat(publish("index.html")).isEqualTo(1);
    assertThat(published()).containsExactly("assets/a.1.css", "index.html");
    assertThat(parent.resolve("secret")).hasContent("secret");
  }

  @Test
  void whereTheOldSiteIsGoneNothingIsKept() throws Exception {
    publish("assets/a.1.css");
    Trees.delete(output);
    assertThat(publish("index.html")).isZero();
  }

  @Test
  void aBuildThatFailsChangesNothing() throws Exception {
    publish("assets/a.1.css");
    publish("assets/a.2.css");
    try (Staging staging = Staging.begin(output)) {
      Files.writeString(staging.folder().resolve("index.html"), "half");
    }
    assertThat(published()).containsExactly("assets/a.1.css", "assets/a.2.css");
    assertThat(publish("assets/a.3.css")).isEqualTo(1);
    assertThat(published()).containsExactly("assets/a.2.css", "assets/a.3.css");
  }

  @Test
  void publishingTheSameAgainKeepsNothingMore() throws Exception {
    publish("assets/a.1.css");
    assertThat(publish("assets/a.1.css")).isZero();
    assertThat(published()).containsExactly("assets/a.1.css");
  }
}
