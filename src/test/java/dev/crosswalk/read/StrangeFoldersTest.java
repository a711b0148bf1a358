package dev.crosswalk.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Severity;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Sources.Asset;
import dev.crosswalk.model.Sources.Beside;
import dev.crosswalk.model.Workers;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as people and programs leave them. */
class StrangeFoldersTest {
  @TempDir Path root;

  private void write(String path, String text) throws Exception {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Result<Sources> read() throws Exception {
    return Reading.sources(
        root, Reading.settings(root, SettingsOverrides.NONE).value(), Workers.NONE);
  }

  private static List<String> paths(Result<Sources> read) {
    return read.value().pages().stream().map(Source::path).toList();
  }

  private static List<String> shown(Result<Sources> read) {
    return read.diagnostics().stream()
        .map(it ->
            "%s %s %s: %s".formatted(it.file(), it.severity().word(), it.rule(), it.message()))
        .toList();
  }

  private static void run(Path folder, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  @Test
  void foldersOfOthersAndOfBuildsAreLeftOutAndNamed() throws Exception {
    write("README.md", "r");
    for (String folder :
        List.of(
            "node_modules/x",
            "target",
            "vendor/y",
            ".github",
            "build",
            "dist",
            "out",
            "bin",
            "obj",
            "__pycache__",
            "venv",
            ".venv",
            "lib/site-packages",
            "bower_components",
            "Pods",
            "coverage",
            "_site",
            "sub/node_modules/z")) {
      write(folder + "/README.md", "no");
    }
    Result<Sources> read = read();
    assertThat(paths(read)).containsExactly("README.md");
    assertThat(read.value().skipped())
        .containsExactly(
            "Pods",
            "__pycache__",
            "_site",
            "bin",
            "bower_components",
            "build",
            "coverage",
            "dist",
            "lib/site-packages",
            "node_modules",
            "obj",
            "out",
            "sub/node_modules",
            "target",
            "vendor",
            "venv");
  }

  @Test
  void aBuildFolderIsContentWhereNothingBuilds() throws Exception {
    write("index.md", "i");
    write("build/linux.md", "l");
    write("guide/dist/make.md", "m");
    assertThat(paths(read())).containsExactly("build/linux.md", "guide/dist/make.md", "index.md");
    write("guide/package.json", "{}");
    assertThat(paths(read())).containsExactly("build/linux.md", "index.md");
  }

  @Test
  void foldersOfAContentFolderAreContent() throws Exception {
    write("content/index.md", "i");
    write("content/vendor/a.md", "a");
    write("content/build/b.md", "b");
    assertThat(paths(read()))
        .containsExactly("content/build/b.md", "content/index.md", "content/vendor/a.md");
  }

  @Test
  void whatIsNoFileIsSaidAndLeftOut() throws Exception {
    write("a.md", "a");
    run(root, "mkfifo", "pipe.md");
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(root.resolve("s.sock")));
      Result<Sources> read = read();
      assertThat(paths(read)).containsExactly("a.md");
      assertThat(shown(read))
          .containsExactlyInAnyOrder(
              "pipe.md warning file-kind: is not a plain file",
              "s.sock warning file-kind: is not a plain file");
    }
  }

  @Test
  void aNameThatIsNotUtf8IsSaidAndLeftOut() throws Exception {
    write("a.md", "a");
    run(root, "bash", "-c", "echo x > $'b\\xff.md'");
    Result<Sources> read = read();
    assertThat(paths(read)).containsExactly("a.md");
    assertThat(shown(read))
        .containsExactly("b\uFFFD.md warning file-name: the file's name is not UTF-8");
  }

  @Test
  void namesWithSignsOfAddressesAreRead() throws Exception {
    for (String name : List.of("what?now.md", "hash#one.md", "100%.md", "with space.md")) {
      write(name, "x");
    }
    Result<Sources> read = read();
    assertThat(paths(read))
        .containsExactly("100%.md", "hash#one.md", "what?now.md", "with space.md");
    assertThat(read.diagnostics()).noneMatch(Diagnostic::isError);
  }

