package dev.crosswalk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void theLockIsWrittenThroughNoLink() throws Exception {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "theirs");
    Path content = Files.createDirectory(folder.resolve("content"));
    Files.createSymbolicLink(content.resolve("verified.lock"), elsewhere);
    Files.createSymbolicLink(content.resolve(".verified.lock.new"), elsewhere);
    Lock.write(content, List.of());
    assertThat(elsewhere).hasContent("theirs");
    assertThat(content.resolve("verified.lock")).isRegularFile().content().startsWith("# Written");
    assertThat(Files.isSymbolicLink(content.resolve("verified.lock"))).isFalse();
  }

  @Test
  void aFileKeepsItsRights() throws Exception {
    Path page = Files.writeString(folder.resolve("a.md"), "old");
    Files.setAttribute(page, "unix:mode", 0100640);
    WholeFile.write(page, "new");
    assertThat(page).hasContent("new");
    assertThat(Files.getAttribute(page, "unix:mode")).isEqualTo(0100640);
  }
}
