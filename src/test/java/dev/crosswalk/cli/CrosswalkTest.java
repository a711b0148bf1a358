package dev.crosswalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a user meets it: words, exit codes, files. */
class CrosswalkTest {
  private static final Path BROKEN = Path.of("src/test/resources/check/broken").toAbsolutePath();

  @TempDir private Path folder;

  private CommandRun crosswalk(String... args) {
    return CommandRun.in(folder, args);
  }

  @Test
  void aFolderThatIsNotThereIsOneSentence() {
    CommandRun run = crosswalk("build", "--source", "nowhere");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "crosswalk: there is no folder " + folder.resolve("nowhere") + " to build from\n");
  }

  @Test
  void anEmptyFolderIsOneSentence() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    CommandRun run = crosswalk("build", "--source", "empty", "--output", "out");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("crosswalk: there is no Markdown file in " + empty + "\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void anOutputThatIsTheSourceIsOneSentence() throws Exception {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    Files.writeString(notes.resolve("a.md"), "# A\n\nText.\n");
    CommandRun run = crosswalk("build", "--source", "notes", "--output", "notes");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "crosswalk: the output folder "
                + notes
                + " is the source folder; name another with --output\n");
    assertThat(notes.resolve("a.md")).exists();
  }

  @Test
  void anOutputAroundTheSourceIsRefused() throws Exception {
    Path notes = Files.createDirectories(folder.resolve("all/notes"));
    Files.writeString(notes.resolve("a.md"), "# A\n\nText.\n");
    CommandRun run = crosswalk("build", "--source", "all/notes", "--output", "all");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "crosswalk: the output folder "
                + folder.resolve("all")
                + " contains the source folder "
                + notes
                + "; name another with --output\n");
    assertThat(notes.resolve("a.md")).exists();
  }

  @Test
  void anUnknownOptionSaysWhatWasMeant() {
    CommandRun run = crosswalk("build", "--sorce", "x");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("crosswalk: Unknown option").contains("--source");
  }

  @Test
  void brokenContentLeavesThePublishedSite() throws Exception {
    Path notes = Files.createDirectory(folder.resolve("notes"));
    Files.writeString(notes.resolve("a.md"), "# A\n\nText.\n");
    crosswalk("build", "--source", "notes", "--output", "site");
    Path page = folder.resolve("site/a.html");
    String before = Files.readString(page);
    CommandRun run = crosswalk("build", "--source", BROKEN.toString(), "--output", "site");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines().filter(line -> line.matches(".*:\\d+:\\d+: error\\[.*")))
        .hasSizeGreaterThanOrEqualTo(25);
    assertThat(run.err()).endsWith("; nothing was published\n");
    assertThat(page).hasContent(before);
  }

  @Test
  void twentyFindingsOfARuleAreShownAndTheRestCounted() throws Exception {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    StringBuilder page = new StringBuilder("# Links\n\n");
    for (int i = 0; i < 23; i++) {
      page.append("[to](gone-%d.md)\n".formatted(i));
    }
    Files.writeString(notes.resolve("a.md"), page + "\n![](gone.png)\n");
    CommandRun run = crosswalk("check", "--source", "notes");
    assertThat(run.err().lines().filter(line -> line.contains("[link-broken]"))).hasSize(20);
    assertThat(run.err().lines().filter(line -> line.contains("[image-missing]"))).hasSize(1);
    assertThat(run.err())
        .endsWith("and 3 more of link-broken (--all shows them)\n1 page checked: 24 findings\n");
    CommandRun all = crosswalk("check", "--source", "notes", "--all");
    assertThat(all.err().lines().filter(line -> line.contains("[link-broken]"))).hasSize(23);
    assertThat(all.err()).doesNotContain("more of");
  }

  @Test
  void aPlainFolderOfMarkdownBecomesASite() throws Exception {
    Path notes = Files.createDirectories(folder.resolve("notes/deep"));
    Files.writeString(
        folder.resolve("notes/first.md"), "# First note\n\nSee [second](deep/second.md).\n");
    Files.writeString(notes.resolve("second.md"), "Text without a heading about zebras.\n");
    CommandRun run = crosswalk("build", "--source", "notes", "--output", "out");
    assertThat(run.err()).contains("2 pages read, 2 baked, 2 indexed");
    assertThat(run.code()).isZero();
    assertThat(folder.resolve("out/first.html"))
        .content()
        .contains("<h1>First note</h1>", "href=\"deep/second.html\"");
    CommandRun search = crosswalk("search", "zebras", "--output", "out", "--json");
    assertThat(search.code()).isZero();
    assertThat(search.out()).contains("deep/second.html");
  }

  @Test
  void aNewCardPassesTheCheckOfItsForm() {
    CommandRun run = crosswalk("new", "card", "errors/try-again", "--title", "Try again");
    assertThat(run.code()).isZero();
    assertThat(folder.resolve("content/patterns/errors/try-again.md"))
        .content()
        .contains("title: \"Try again\"");
    assertThat(crosswalk("new", "card", "errors/try-again").code()).isEqualTo(2);
    assertThat(crosswalk("new", "carf", "errors/x").err()).contains("did you mean \"card\"?");
  }

  @Test
  void aPortThatIsNoneIsAWrongCommand() {
    for (String port : new String[] {"70000", "-1"}) {
      CommandRun run = crosswalk("serve", "--port", port);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo("crosswalk: --port " + port + " is no port; it may be 0 to 65535\n");
    }
  }

  @Test
  void aPreviewOfAFolderThatIsNotThereIsAWrongCommand() {
    CommandRun run = crosswalk("serve", "--source", "missing");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("crosswalk: there is no folder ").endsWith(" to build from\n");
  }

  @Test
  void helpAndVersionAnswer() {
    assertThat(crosswalk("--help").out()).contains("build", "serve", "search", "check", "new");
    assertThat(crosswalk("--version").out()).startsWith("crosswalk ");
  }
}