  @Test
  void foldersNestedWithoutEndAreReadToALevel() throws Exception {
    write("a.md", "a");
    Files.createDirectories(root.resolve("deep" + "/d".repeat(1_000)));
    Result<Sources> read = read();
    assertThat(paths(read)).containsExactly("a.md");
    assertThat(read.diagnostics()).hasSize(1);
    assertThat(shown(read).getFirst())
        .startsWith("deep/d/d/")
        .endsWith(" warning folder-deep: folders below more than 100 others are not read");
  }

  @Test
  void twoFormsOfOneNameAreTwins() throws Exception {
    write("gr\u00f6\u00dfe.md", "a");
    write("gro\u0308\u00dfe.md", "b");
    write("\u00fc.txt", "a");
    write("u\u0308.txt", "b");
    write("\u00e4.json", "a");
    write("a\u0308.json", "b");
    Result<Sources> read = read();
    assertThat(read.diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("path-twin", "path-twin", "path-twin");
    assertThat(read.diagnostics())
        .extracting(Diagnostic::message)
        .allMatch(it -> it.endsWith("\" only in its form of Unicode"));
  }

  @Test
  void publishedPathsAreInTheFormThatPeopleType() throws Exception {
    write("a.md", "a");
    write("gro\u0308\u00dfe.txt", "b");
    write("u\u0308.json", "b");
    Sources sources = read().value();
    assertThat(sources.assets()).extracting(Asset::path).containsExactly("gr\u00f6\u00dfe.txt");
    assertThat(sources.beside()).extracting(Beside::path).containsExactly("\u00fc.json");
  }

  @Test
  void aPictureThatBeginsLikeHtmlIsNotPublished() throws Exception {
    write("a.md", "a");
    write("page.png", " <html><script>alert(1)</script>");
    write("text.gif", "version https://git-lfs.github.com/spec/v1");
    Files.write(root.resolve("good.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    write("wide.jpg", "");
    Files.write(root.resolve("wide.jpg"), "\uFEFF<html>".getBytes(StandardCharsets.UTF_16BE));
    Result<Sources> read = read();
    assertThat(read.value().assets())
        .extracting(Asset::path)
        .containsExactly("good.png", "text.gif");
    assertThat(shown(read))
        .containsExactlyInAnyOrder(
            "page.png warning image-kind: is no image: it begins like HTML",
            "text.gif warning image-kind: is no image that browsers know",
            "wide.jpg warning image-kind: is no image: it begins like HTML");
  }

  @Test
  void whatVanishesOrFailsWhileWeWalkEndsNothing() throws Exception {
    List<Diagnostic> findings = new ArrayList<>();
    Layout layout = Layout.of(root, Reading.settings(root, SettingsOverrides.NONE).value());
    FolderVisitor visitor = new FolderVisitor(layout, root, findings);
    Path page = root.resolve("a.md");
    Path folder = root.resolve("f");
    List<IOException> failures =
        Arrays.asList(new NoSuchFileException("a"), new AccessDeniedException("a"));
    for (IOException failure : failures) {
      assertThat(visitor.visitFileFailed(page, failure)).isEqualTo(FileVisitResult.CONTINUE);
      assertThat(visitor.postVisitDirectory(folder, failure)).isEqualTo(FileVisitResult.CONTINUE);
    }
    visitor.visitFileFailed(page, new FileSystemException("a", null, "Too many open files"));
    assertThat(findings)
        .containsExactly(
            unreadable("a.md", "may not be read"),
            unreadable("f", "may not be read").withSeverity(Severity.WARNING),
            unreadable("a.md", "cannot be read: Too many open files"));
  }

  private static Diagnostic unreadable(String file, String message) {
    return Diagnostic.error(file, Position.START, 1, "file-unreadable", message);
  }
}
