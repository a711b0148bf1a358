package dev.crosswalk.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.FileTree;
import dev.crosswalk.cli.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Outputs that cannot be renamed, as a container's volume. Where the system lets nobody mount, the
 * same holds for plain folders.
 */
class MountedOutputTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws Exception {
    FileTree.write(folder, "a/page.md", "# Page of A\n\nText.\n");
    FileTree.write(folder, "b/page.md", "# Page of B\n\nText.\n");
    FileTree.write(folder, "out/CNAME", "example.org\n");
    Files.createDirectory(folder.resolve("real"));
  }

  private boolean canMount() throws Exception {
    try {
      return shell("mount -t tmpfs none real", List.of()) == 0;
    } catch (IOException e) {
      return false; // no unshare here
    }
  }

  private int shell(String script, List<List<String>> commands)
      throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder("set -e\n").append(script).append('\n');
    commands.forEach(
        command -> text.append('\'').append(String.join("' '", command)).append("'\n"));
    List<String> command = List.of("unshare", "-rm", "sh", "-c", text.toString());
    return Child.start(folder, folder.resolve("log"), command).waitFor();
  }

  private static List<String> build(String source) {
    return Child.command("-q", "build", "--source", source, "--output", "out");
  }

  private void publishTwiceOver(String mount) throws Exception {
    List<List<String>> builds = List.of(build("a"), build("b"), List.of("cp", "-r", "out", "seen"));
    if (canMount()) {
      assertThat(shell(mount, builds)).as(() -> log()).isZero();
    } else {
      for (List<String> each : builds) {
        Process process = Child.start(folder, folder.resolve("log"), new ArrayList<>(each));
        assertThat(process.waitFor()).as(() -> log()).isZero();
      }
    }
    assertThat(folder.resolve("seen/page.html")).content().contains("Page of B");
    assertThat(folder.resolve("seen/CNAME")).hasContent("example.org");
    assertThat(folder.resolve("seen/.crosswalk/in-place/next")).doesNotExist();
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void aFileSystemOfItsOwn() throws Exception {
    publishTwiceOver("mount -t tmpfs none out; printf 'example.org\\n' > out/CNAME");
  }

  @Test
  void aFolderOfTheSameFileSystemMountedThere() throws Exception {
    publishTwiceOver("mount --bind real out; printf 'example.org\\n' > out/CNAME");
  }

  @Test
  void aForeignFolderThatIsMountedInside() throws Exception {
    publishTwiceOver("mkdir -p out/.well-known; mount -t tmpfs none out/.well-known");
  }
}
