package dev.crosswalk.verify.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a proof rests on beside the program's own text. */
class GoToolchainTest {
  @Test
  void aProofRestsOnTheModuleFileAsSoonAsOneModuleIsImported() {
    GoToolchain go = new GoToolchain("module samples\n", "sums\n");
    assertThat(go.basis("import (\n\t\"fmt\"\n\t\"net/http\"\n)")).isEmpty();
    assertThat(go.basis("import (\n\t\"fmt\"\n\t_ \"modernc.org/sqlite\"\n)"))
        .isEqualTo("module samples\nsums\n");
  }

  @Test
  void theNeededReleaseComesFromTheModuleFile() {
    assertThat(new GoToolchain("module samples\n\ngo 1.26.0\n", "").needed()).isEqualTo("1.26.0");
    assertThat(new GoToolchain("", "").needed()).isEmpty();
  }

  @Test
  void ourOwnModuleFileIsWhole() throws Exception {
    assertThat(GoToolchain.read(Path.of("content/samples")).goSum())
        .contains("google.golang.org/grpc");
  }
}
