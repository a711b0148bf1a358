package dev.crosswalk.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Sources.Asset;
import dev.crosswalk.model.Workers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingSourcesTest {
  @TempDir Path root;

  private void write(String path, String text) throws Exception {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] bytes) throws Exception {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private Result<Sources> read() throws Exception {
    return Reading.sources(
        root, Reading.settings(root, SettingsOverrides.NONE).value(), Workers.NONE);
  }

  private static List<String> paths(Sources sources) {
    return sources.pages().stream().map(Source::path).toList();
  }

  private static List<String> assets(Sources sources) {
    return sources.assets().stream().map(Asset::path).toList();
  }

  private static List<String> shown(Result<Sources> read) {
    return read.diagnostics().stream()
        .map(it -> it.file() + ":" + it.position() + " " + it.severity().word() + " " + it.rule())
        .toList();
  }

  @Test
  void filesComeInOrderOfTheirPath() throws Exception {
    write("content/b.md", "b");
    write("content/a/z.md", "z");
    write("content/a.md", "a");
    write("content/B/x.markdown", "x");
    write("content/pic.png", "p");
    write("content/notes.yaml", "n");
    write("assets/css/site.css", "c");
    Sources sources = read().value();
    assertThat(paths(sources))
        .containsExactly("content/B/x.markdown", "content/a.md", "content/a/z.md", "content/b.md");
    assertThat(sources.pages().getFirst().contentPath()).isEqualTo("B/x.markdown");
    assertThat(assets(sources)).containsExactly("css/site.css", "pic.png");
  }

  @Test
  void aPlainFolderIsItsOwnContentAndPublishesOnlyWhatPagesShow() throws Exception {
    write("README.md", "r");
    write("docs/a.md", "a");
    write("docs/pic.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    write("Makefile", "all:");
    write("secret.key", "k");
    write("node_modules/x/README.md", "no");
    write("target/x.md", "no");
    write("output/x.md", "no");
    write(".git/x.md", "no");
    Sources sources = read().value();
    assertThat(paths(sources)).containsExactly("README.md", "docs/a.md");
    assertThat(assets(sources)).containsExactly("docs/pic.svg");
  }

  @Test
  void ignoredAndHiddenFoldersAreLeftOut() throws Exception {
    write("content/a.md", "a");
    write("content/.hidden/b.md", "b");
    write("content/.c.md", "c");
    write("content/skip/.jbakeignore", "");
    write("content/skip/d.md", "d");
    assertThat(paths(read().value())).containsExactly("content/a.md");
  }

  @Test
  void dataFilesAreNoAssets() throws Exception {
    write("jbake.properties", "data.folder=content/data\n");
    write("content/data/tags.yaml", "[]");
    write("content/a.md", "a");
    Sources sources = read().value();
    assertThat(sources.data()).extracting(Source::path).containsExactly("content/data/tags.yaml");
    assertThat(sources.assets()).isEmpty();
  }

  @Test
  void noSymbolicLinkIsFollowed() throws Exception {
    write("jbake.properties", "site.strict=true\n");
    write("content/a.md", "a");
    Files.createSymbolicLink(root.resolve("content/passwd.md"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(root.resolve("content/loop"), root.resolve("content"));
    Result<Sources> read = read();
    assertThat(paths(read.value())).containsExactly("content/a.md");
    assertThat(shown(read))
        .containsExactlyInAnyOrder(
            "content/loop:1:1 warning symlink", "content/passwd.md:1:1 error symlink");
  }

  @Test
  void aLinkedPageOfAForeignFolderIsAWarning() throws Exception {
    write("a.md", "a");
    Files.createSymbolicLink(root.resolve("b.md"), root.resolve("a.md"));
    Result<Sources> read = read();
    assertThat(paths(read.value())).containsExactly("a.md");
    assertThat(shown(read)).containsExactly("b.md:1:1 warning symlink");
  }

  @Test
  void linksThatAreNoPagesAreNamedUpToTwenty() throws Exception {
    write("a.md", "a");
    for (int i = 10; i < 35; i++) {
      Files.createSymbolicLink(root.resolve("link" + i), Path.of("/etc"));
    }
    Result<Sources> read = read();
    assertThat(read.diagnostics()).hasSize(21).noneMatch(Diagnostic::isError);
    assertThat(read.diagnostics())
        .extracting(Diagnostic::message)
        .contains(
            "is a symbolic link and is left out; none is followed",
            "5 more symbolic links are left out");
  }

  @Test
  void aContentFolderThatIsALinkIsNotFollowed() throws Exception {
    write("elsewhere/a.md", "a");
    write("page.md", "p");
    Files.createSymbolicLink(root.resolve("content"), root.resolve("elsewhere"));
    assertThat(paths(read().value())).doesNotContain("content/a.md");
  }

  @Test
  void marksAndLineEndsAreMadeTheSame() throws Exception {
    write("content/a.md", "\uFEFFone\r\ntwo\rthree\n");
    assertThat(read().value().pages().getFirst().text()).isEqualTo("one\ntwo\nthree\n");
  }

  @Test
  void invalidUtf8IsAnErrorWithItsPlace() throws Exception {
    write("content/a.md", new byte[] {'o', 'k', '\n', 'x', (byte) 0xC3, (byte) 0x28});
    Result<Sources> read = read();
    assertThat(read.value().pages()).isEmpty();
    assertThat(shown(read)).containsExactly("content/a.md:2:2 error not-utf8");
    assertThat(read.diagnostics().getFirst().message()).isEqualTo("byte 0xC3 is not valid UTF-8");
  }

  @Test
  void hiddenCharactersAreErrorsInAStrictSiteAndWarningsElsewhere() throws Exception {
    write("content/a.md", "ok\nab\u202Ecd\nx\u200By");
    assertThat(shown(read()))
        .containsExactly(
            "content/a.md:2:3 warning hidden-character",
            "content/a.md:3:2 warning hidden-character");
    write("jbake.properties", "site.strict=true\n");
    assertThat(read().diagnostics()).allMatch(Diagnostic::isError);
    assertThat(read().diagnostics().getFirst().message())
        .isEqualTo("U+202E is a bidirectional control that can hide what code says");
  }

  @Test
  void joinersInWordsAndEmojiAreFine() throws Exception {
    write(
        "content/a.md",
        "می\u200Cخواهم \uD83D\uDC68\u200D\uD83D\uDCBB "
            + new String(Character.toChars(0x1F3F4))
            + new String(Character.toChars(0xE0067)));
    assertThat(read().diagnostics()).isEmpty();
    write("content/b.md", "ad\u200Dmin");
    assertThat(shown(read())).containsExactly("content/b.md:1:3 warning hidden-character");
  }

  @Test
  void aFileWithNulIsNoText() throws Exception {
    write("content/a.md", "a\0b");
    Result<Sources> read = read();
    assertThat(read.value().pages()).isEmpty();
    assertThat(shown(read)).containsExactly("content/a.md:1:2 error hidden-character");
  }

  @Test
  void aFileOverTwoMebibytesIsRefused() throws Exception {
    write("content/a.md", new byte[2 * 1024 * 1024 + 1]);
    assertThat(shown(read())).containsExactly("content/a.md:1:1 error file-too-large");
  }

  @Test
  void namesOfDevicesAreRefused() throws Exception {
    write("content/con.md", "a");
    write("content/nul", "a");
    write("content/console.md", "a");
    Result<Sources> read = read();
    assertThat(paths(read.value())).containsExactly("content/console.md");
    assertThat(shown(read))
        .containsExactly("content/con.md:1:1 error file-name", "content/nul:1:1 error file-name");
  }

  @Test
  void pathsThatDifferOnlyInCaseAreReported() throws Exception {
    write("jbake.properties", "site.strict=true\n");
    write("content/articles/Note.md", "a");
    write("content/articles/note.md", "b");
    Result<Sources> read = read();
    assertThat(shown(read)).containsExactly("content/articles/note.md:1:1 error path-twin");
    assertThat(read.diagnostics().getFirst().message())
        .isEqualTo("differs from \"content/articles/Note.md\" only in case");
  }

  @Test
  void drawingsThatRunSomethingAreRefused() throws Exception {
    write("a.md", "a");
    write("x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"\n onload=\"alert(1)\"/>");
    Result<Sources> read = read();
    assertThat(read.value().assets()).isEmpty();
    assertThat(shown(read)).containsExactly("x.svg:2:2 warning svg-active");
    write("jbake.properties", "site.strict=true\n");
    assertThat(shown(read())).containsExactly("x.svg:2:2 error svg-active");
  }

  @Test
  void aFolderThatIsNotThereIsOneClearError() throws Exception {
    Path missing = root.resolve("nowhere");
    Result<Sources> read =
        Reading.sources(
            missing, Reading.settings(missing, SettingsOverrides.NONE).value(), Workers.NONE);
    assertThat(read.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("no folder \"" + missing + "\"");
  }

  @Test
  void anHtmlFileIsAPageOnlyWithAHeader() throws Exception {
    write("content/a.html", "title=A\ntype=page\n~~~~~~\n<p>x</p>");
    write("content/b.html", "<p>x</p>");
    Sources sources = read().value();
    assertThat(paths(sources)).containsExactly("content/a.html");
    assertThat(sources.assets()).isEmpty();
  }
}
