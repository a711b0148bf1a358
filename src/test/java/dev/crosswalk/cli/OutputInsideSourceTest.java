package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cd docs && crosswalk build}: what is published is never content. */
class OutputInsideSourceTest {
  @TempDir private Path folder;
  private Path docs = Path.of("");

  @BeforeEach
  void writeDocs() throws Exception {
    docs = folder.resolve("docs");
    FileTree.write(docs, "a.md", "# A\n\nSee [b](sub/b.md).\n");
    FileTree.write(docs, "sub/b.md", "# B\n\nText.\n");
  }

  private void assertTwoPages(String... args) {
    CommandRun run = CommandRun.in(docs, args);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("2 pages ").doesNotContain("warning", "error");
  }

  @Test
  void theDefaultOutputIsLeftOutOfAPlainFolder() {
    assertTwoPages("build");
    assertTwoPages("build");
    assertTwoPages("check");
    assertThat(docs.resolve("site/sub/b.html")).exists();
    assertThat(docs.resolve("site/site")).doesNotExist();
  }

  @Test
  void soIsEveryFolderThatWasEverPublishedThere() {
    assertTwoPages("build", "--output", "one");
    assertTwoPages("build", "--output", "sub/two");
    assertTwoPages("build");
    assertTwoPages("check");
    assertThat(docs.resolve("site/one")).doesNotExist();
    assertThat(docs.resolve("site/sub/two")).doesNotExist();
  }

  @Test
  void anOutputInTheContentOfAProjectIsLeftOut() throws Exception {
    Path project = folder.resolve("project");
    FileTree.write(project, "jbake.properties", "destination.folder=content/out\n");
    FileTree.write(project, "content/a.md", "# A\n\nText.\n");
    for (int i = 0; i < 2; i++) {
      CommandRun run = CommandRun.in(project, "build");
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.err()).contains("1 page read");
    }
    assertThat(project.resolve("content/out/a.html")).exists();
  }

  @Test
  void aFolderNamedSiteThatIsNotOursIsContent() throws Exception {
    FileTree.write(docs, "site/c.md", "# C\n\nText.\n");
    CommandRun run = CommandRun.in(docs, "check");
    assertThat(run.err()).contains("3 pages checked");
    CommandRun build = CommandRun.in(docs, "build");
    assertThat(build.err()).contains("holds what crosswalk did not put there: c.md;");
    assertThat(build.code()).isEqualTo(2);
    assertThat(Files.readString(docs.resolve("site/c.md"))).isEqualTo("# C\n\nText.\n");
  }
}
