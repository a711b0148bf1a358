package dev.crosswalk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a proof rests on beside the program's own text. */
class ManifestsTest {
  private static final String TOML =
      """
      [package]
      name = "samples"
      edition = "2024"
      rust-version = "1.95"

      [dependencies]
      tokio-util = { version = "0.7" }
      serde = "1"
      """;
  private static final String LOCK =
      """
      [[package]]
      name = "bytes"
      version = "1.0.0"
      checksum = "b"

      [[package]]
      name = "samples"
      version = "0.0.0"
      dependencies = [
       "serde",
       "tokio-util",
      ]

      [[package]]
      name = "serde"
      version = "1.0.0"
      checksum = "s"

      [[package]]
      name = "tokio-util"
      version = "0.7.0"
      checksum = "t"
      dependencies = [
       "bytes",
      ]
      """;

  @TempDir private Path folder;

  private Manifests manifests(String toml, String lock) throws Exception {
    Files.writeString(folder.resolve("Cargo.toml"), toml);
    Files.writeString(folder.resolve("Cargo.lock"), lock);
    return Manifests.read(folder);
  }

  @Test
  void aProofRestsOnTheCratesThatTheCodeNamesAndOnWhatTheyNeed() throws Exception {
    Manifests manifests = manifests(TOML, LOCK);
    assertThat(manifests.basis(Language.RUST, "fn main() {}")).isEqualTo("2024\n");
    assertThat(manifests.basis(Language.RUST, "use tokio_util::x; use serde_json::y;").lines())
        .containsExactly(
            "2024", "bytes 1.0.0 b", "tokio-util 0.7.0 t", "tokio-util = { version = \"0.7\" }");
  }

  @Test
  void anUpdateTouchesOnlyWhatNeedsIt() throws Exception {
    Manifests before = manifests(TOML, LOCK);
    Manifests after =
        manifests(TOML, LOCK.replace("\"1.0.0\"\nchecksum = \"b\"", "\"1.1.0\"\nchecksum = \"c\""));
    assertThat(after.basis(Language.RUST, "use serde::S;"))
        .isEqualTo(before.basis(Language.RUST, "use serde::S;"));
    assertThat(after.basis(Language.RUST, "use tokio_util::x;"))
        .isNotEqualTo(before.basis(Language.RUST, "use tokio_util::x;"));
  }

  @Test
  void neededReleasesComeFromTheManifests() throws Exception {
    Files.writeString(folder.resolve("go.mod"), "module samples\n\ngo 1.26.0\n");
    Manifests manifests = manifests(TOML, LOCK);
    assertThat(manifests.needed(Language.GO)).isEqualTo("1.26.0");
    assertThat(manifests.needed(Language.RUST)).isEqualTo("1.95");
    assertThat(manifests.edition()).isEqualTo("2024");
  }

  @Test
  void ourOwnManifestsAreWhole() throws Exception {
    Manifests ours = Manifests.read(Path.of("content/samples"));
    assertThat(ours.cargoLock()).contains("name = \"tokio\"");
    assertThat(ours.goSum()).contains("google.golang.org/grpc");
    assertThat(ours.basis(Language.RUST, "use tokio::x;").lines().count()).isGreaterThan(5);
    assertThat(ours.basis(Language.GO, "import (\n\t\"fmt\"\n\t_ \"modernc.org/sqlite\"\n)"))
        .isNotEmpty();
    assertThat(ours.basis(Language.GO, "import (\n\t\"fmt\"\n\t\"net/http\"\n)")).isEmpty();
  }
}
