package dev.crosswalk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.cli.Crosswalk;
import dev.crosswalk.model.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commands over a site whose lock vouches for every sample: Java alone is enough for them. */
@EnabledOnOs(
    value = {OS.LINUX, OS.MAC},
    disabledReason = "the toolchain that wrote the lock is a shell script")
class VerifyCommandTest {
  private static final String GOOD = "~~~go prints=hello\necho hello\n~~~\n";
  private static final String FAILING = "~~~go fails=\"no such\"\nbuild-refuse\n~~~\n";

  @TempDir private Path folder;
  private TestSite site;

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void verifyOnce() throws Exception {
    site = new TestSite(folder);
    site.write("a", GOOD);
    site.write("b", FAILING + "\n~~~go run=no reason=\"needs a database\"\ntrue\n~~~\n");
    assertThat(site.verify(false).failed()).isFalse();
  }

  private Run crosswalk(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Crosswalk.run(
            arguments,
            site.root(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=A", "-c"));
    command.addAll(List.of("user.email=a@example.org"));
    command.addAll(List.of(arguments));
    int code =
        new ProcessBuilder(command)
            .directory(site.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("git.log").toFile())
            .start()
            .waitFor();
    assertThat(code).as(() -> "git " + String.join(" ", arguments)).isZero();
  }

  @Test
  void theCountsAreTheLastLine() {
    Run run = crosswalk("verify");
    assertThat(run.out)
        .isEqualTo(
            "2 pages, 3 samples: 1 passed, 1 compiled only (run=no), 1 proven failure; Go 1.26.8\n");
    assertThat(run.err).startsWith("0 checked now");
    assertThat(run.code).isZero();
  }

  @Test
  void theSameAsJson() {
    assertThat(crosswalk("verify", "--json").out)
        .isEqualToIgnoringWhitespace(
            """
            {"pages": 2, "samples": 3, "checked": 0, "changed": 0,
             "outcomes": {"ran": 1, "compiled": 1, "rejected": 1},
             "service": [], "toolchains": ["Go 1.26.8"], "diagnostics": []}
            """);
  }

  @Test
  void aPathChoosesPages() {
    assertThat(crosswalk("verify", "content/articles/a.md").out).startsWith("1 page, 1 sample:");
    assertThat(crosswalk("verify", "content/articles").out).startsWith("2 pages, 3 samples:");
    Run nowhere = crosswalk("verify", "content/none.md");
    assertThat(nowhere.err).startsWith("crosswalk: there is no page content/none.md\n");
    assertThat(nowhere.code).isEqualTo(2);
  }

  @Test
  void changedPagesAreThoseThatGitCallsChangedOrNew() throws Exception {
    Run none = crosswalk("verify", "--changed");
    assertThat(none.err)
        .isEqualTo(
            "crosswalk: git does not say what changed in %s: --changed needs a checkout with a commit\n"
                .formatted(site.root()));
    assertThat(none.code).isEqualTo(3);
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "All");
    assertThat(crosswalk("verify", "--changed").out).startsWith("0 pages, 0 samples:");
    site.write("a", "Words.\n\n" + GOOD);
    assertThat(crosswalk("verify", "--changed").out).startsWith("1 page, 1 sample:");
    Files.copy(site.page("b"), site.page("c"));
    assertThat(crosswalk("verify", "--changed", "content/articles/a.md").out)
        .startsWith("1 page, 1 sample:");
  }

  @Test
  void anUnknownCardIsAWrongCommand() {
    Run run = crosswalk("verify", "--bless", "aa");
    assertThat(run.err).startsWith("crosswalk: there is no page \"aa\"");
    assertThat(run.code).isEqualTo(2);
  }

  @Test
  void ejectedProgramsLieInProjects() throws Exception {
    Run run = crosswalk("verify", "--eject", "b", "ejected");
    assertThat(run.err).isEqualTo("2 programs written to " + site.root().resolve("ejected") + "\n");
    assertThat(site.root().resolve("ejected/go/failing/b_1/main.go")).hasContent("build-refuse");
    assertThat(crosswalk("verify", "--eject", "a", "ejected").code).isEqualTo(2);
  }

  @Test
  void aStaleLockIsAnErrorWhereProofIsAskedForAndElseAWarning() throws Exception {
    Run fresh = crosswalk("check", "--verified");
    assertThat(fresh.code).as(fresh.err).isZero();
    site.write("a", GOOD.replace("echo hello", "echo 'hello'"));
    Run strict = crosswalk("check", "--verified");
    assertThat(strict.err)
        .contains(
            "content/articles/a.md:7:1: error[verify-stale]: this sample is not verified as it"
                + " stands");
    assertThat(strict.code).isEqualTo(1);
    Run plain = crosswalk("check");
    assertThat(plain.err).contains("content/articles/a.md:7:1: warning[verify-stale]:");
    assertThat(plain.code).isZero();
    assertThat(crosswalk("build", "--output", "../out").code).isZero();
    assertThat(folder.resolve("out")).isNotEmptyDirectory();
  }

  /** The service, and a lock that vouches for it beside what an older one left. */
  private Path writeProvenService() throws Exception {
    Path file = site.root().resolve("content/samples/service/go/a.go");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package a\n");
    String hash = Service.read(site.root().resolve("content")).orElseThrow().hash(Language.GO);
    Files.writeString(
        site.lock(),
        "samples/service 1 go %s tested 1.26.8 2026-01-02\n".formatted(hash)
            + "samples/service 1 go 0123 tested 1.25.0 2025-01-02\n",
        StandardOpenOption.APPEND);
    return file;
  }

  @Test
  void theProgramsOfTheServiceAreCountedWhereAllIsAskedFor() throws Exception {
    writeProvenService();
    assertThat(crosswalk("verify", "content/articles/a.md").out)
        .isEqualTo(
            "1 page, 1 sample: 1 passed, 0 compiled only (run=no), 0 proven failures; Go 1.26.8\n");
    Run all = crosswalk("verify");
    assertThat(all.out)
        .as(all.err)
        .isEqualTo(
            "2 pages, 3 samples: 1 passed, 1 compiled only (run=no), 1 proven failure + service:"
                + " Go; Go 1.26.8\n");
    assertThat(crosswalk("verify", "--json").out).contains("\"service\":[\"Go\"]");
  }

  @Test
  void linesOfAnOlderServiceLeaveTheLock() throws Exception {
    writeProvenService();
    assertThat(crosswalk("verify").code).isZero();
    assertThat(site.lock()).content().contains("samples/service 1 go").doesNotContain(" 0123 ");
  }

  @Test
  void aServiceThatChangedIsStaleAsASampleIs() throws Exception {
    Path file = writeProvenService();
    Run fresh = crosswalk("check", "--verified");
    assertThat(fresh.code).as(fresh.err).isZero();
    Files.writeString(file, "package b\n");
    Run strict = crosswalk("check", "--verified");
    assertThat(strict.err)
        .contains(
            "content/samples/service/go:1:1: error[verify-stale]: the service in Go is not verified"
                + " as it stands\n  hint: run: crosswalk verify\n");
    assertThat(strict.code).isEqualTo(1);
    Run plain = crosswalk("check");
    assertThat(plain.err).contains("content/samples/service/go:1:1: warning[verify-stale]:");
    assertThat(plain.code).isZero();
  }

  @Test
  void aQuoteThatDiffersFromTheServiceIsAFinding() throws Exception {
    Path file = site.root().resolve("content/samples/service/go/a.go");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package a\n\n// region: add\nfunc add() {}\n\n// end: add\n");
    String fence = "~~~go fragment quote=service/go/a.go#";
    site.write("q", fence + "add\nfunc add() {}\n~~~\n");
    assertThat(crosswalk("check", "--verified").err).doesNotContain("verify-quote");
    site.write("q", fence + "add\nfunc sub() {}\n~~~\n");
    Run differs = crosswalk("check", "--verified");
    assertThat(differs.code).isEqualTo(1);
    assertThat(differs.err)
        .contains(
            "error[verify-quote]: line 1 differs from service/go/a.go#add, where it is"
                + " \"func add() {}\"");
    site.write("q", fence + "sub\nfunc sub() {}\n~~~\n");
    assertThat(crosswalk("check", "--verified").err)
        .contains("\"service/go/a.go\" has no region \"sub\"");
    site.write("q", "~~~go quote=service/go/a.go#add\nfunc add() {}\n~~~\n");
    assertThat(crosswalk("check").err).contains("a quote of the service is no program of its own");
  }
}
