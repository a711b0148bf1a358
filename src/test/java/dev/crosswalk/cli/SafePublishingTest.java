package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a build may not publish: nothing there changes, and one sentence says why. */
class SafePublishingTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeNotes() throws Exception {
    folder = folder.toRealPath();
    FileTree.write(folder, "notes/a.md", "# A\n\nText.\n");
  }

  /** Runs a build that must leave everything as it is. */
  private CommandRun refused(Path cwd, String... options) throws Exception {
    String[] args = new String[options.length + 1];
    args[0] = "build";
    System.arraycopy(options, 0, args, 1, options.length);
    SortedMap<String, String> before = FileTree.of(folder);
    CommandRun run = CommandRun.in(cwd, args);
    assertThat(FileTree.of(folder)).isEqualTo(before);
    return run;
  }

  private void assertWrong(CommandRun run, String sentence) {
    assertThat(run.err()).isEqualTo("crosswalk: " + sentence + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aFolderOfPhotos() throws Exception {
    FileTree.write(folder, "photos/2024/sea.jpg", "sea");
    for (String name : "a b c d e".split(" ")) {
      FileTree.write(folder, "photos/" + name + ".jpg", name);
    }
    assertWrong(
        refused(folder, "--source", "notes", "--output", "photos"),
        "the output folder "
            + folder.resolve("photos")
            + " holds what crosswalk did not put there: 2024, a.jpg, b.jpg and 3 more;"
            + " empty it, or name another with --output");
  }

  @Test
  void aCheckoutOfAPagesBranchWithASiteThatIsNotOurs() throws Exception {
    FileTree.write(folder, "pages/.git/HEAD", "ref: refs/heads/gh-pages\n");
    FileTree.write(folder, "pages/CNAME", "example.org\n");
    FileTree.write(folder, "pages/index.html", "theirs");
    assertWrong(
        refused(folder, "--source", "notes", "--output", "pages"),
        "the output folder "
            + folder.resolve("pages")
            + " holds what crosswalk did not put there: index.html;"
            + " empty it, or name another with --output");
  }

  @Test
  void theCurrentFolder() throws Exception {
    FileTree.write(folder, "work/thesis.tex", "years");
    assertWrong(
        refused(folder.resolve("work"), "--source", "../notes", "--output", "."),
        "the output folder "
            + folder.resolve("work")
            + " holds what crosswalk did not put there: thesis.tex;"
            + " empty it, or name another with --output");
  }

  @Test
  void aFolderOfCode() throws Exception {
    FileTree.write(folder, "src/main.go", "package main\n");
    assertWrong(
        refused(folder, "--source", "notes", "--output", "src"),
        "the output folder "
            + folder.resolve("src")
            + " holds what crosswalk did not put there: main.go;"
            + " empty it, or name another with --output");
  }

  @Test
  void aFolderOfTheDefaultNameThatIsSomebodyElses() throws Exception {
    FileTree.write(folder, "site/index.html", "theirs");
    assertWrong(
        refused(folder, "--source", "notes"),
        "the output folder "
            + folder.resolve("site")
            + " holds what crosswalk did not put there: index.html;"
            + " empty it, or name another with --output");
  }

  @Test
  void anAbsoluteFolderThatASettingNames() throws Exception {
    FileTree.write(folder, "elsewhere/file", "theirs");
    Path project = project("site.title=T\ndestination.folder=" + folder.resolve("elsewhere"));
    CommandRun run = refused(project);
    assertThat(run.err())
        .isEqualTo(
            """
            jbake.properties:2:1: error[setting-outside]: "%s" leads out of the source folder
             2 | destination.folder=%s
               | ^^^^^^^^^^^^^^^^^^
              hint: name the folder on the command line, with --output
            1 error in 1 page; nothing was published
            """
                .formatted(folder.resolve("elsewhere"), folder.resolve("elsewhere")));
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aFolderAboveThatASettingNames() throws Exception {
    FileTree.write(folder, "elsewhere/file", "theirs");
    CommandRun run = refused(project("  destination.folder = ../elsewhere\n"));
    assertThat(run.err())
        .isEqualTo(
            """
            jbake.properties:1:3: error[setting-outside]: "../elsewhere" leads out of the source folder
             1 |   destination.folder = ../elsewhere
               |   ^^^^^^^^^^^^^^^^^^
              hint: name the folder on the command line, with --output
            1 error in 1 page; nothing was published
            """);
    assertThat(run.code()).isEqualTo(1);
  }

  private Path project(String settings) throws Exception {
    Path project = folder.resolve("project");
    FileTree.write(project, "jbake.properties", settings);
    FileTree.write(project, "content/a.md", "# A\n\nText.\n");
    return project;
  }

  @Test
  void aWorkFolderThatIsALink() throws Exception {
    FileTree.write(folder, "elsewhere/site/new/file", "theirs");
    Files.createSymbolicLink(folder.resolve(".crosswalk"), Path.of("elsewhere"));
    assertWrong(
        refused(folder, "--source", "notes"),
        folder.resolve(".crosswalk")
            + " is a symbolic link to elsewhere, which crosswalk does not follow;"
            + " delete the link");
  }

  @Test
  void aPartOfTheWorkFolderThatIsALink() throws Exception {
    FileTree.write(folder, "elsewhere/new/file", "theirs");
    Path link = Files.createDirectory(folder.resolve(".crosswalk")).resolve("site");
    Files.createSymbolicLink(link, Path.of("../elsewhere"));
    assertWrong(
        refused(folder, "--source", "notes"),
        link
            + " is a symbolic link to ../elsewhere, which crosswalk does not follow;"
            + " delete the link");
  }

  @Test
  void anOutputThatIsALink() throws Exception {
    Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("site"), Path.of("elsewhere"));
    assertWrong(
        refused(folder, "--source", "notes"),
        "the output "
            + folder.resolve("site")
            + " is a symbolic link to elsewhere, which crosswalk does not follow;"
            + " name another folder with --output");
  }

  @Test
  void anOutputThatALinkInTheSourceLeadsTo() throws Exception {
    Files.createDirectory(folder.resolve("elsewhere"));
    Path link = folder.resolve("notes/link");
    Files.createSymbolicLink(link, folder.resolve("elsewhere"));
    assertWrong(
        refused(folder, "--source", "notes", "--output", "notes/link/out"),
        link
            + " is a symbolic link to "
            + folder.resolve("elsewhere")
            + ", which crosswalk does not follow; name another folder with --output");
  }

  @Test
  void aFolderOfTheSiteItself() throws Exception {
    Path project = project("");
    assertWrong(
        refused(project, "--output", "content"),
        "the output folder "
            + project.resolve("content")
            + " is where this site's own files lie; name another with --output");
  }

  @Test
  void aFile() throws Exception {
    FileTree.write(folder, "out", "a file");
    assertWrong(
        refused(folder, "--source", "notes", "--output", "out"),
        "the output " + folder.resolve("out") + " is a file, not a folder");
  }

  @Test
  void aFolderWithAListThatIsNotOurs() throws Exception {
    FileTree.write(folder, "out/.crosswalk-files", "a.txt\n");
    FileTree.write(folder, "out/a.txt", "theirs");
    assertWrong(
        refused(folder, "--source", "notes", "--output", "out"),
        "the output folder "
            + folder.resolve("out")
            + " holds what crosswalk did not put there: .crosswalk-files, a.txt;"
            + " empty it, or name another with --output");
  }

  @Test
  void aFileOfOursWouldReplaceOthers() throws Exception {
    CommandRun first = CommandRun.in(folder, "build", "--source", "notes", "--output", "out");
    assertThat(first.code()).as(first.err()).isZero();
    FileTree.write(folder, "notes/b.md", "# B\n\nText.\n");
    FileTree.write(folder, "notes/c/d.md", "# D\n\nText.\n");
    FileTree.write(folder, "out/b.html", "theirs");
    FileTree.write(folder, "out/c", "theirs");
    SortedMap<String, String> before = FileTree.of(folder.resolve("out"));
    CommandRun run = CommandRun.in(folder, "build", "--source", "notes", "--output", "out");
    assertWrong(
        run,
        "publishing to "
            + folder.resolve("out")
            + " would replace 2 things that crosswalk did not put there: b.html, c;"
            + " move them away, or name another folder with --output");
    assertThat(FileTree.of(folder.resolve("out"))).isEqualTo(before);
  }

  @Test
  void anOutputOutsideThatTheCommandLineNamesOverASetting() throws Exception {
    Path project = project("destination.folder=../elsewhere\n");
    CommandRun run = CommandRun.in(project, "build", "--output", "../out");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("out/a.html")).exists();
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }

  @Test
  void aLinkAboveTheSourceIsNoMatter() throws Exception {
    Files.createSymbolicLink(folder.resolve("home"), folder);
    CommandRun run =
        CommandRun.in(folder, "build", "--source", "home/notes", "--output", "home/deep/out");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("deep/out/a.html")).exists();
  }
}
