package dev.crosswalk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatcherTest {
  @TempDir private Path folder;
  private Path root;
  private final List<String> notices = new ArrayList<>();

  @BeforeEach
  void makeTheSource() throws Exception {
    root = Files.createDirectories(folder.resolve("source"));
  }

  private Watcher watch() {
    return Watcher.over(root, root.resolve("site"), notices::add);
  }

  private static void assertChange(Watcher watcher) throws Exception {
    assertThat(watcher.awaitChange(() -> {})).isTrue();
  }

  /** Waits until nothing more is heard, and says how many changes there were. */
  private static int changes(Watcher watcher) throws Exception {
    AtomicInteger changes = new AtomicInteger();
    while (watcher.awaitChange(watcher::close)) {
      changes.incrementAndGet();
    }
    return changes.get();
  }

  @Test
  void aChangedFileEndsTheWait() throws Exception {
    Files.createDirectories(root.resolve("content/patterns"));
    try (Watcher watcher = watch()) {
      Files.writeString(root.resolve("content/patterns/card.md"), "text");
      assertChange(watcher);
    }
  }

  @Test
  void aNewFolderIsWatchedToo() throws Exception {
    try (Watcher watcher = watch()) {
      Files.createDirectories(root.resolve("content/a/b"));
      assertChange(watcher);
      Files.writeString(root.resolve("content/a/b/card.md"), "text");
      assertChange(watcher);
    }
  }

  @Test
  void aRenamedFolderIsWatchedUnderItsNewName() throws Exception {
    Files.createDirectories(root.resolve("content/old/deep"));
    try (Watcher watcher = watch()) {
      Files.move(root.resolve("content/old"), root.resolve("content/new"));
      assertChange(watcher);
      Files.createDirectories(root.resolve("content/new/deep/er"));
      assertChange(watcher);
      Files.writeString(root.resolve("content/new/deep/er/card.md"), "text");
      assertChange(watcher);
    }
  }

  @Test
  void aSourceThatIsRemovedAndMadeAgainIsWatchedAgain() throws Exception {
    try (Watcher watcher = watch()) {
      Files.delete(root);
      assertChange(watcher);
      Files.createDirectories(root.resolve("content"));
      assertChange(watcher);
      Files.writeString(root.resolve("content/card.md"), "text");
      assertChange(watcher);
    }
  }

  @Test
  void aSourceThatIsExchangedForAnotherIsWatchedAgain() throws Exception {
    Files.createDirectories(folder.resolve("other/content"));
    try (Watcher watcher = watch()) {
      Files.move(root, folder.resolve("moved"));
      Files.move(folder.resolve("other"), root);
      assertChange(watcher);
      Files.writeString(root.resolve("content/card.md"), "text");
      assertChange(watcher);
    }
  }

  @Test
  void anOutputThatVanishesEndsTheWait() throws Exception {
    Path output = Files.createDirectories(folder.resolve("elsewhere"));
    try (Watcher watcher = Watcher.over(root, output, notices::add)) {
      Files.delete(output);
      assertChange(watcher);
    }
  }

  @Test
  void theOutputAndWhatEditorsLeaveBesideDoNotCount() throws Exception {
    Files.createDirectories(root.resolve("site"));
    Files.createDirectories(root.resolve(".git"));
    Files.createDirectories(root.resolve("node_modules"));
    try (Watcher watcher = watch()) {
      for (String name :
          List.of(
              "site/index.html",
              ".git/HEAD",
              "node_modules/x.md",
              ".#x.md",
              ".x.md.swp",
              "#x.md#",
              "x.md~",
              "4913",
              ".DS_Store")) {
        Files.writeString(root.resolve(name), "text");
      }
      assertThat(changes(watcher)).isZero();
    }
  }

  @Test
  void aHiddenFileThatABakeReadsCounts() throws Exception {
    try (Watcher watcher = watch()) {
      Files.writeString(root.resolve(".jbakeignore"), "");
      assertThat(changes(watcher)).isEqualTo(1);
    }
  }

  @Test
  void aBurstOfSavesIsOneChange() throws Exception {
    try (Watcher watcher = watch()) {
      for (int i = 0; i < 2_000; i++) {
        Files.writeString(root.resolve("page" + i % 700 + ".md"), "text " + i);
      }
      assertThat(changes(watcher)).isBetween(1, 3);
    }
  }

  @Test
  void templatesBehindALinkAreWatched() throws Exception {
    Path shared = Files.createDirectories(folder.resolve("shared/parts"));
    Files.createSymbolicLink(root.resolve("templates"), folder.resolve("shared"));
    try (Watcher watcher = watch()) {
      Files.writeString(shared.resolve("head.ftl"), "text");
      assertChange(watcher);
    }
  }

  @Test
  void withoutNoticesOfTheSystemAllFilesAreLookedAt() throws Exception {
    Files.createDirectories(root.resolve("content"));
    try (Watcher watcher =
        Watcher.over(
            root,
            root.resolve("site"),
            () -> {
              throw new IOException("User limit of inotify watches reached");
            },
            notices::add)) {
      Files.writeString(root.resolve("content/card.md"), "text");
      assertChange(watcher);
      Files.move(root.resolve("content"), root.resolve("pages"));
      assertChange(watcher);
      Files.delete(root.resolve("pages/card.md"));
      assertChange(watcher);
      assertThat(changes(watcher)).isZero();
    }
    assertThat(notices)
        .containsExactly(
            "The system cannot tell of changes in so many folders (User limit of inotify watches"
                + " reached); looking at all files every 400 ms instead");
  }
}
