package dev.crosswalk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
  @TempDir private Path parent;
  private Path output = Path.of("");

  @BeforeEach
  void publishAnOldSite() throws Exception {
    output = parent.resolve("site");
    publish("old.html");
  }

  private void publish(String file) throws Exception {
    try (Staging staging = Staging.begin(output)) {
      Files.writeString(staging.folder().resolve(file), "content");
      Files.createDirectory(staging.newIndex());
      Files.writeString(staging.newIndex().resolve("segments"), file);
      staging.publish();
    }
  }

  @Test
  void theNewSiteReplacesTheOldOneWhole() throws Exception {
    publish("new.html");
    assertThat(output.resolve("new.html")).exists();
    assertThat(output.resolve("old.html")).doesNotExist();
    assertThat(Staging.publishedIndex(output).resolve("segments")).hasContent("new.html");
  }

  @Test
  void aBuildThatFailsLeavesTheOldSite() throws Exception {
    try (Staging staging = Staging.begin(output)) {
      Files.writeString(staging.folder().resolve("new.html"), "half");
    }
    assertThat(output.resolve("old.html")).exists();
    assertThat(output.resolve("new.html")).doesNotExist();
  }

  @Test
  void leftoversOfAKilledBuildAreRemoved() throws Exception {
    Path left = Staging.besideFolder(output).resolve("new");
    Files.createDirectories(left);
    Files.writeString(left.resolve("half.html"), "half");
    publish("new.html");
    assertThat(output.resolve("half.html")).doesNotExist();
    assertThat(left).doesNotExist();
  }

  @Test
  void aSwapThatWasKilledBetweenItsTwoRenamesIsMended() throws Exception {
    Files.move(output, Staging.besideFolder(output).resolve("old"));
    try (Staging staging = Staging.begin(output)) {
      assertThat(staging.published()).isPresent();
    }
    assertThat(output.resolve("old.html")).exists();
  }

  @Test
  void aGitignoreInTheOutputStays() throws Exception {
    Files.writeString(output.resolve(".gitignore"), "*\n");
    publish("new.html");
    assertThat(output.resolve(".gitignore")).hasContent("*\n");
  }

  @Test
  void foldersAreExchangedInOneStepOnLinux() throws Exception {
    Path one = Files.createDirectory(parent.resolve("one"));
    Path other = Files.createDirectory(parent.resolve("other"));
    Files.writeString(one.resolve("file"), "");
    boolean linux = System.getProperty("os.name").equals("Linux");
    assertThat(Exchange.swap(one, other)).isEqualTo(linux);
    assertThat(other.resolve("file").toFile().exists()).isEqualTo(linux);
  }
}
