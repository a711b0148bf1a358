package dev.crosswalk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A machine that lacks something is told so in one sentence. */
@EnabledOnOs(
    value = {OS.LINUX, OS.MAC},
    disabledReason = "the tools are shell scripts")
class MachineTest {
  @TempDir private Path folder;
  private Path bin;
  private TestSite site;

  @BeforeEach
  void makeSite() throws Exception {
    bin = Files.createDirectories(folder.resolve("tools/bin"));
    Map<String, String> environment =
        Map.of("PATH", bin.toString(), "HOME", folder.resolve("tools").toString());
    site = new TestSite(folder, environment, false);
    site.writeCargo();
    site.write("a", "~~~go\necho hello\n~~~\n");
    site.write("b", "~~~rust\nfn main() {}\n~~~\n");
  }

  private void installRust(String release, String... tools) throws IOException {
    for (String tool : tools) {
      TestSite.executable(
          bin.resolve(tool),
          """
          #!/bin/sh
          case $2 in
            sysroot) echo "%s" ;;
            *) echo "%s %s (000000000 2022-04-04)" ;;
          esac
          """
              .formatted(bin.resolveSibling("."), tool, release));
    }
  }

  private AbstractThrowableAssert<?, ?> verifying(String slug) {
    return assertThatThrownBy(() -> site.verify(false, slug)).isInstanceOf(CannotVerify.class);
  }

  @Test
  void withoutGo() {
    verifying("a")
        .hasMessage("go is not on the PATH: install Go 1.26.0 or newer and run this again");
  }

  @Test
  void withoutCargo() {
    verifying("b")
        .hasMessage(
            "cargo is not on the PATH: install Rust 1.85 or newer with clippy and rustfmt and run"
                + " this again");
  }

  @Test
  void withAnOldGo() throws Exception {
    site.installGo("1.9.7", "");
    verifying("a")
        .hasMessage(
            "Go 1.9.7 is too old: the samples need Go 1.26.0 or newer; install it and run this"
                + " again");
  }

  @Test
  void withAnOldRust() throws Exception {
    installRust("1.60.0", "cargo", "rustc", "clippy-driver", "rustfmt");
    verifying("b")
        .hasMessage(
            "Rust 1.60.0 is too old: the samples need Rust 1.85 or newer; install it and run this"
                + " again");
  }

  @Test
  void withoutClippy() throws Exception {
    installRust("1.95.0", "cargo", "rustc", "rustfmt");
    verifying("b")
        .hasMessage(
            "clippy-driver is not in %s: install it (rustup component add clippy rustfmt) and run"
                    .formatted(bin.toRealPath())
                + " this again");
  }

  @Test
  void withoutASandbox() throws Exception {
    site.installGo("1.26.8", "");
    verifying("a")
        .hasMessage(
            "samples are strangers' programs and run in a sandbox only, but bwrap is not on the"
                + " PATH, and unshare is not on the PATH; install bubblewrap or allow it"
                + " unprivileged user namespaces, or say --unsafe-run to give every sample your own"
                + " rights");
  }

  @Test
  void withASandboxThatIsNotAllowed() throws Exception {
    site.installGo("1.26.8", "");
    String no = "#!/bin/sh\necho 'setting up uid map: Permission denied' >&2\nexit 1\n";
    TestSite.executable(bin.resolve("bwrap"), no);
    TestSite.executable(bin.resolve("unshare"), no);
    verifying("a")
        .hasMessageStartingWith(
            "samples are strangers' programs and run in a sandbox only, but bubblewrap ended with"
                + " exit code 1: setting up uid map: Permission denied, and unshare ended with exit"
                + " code 1: setting up uid map: Permission denied; install");
    assertThat(folder.resolve("tools/.cache/crosswalk/verify/made")).doesNotExist();
  }
}
