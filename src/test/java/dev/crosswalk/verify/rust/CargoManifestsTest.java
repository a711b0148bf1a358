package dev.crosswalk.verify.rust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a proof rests on beside the program's own text. */
class CargoManifestsTest {
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

  private CargoManifests manifests(String toml, String lock) throws Exception {
    Files.writeString(folder.resolve("Cargo.toml"), toml);
    Files.writeString(folder.resolve("Cargo.lock"), lock);
    return CargoManifests.read(folder);
  }

  @Test
  void aProofRestsOnTheCratesThatTheCodeNamesAndOnWhatTheyNeed() throws Exception {
    CargoManifests manifests = manifests(TOML, LOCK);
    assertThat(manifests.basis("fn main() {}")).isEqualTo("2024\n");
    assertThat(manifests.basis("use tokio_util::x; use serde_json::y;").lines())
        .containsExactly(
            "2024", "bytes 1.0.0 b", "tokio-util 0.7.0 t", "tokio-util = { version = \"0.7\" }");
  }

  @Test
  void anUpdateTouchesOnlyWhatNeedsIt() throws Exception {
    CargoManifests before = manifests(TOML, LOCK);
    CargoManifests after =
        manifests(TOML, LOCK.replace("\"1.0.0\"\nchecksum = \"b\"", "\"1.1.0\"\nchecksum = \"c\""));
    assertThat(after.basis("use serde::S;")).isEqualTo(before.basis("use serde::S;"));
    assertThat(after.basis("use tokio_util::x;")).isNotEqualTo(before.basis("use tokio_util::x;"));
  }

  @Test
  void theNeededReleaseComesFromTheManifest() throws Exception {
    CargoManifests manifests = manifests(TOML, LOCK);
    assertThat(manifests.needed()).isEqualTo("1.95");
    assertThat(manifests.edition()).isEqualTo("2024");
  }

  @Test
  void ourOwnManifestsAreWhole() throws Exception {
    CargoManifests ours = CargoManifests.read(Path.of("content/samples"));
    assertThat(ours.lock()).contains("name = \"tokio\"");
    assertThat(ours.basis("use tokio::x;").lines().count()).isGreaterThan(5);
  }
}
