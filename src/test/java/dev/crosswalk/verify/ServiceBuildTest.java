package dev.crosswalk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A service one of whose steps fails, with a Go that is a script. */
@EnabledOnOs(
    value = {OS.LINUX, OS.MAC},
    disabledReason = "the toolchain is a shell script")
class ServiceBuildTest {
  @TempDir private Path folder;
  private TestSite site;
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void makeSite() throws Exception {
    site = new TestSite(folder);
    site.write("a", "Words.\n");
    Path service = site.root().resolve("content/samples/service");
    for (String file : List.of("go/main.go", "contract/main.go", "stages/run/main.go")) {
      Files.createDirectories(service.resolve(file).getParent());
      Files.writeString(service.resolve(file), "package main\n");
    }
  }

  /** Go that does this when it is asked for a verb, and else nothing, well. */
  private void installGo(String verb, String script) throws Exception {
    TestSite.executable(
        folder.resolve("tools/bin/go"),
        """
        #!/bin/sh
        case $1 in
          version) echo "go version go1.26.8 linux/amd64" ;;
          env) echo "@ROOT@"; echo "@ROOT@/modules" ;;
          @VERB@) @SCRIPT@ ;;
        esac
        """
            .replace("@ROOT@", folder.resolve("tools").toString())
            .replace("@VERB@", verb)
            .replace("@SCRIPT@", script));
  }

  private List<String> findings() throws Exception {
    Verify.Report report = Verify.run(site.request(false), progress::add);
    assertThat(report.service()).isEmpty();
    assertThat(site.lock()).doesNotExist();
    return TestSite.texts(report.diagnostics());
  }

  @Test
  void aStepThatFailsIsOneFindingThatNamesTheCommand() throws Exception {
    installGo("vet", "echo 'error: a loop that never ends' >&2; exit 1");
    assertThat(findings())
        .containsExactly(
            "content/samples/service/go:1:1: error[verify-service]: go vet -p 2 ./... failed:"
                + " error: a loop that never ends");
    assertThat(progress).last().isEqualTo("service: go vet -p 2 ./...");
  }

  @Test
  void whatGofmtWouldChangeIsOne() throws Exception {
    installGo("none", "true");
    TestSite.executable(folder.resolve("tools/bin/gofmt"), "#!/bin/sh\necho main.go\n");
    assertThat(findings())
        .containsExactly(
            "content/samples/service/go:1:1: error[verify-service]: gofmt -l . would change"
                + " main.go");
  }

  @Test
  void aSuiteThatFailsIsOneOfTheContract() throws Exception {
    String suite = "#!/bin/sh\necho '--- FAIL: TestTwice'\nexit 1\n";
    installGo(
        "build",
        "case $5 in */contract) printf '"
            + suite.replace("'", "'\\''").replace("\n", "\\n")
            + "' >\"$5\"; chmod +x \"$5\" ;; esac");
    assertThat(findings())
        .containsExactly(
            "content/samples/service/contract:1:1: error[verify-service]: contract -binary "
                + "orders-go failed: --- FAIL: TestTwice");
  }
}
