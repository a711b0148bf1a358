package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands neither write nor read through a symbolic link of the site's. */
class LinksTest {
  @TempDir private Path folder;

  @Test
  void newWritesNoPageThroughALink() throws Exception {
    Files.createDirectory(folder.resolve("elsewhere"));
    Files.createDirectory(folder.resolve("content"));
    Files.createSymbolicLink(folder.resolve("content/patterns"), Path.of("../elsewhere"));
    CommandRun run = CommandRun.in(folder, "new", "card", "errors/wrap");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "crosswalk: "
                + folder.resolve("content/patterns")
                + " is a symbolic link to ../elsewhere, which crosswalk does not follow\n");
    assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
  }

  @Test
  void newDoesNotWriteWhereALinkLeadsNowhere() throws Exception {
    Path page = folder.resolve("content/articles/a.md");
    Files.createDirectories(page.getParent());
    Files.createSymbolicLink(page, folder.resolve("elsewhere.md"));
    CommandRun run = CommandRun.in(folder, "new", "article", "a");
    assertThat(run.code()).isEqualTo(2);
    assertThat(folder.resolve("elsewhere.md")).doesNotExist();
  }

  @Test
  void searchReadsNoIndexThroughALink() throws Exception {
    FileTree.write(folder, "notes/a.md", "# A\n\nText.\n");
    CommandRun.in(folder, "build", "--source", "notes", "--output", "out");
    Files.move(folder.resolve(".crosswalk"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve(".crosswalk"), Path.of("elsewhere"));
    CommandRun run = CommandRun.in(folder, "search", "text", "--output", "out");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "crosswalk: "
                + folder.resolve(".crosswalk")
                + " is a symbolic link to elsewhere, which crosswalk does not follow;"
                + " delete the link\n");
  }

  @Test
  void aContentFolderThatIsALinkIsNotRead() throws Exception {
    FileTree.write(folder, "elsewhere/secret.md", "# Secret\n\nText.\n");
    FileTree.write(folder, "site/a.md", "# A\n\nText.\n");
    Files.createSymbolicLink(folder.resolve("site/content"), folder.resolve("elsewhere"));
    CommandRun run = CommandRun.in(folder, "build", "--source", "site", "--output", "out");
    assertThat(run.out() + run.err()).doesNotContain("ecret");
    assertThat(folder.resolve("out/secret.html")).doesNotExist();
  }
}
