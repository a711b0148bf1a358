package dev.crosswalk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileListTest {
  @TempDir private Path folder;

  private static final String HEAD =
      "# The files that crosswalk wrote into this folder. It removes or replaces no others.\n";

  @Test
  void theListIsSortedWithOnePathALine() throws Exception {
    FileList.of(List.of("b.html", "a/ü.html"), List.of("assets/a.1.css")).writeInto(folder);
    assertThat(folder.resolve(FileList.NAME))
        .hasContent(
            HEAD
                + """
                a/ü.html
                b.html
                # Files of the site before, for pages that are open now.
                assets/a.1.css
                """);
  }

  @Test
  void namesWithLineEndsAndPercentSignsComeBack() throws Exception {
    FileList list = FileList.of(List.of("a\nb", "100%.html", "50%0A", "c\rd", "#x"), List.of());
    list.writeInto(folder);
    assertThat(FileList.in(folder)).hasValue(list);
    assertThat(Files.readAllLines(folder.resolve(FileList.NAME))).hasSize(6);
  }

  @Test
  void lineEndsOfWindowsAndMarksOfAMergeDoNoHarm() throws Exception {
    Files.writeString(
        folder.resolve(FileList.NAME),
        HEAD.replace("\n", "\r\n") + "<<<<<<< ours\r\na.html\r\n=======\r\nb.html\r\n");
    FileList list = FileList.in(folder).orElseThrow();
    assertThat(list.contains("a.html")).isTrue();
    assertThat(list.contains("b.html")).isTrue();
    assertThat(list.contains("c.html")).isFalse();
  }

  @Test
  void anotherFirstLineALinkOrAFolderIsNoListOfOurs() throws Exception {
    Path file = folder.resolve(FileList.NAME);
    Files.writeString(file, "a.html\n");
    assertThat(FileList.in(folder)).isEmpty();
    Files.writeString(folder.resolve("real"), HEAD);
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("real"));
    assertThat(FileList.in(folder)).isEmpty();
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(FileList.in(folder)).isEmpty();
  }

  @Test
  void bytesThatAreNoTextDoNoHarm() throws Exception {
    byte[] bytes = (HEAD + "a.html\nx\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFF;
    Files.write(folder.resolve(FileList.NAME), bytes);
    assertThat(FileList.in(folder).orElseThrow().contains("a.html")).isTrue();
  }

  @Test
  void aRepositoryIsNeverOurs() throws Exception {
    Files.writeString(
        folder.resolve(FileList.NAME), HEAD + ".git/config\n.git\n.crosswalk/x\n.gitignore\n");
    FileList list = FileList.in(folder).orElseThrow();
    assertThat(list.contains(".git/config")).isFalse();
    assertThat(list.contains(".git")).isFalse();
    assertThat(list.contains(".crosswalk/x")).isFalse();
    assertThat(list.contains(".gitignore")).isTrue();
  }
}
