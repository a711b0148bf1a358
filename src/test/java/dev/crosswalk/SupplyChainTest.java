package dev.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What runs in CI comes from a commit that was looked at, and is kept current. */
class SupplyChainTest {
  private static final Path WORKFLOWS = Path.of(".github/workflows");

  @Test
  void everyActionIsPinnedByItsCommitAndSaysItsVersion() throws IOException {
    List<String> uses;
    try (Stream<Path> files = Files.walk(WORKFLOWS)) {
      uses =
          files
              .filter(Files::isRegularFile)
              .flatMap(SupplyChainTest::lines)
              .map(String::strip)
              .filter(line -> line.startsWith("uses:") || line.startsWith("- uses:"))
              .toList();
    }
    assertThat(uses)
        .isNotEmpty()
        .allMatch(line -> line.matches("(- )?uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void everyKindOfDependencyIsKeptCurrent() throws IOException {
    String dependabot = Files.readString(Path.of(".github/dependabot.yml"));
    assertThat(dependabot)
        .contains("package-ecosystem: maven\n    directory: /\n")
        .contains("package-ecosystem: github-actions\n    directory: /\n")
        .contains("package-ecosystem: cargo\n    directory: /content/samples\n")
        .contains("package-ecosystem: gomod\n    directory: /content/samples\n");
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
