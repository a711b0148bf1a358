package dev.crosswalk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatcherTest {
  @TempDir private Path root;

  @Test
  void aChangedFileEndsTheWait() throws Exception {
    Files.createDirectories(root.resolve("content/patterns"));
    try (Watcher watcher = Watcher.over(root, root.resolve("site"))) {
      Files.writeString(root.resolve("content/patterns/card.md"), "text");
      assertThat(watcher.awaitChange()).isTrue();
    }
  }

  @Test
  void aNewFolderIsWatchedToo() throws Exception {
    try (Watcher watcher = Watcher.over(root, root.resolve("site"))) {
      Files.createDirectories(root.resolve("content"));
      assertThat(watcher.awaitChange()).isTrue();
      Files.writeString(root.resolve("content/card.md"), "text");
      assertThat(watcher.awaitChange()).isTrue();
    }
  }

  @Test
  void theOutputAndHiddenFilesDoNotCount() throws Exception {
    Files.createDirectories(root.resolve("site"));
    try (Watcher watcher = Watcher.over(root, root.resolve("site"))) {
      Files.writeString(root.resolve("site/index.html"), "text");
      Files.writeString(root.resolve(".hidden"), "text");
      Files.writeString(root.resolve("seen.md"), "text");
      assertThat(watcher.awaitChange()).isTrue();
    }
  }
}
