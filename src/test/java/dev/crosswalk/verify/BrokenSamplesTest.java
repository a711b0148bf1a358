package dev.crosswalk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.setup.NeedsToolchains;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command with the machine's own Go and Rust: what they say stands at the page's own place. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "samples run in a sandbox of Linux only")
class BrokenSamplesTest {
  @TempDir private Path folder;

  private record Run(int code, String out, String err) {
    List<String> findings() {
      return err.lines().filter(line -> line.startsWith("content/")).toList();
    }
  }

  /** In a JVM of its own, because a command takes the PATH from its environment. */
  private Run crosswalk(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.crosswalk.cli.Main"));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Run(code, Files.readString(out), Files.readString(err));
  }

  @Test
  @NeedsToolchains
  void eachIsOneFindingWithTheToolsOwnWordsAndTheLockStays() throws Exception {
    Path path = Files.createDirectory(folder.resolve("path"));
    Map<String, String> environment = RealTools.environment(path, "bwrap", "unshare");
    TestSite site = new TestSite(folder, environment, false);
    site.writeCargo();
    site.write("broken", Files.readString(Path.of("src/test/resources/verify/broken.md")));
    String lock = "# Written before\n";
    Files.writeString(site.lock(), lock);
    Run run = crosswalk(environment, "verify", "--source", site.root().toString());
    assertThat(run.findings())
        .containsExactlyElementsOf(
            Files.readAllLines(Path.of("src/test/resources/verify/broken.txt")));
    assertThat(run.code).isEqualTo(1);
    assertThat(run.out)
        .matches(
            "1 page, 13 samples: 1 passed, 0 compiled only \\(run=no\\), 1 proven failure,"
                + " 11 not as stated; Go [0-9.]+, Rust [0-9.]+\n");
    assertThat(site.lock()).hasContent(lock);
  }

  @Test
  void aMachineWithoutGoIsOneSentenceAndExitCodeThree() throws Exception {
    TestSite site = new TestSite(folder);
    site.write("a", "~~~go\necho hello\n~~~\n");
    String empty = Files.createDirectory(folder.resolve("empty")).toString();
    Run run =
        crosswalk(
            Map.of("PATH", empty, "HOME", empty), "verify", "--source", site.root().toString());
    assertThat(run.err)
        .isEqualTo(
            "crosswalk: go is not on the PATH: install Go 1.26.0 or newer and run this again\n");
    assertThat(run.out).isEmpty();
    assertThat(run.code).isEqualTo(3);
  }
}
