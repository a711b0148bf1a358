package dev.crosswalk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.model.Proof;
import dev.crosswalk.model.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from a page to the lock, with a toolchain that is a script. */
@EnabledOnOs(
    value = {OS.LINUX, OS.MAC},
    disabledReason = "the toolchain is a shell script")
class VerifyTest {
  private static final String GOOD =
      """
      ~~~go
      echo hello
      ~~~

      ~~~text output
      hello
      ~~~
      """;

  @TempDir private Path folder;
  private TestSite site;

  @BeforeEach
  void makeSite() throws Exception {
    site = new TestSite(folder);
  }

  @Test
  void whatPassesIsWrittenToTheLockAndNotDoneAgain() throws Exception {
    site.write("a", GOOD);
    Verify.Report first = site.verify(false);
    assertThat(first.diagnostics()).isEmpty();
    assertThat(first.checked()).isEqualTo(1);
    assertThat(first.outcomes()).containsEntry(Proof.Outcome.RAN, 1);
    assertThat(first.toolchains()).containsExactly("Go 1.26.8");
    assertThat(Files.readString(site.lock()))
        .matches("# [^\n]*\na 1 go [0-9a-f]{32} ran 1\\.26\\.8 2026-01-02\n");
    assertThat(site.verify(false).checked()).isZero();
    assertThat(site.verify(true).checked()).isEqualTo(1);
  }

  @Test
  void everyKindOfExpectationIsHeld() throws Exception {
    site.write(
        "a",
        """
        ~~~go fails="no such thing"
        build-refuse
        ~~~
        ~~~go panics="out of range"
        echo out of range >&2; exit 2
        ~~~
        ~~~go race
        echo WARNING: DATA RACE >&2; exit 66
        ~~~
        ~~~go prints="a \\"b\\"\\nc"
        printf 'a "b"\\nc\\n'
        ~~~
        ~~~go run=no reason="needs a database"
        exit 1
        ~~~
        ~~~go test
        exit 0
        ~~~
        ~~~go fragment
        no program
        ~~~
        """);
    Verify.Report report = site.verify(false);
    assertThat(TestSite.texts(report.diagnostics())).isEmpty();
    assertThat(report.programs()).isEqualTo(6);
    assertThat(report.outcomes().values()).containsOnly(1);
    assertThat(Files.readString(site.lock()))
        .contains(" rejected 1.26.8 2026-01-02 \"./main.go:1:3: no such thing\"\n");
  }

  @Test
  void eachBreachIsOneFindingAtItsPlaceAndTheLockStays() throws Exception {
    site.write("a", GOOD);
    site.verify(false);
    String lock = Files.readString(site.lock());
    site.write(
        "b",
        """
        ~~~go
        echo hello
        echo earth
        ~~~

        ~~~text output
        hello
        world
        ~~~

        ## Others

        ~~~go
        true
          build-refuse
        ~~~
        ~~~go
        : vet-refuse
        ~~~
        ~~~go
          crooked
        ~~~
        ~~~go fails="other words"
        build-refuse
        ~~~
        ~~~go fails="no such thing"
        true
        ~~~
        ~~~go panics="boom"
        true
        ~~~
        ~~~go race
        true
        ~~~
        ~~~go prints="x"
        echo y
        ~~~
        ~~~go
        echo oh no >&2; exit 3
        ~~~
        ~~~go test
        echo "--- FAIL: TestSum"; exit 1
        ~~~
        """);
    assertThat(TestSite.texts(site.verify(false).diagnostics()))
        .containsExactly(
            "content/articles/b.md:14:1: error[verify-output]: the Go program prints: earth",
            "content/articles/b.md:21:3: error[verify-build]: no such thing",
            "content/articles/b.md:24:3: error[verify-vet]: no such thing",
            "content/articles/b.md:27:1: error[verify-gofmt]: gofmt writes: crooked",
            "content/articles/b.md:29:7: error[verify-fails]: fails otherwise than with other words",
            "content/articles/b.md:32:7: error[verify-fails]: compiles, but fails=no such thing",
            "content/articles/b.md:35:7: error[verify-panics]: ends well, but panics=\"boom\"",
            "content/articles/b.md:38:7: error[verify-race]: the race detector reports nothing in 3"
                + " runs",
            "content/articles/b.md:41:7: error[verify-output]: prints \"y\"",
            "content/articles/b.md:44:1: error[verify-run]: ended with exit code 3: oh no",
            "content/articles/b.md:47:7: error[verify-test]: the tests do not pass: --- FAIL:"
                + " TestSum");
    assertThat(Files.readString(site.lock())).isEqualTo(lock);
  }

  @Test
  void aRunOverOnePageUpdatesItsLinesOnly() throws Exception {
    site.write("a", GOOD);
    site.write("b", GOOD);
    site.verify(false);
    String both = Files.readString(site.lock());
    site.write("a", GOOD.replace("hello", "hi"));
    site.write("b", GOOD.replace("hello", "hey"));
    site.verify(false, "a");
    List<String> before = both.lines().toList();
    List<String> after = Files.readAllLines(site.lock());
    assertThat(after).hasSameSizeAs(before).contains(before.get(2)).doesNotContain(before.get(1));
  }

  @Test
  void linesOfPagesThatAreGoneAreDropped() throws Exception {
    site.write("a", GOOD);
    site.write("b", GOOD);
    site.verify(false);
    Files.delete(site.page("b"));
    assertThat(site.verify(false).checked()).isZero();
    assertThat(Files.readString(site.lock())).contains("\na 1 go").doesNotContain("\nb 1 go");
  }

  @Test
  void aProgramThatOnlyMovedIsNotVerifiedAgain() throws Exception {
    site.write("a", GOOD);
    site.verify(false);
    site.write("a", "Words.\n\n~~~go prints=\"new\"\necho new\n~~~\n\n" + GOOD);
    assertThat(site.verify(false).checked()).isEqualTo(1);
    assertThat(Files.readString(site.lock())).contains("\na 1 go", "\na 2 go");
  }

  @Test
  void partsAreOneProgramAndFindingsStandInTheirPart() throws Exception {
    site.write(
        "a",
        """
        ~~~go part=x
        echo one
        ~~~

        Words.

        ~~~go part=x
        echo two
        build-refuse
        ~~~
        """);
    assertThat(TestSite.texts(site.verify(false).diagnostics()))
        .containsExactly("content/articles/a.md:15:3: error[verify-build]: no such thing");
  }

  @Test
  void aNewerToolchainsOtherWordsAreReported() throws Exception {
    site.write("a", "~~~go fails=\"no such\"\nbuild-refuse\n~~~\n\n" + GOOD);
    site.verify(false);
    site.installGo("1.27.0", "no such name here");
    Verify.Report report = site.verify(true);
    assertThat(TestSite.texts(report.diagnostics()))
        .containsExactly(
            "content/articles/a.md:7:1: warning[verify-changed]: Go 1.26.8, 2026-01-02:"
                + " \"./main.go:1:3: no such thing\" → Go 1.27.0: \"./main.go:1:3: no such name"
                + " here\"");
    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.toolchains()).containsExactly("Go 1.27.0");
  }

  @Test
  void aNewerToolchainThatBreaksASampleIsReportedAndTheLockStays() throws Exception {
    site.write("a", "~~~go fails=\"no such\"\nbuild-refuse\n~~~\n");
    site.verify(false);
    String lock = Files.readString(site.lock());
    site.installGo("1.27.0", "something else");
    assertThat(TestSite.texts(site.verify(true).diagnostics()))
        .containsExactly(
            "content/articles/a.md:7:1: warning[verify-changed]: Go 1.26.8, 2026-01-02: rejected →"
                + " Go 1.27.0: fails otherwise than with no such",
            "content/articles/a.md:7:7: error[verify-fails]: fails otherwise than with no such");
    assertThat(Files.readString(site.lock())).isEqualTo(lock);
  }

  @Test
  void theSiteReadsProofsFromTheLock() throws Exception {
    site.write("a", "~~~go fails=\"no such\"\nbuild-refuse\n~~~\n\n" + GOOD + "\n~~~toml\n~~~\n");
    site.verify(false);
    Path content = site.lock().resolveSibling(".");
    Verified verified = Verified.read(site.root(), content);
    var proofs = verified.proofs(site.pages().getFirst());
    assertThat(proofs).hasSize(4);
    assertThat(proofs.get(0).orElseThrow().message()).isEqualTo("./main.go:1:3: no such thing");
    assertThat(proofs.get(1).orElseThrow().toolchain()).isEqualTo("Go 1.26.8");
    assertThat(proofs.get(2)).isEmpty();
    assertThat(proofs.get(3)).isEmpty();
    assertThat(verified.findings(site.pages(), Severity.ERROR)).isEmpty();

    site.write("a", GOOD.replace("hello", "changed"));
    assertThat(TestSite.texts(verified.findings(site.pages(), Severity.ERROR)))
        .containsExactly(
            "content/articles/a.md:7:1: error[verify-stale]: this sample is not verified as it"
                + " stands");
  }

  @Test
  void anotherModuleFileMakesProofsOfProgramsThatImportStale() throws Exception {
    site.write("a", GOOD);
    site.write("b", "~~~go\n: '\nimport \"example.org/x\"\n'\n~~~\n");
    site.verify(false);
    Files.writeString(
        site.lock().resolveSibling("samples").resolve("go.mod"), "module samples\n\ngo 1.25.0\n");
    assertThat(site.verify(false).checked()).isEqualTo(1);
  }

  @Test
  void blessWritesWhatTheProgramsPrint() throws Exception {
    site.write("a", "~~~go\necho one; echo two\n~~~\n\n~~~text output\n~~~\n\nMore.\n");
    Verify.Request request = site.request(false);
    assertThat(Verify.bless(request, request.pages().getFirst(), _ -> {})).isEmpty();
    assertThat(Files.readString(site.page("a")))
        .endsWith("```text output\none\ntwo\n```\n\nMore.\n");
  }

  @Test
  void blessLeavesAPageAloneWhoseProgramsDisagree() throws Exception {
    String text = "~~~go\necho one\n~~~\n\n~~~go\necho two\n~~~\n\n~~~text output\n~~~\n";
    site.write("a", text);
    Verify.Request request = site.request(false);
    assertThat(TestSite.texts(Verify.bless(request, request.pages().getFirst(), _ -> {})))
        .containsExactly(
            "content/articles/a.md:11:1: error[verify-output]: this program prints something else"
                + " than the one before");
    assertThat(Files.readString(site.page("a"))).endsWith("```text output\n```\n");
  }

  @Test
  void ejectWritesProjects() throws Exception {
    site.write("a", GOOD);
    Path target = folder.resolve("ejected");
    int programs = Verify.eject(site.lock().resolveSibling("."), site.pages().getFirst(), target);
    assertThat(programs).isEqualTo(1);
    assertThat(target.resolve("go/programs/a_1/main.go")).hasContent("echo hello");
    assertThat(target.resolve("go/go.mod")).content().startsWith("module samples");
  }

  @Test
  void goThatIsTooOldIsOneSentence() throws Exception {
    site.write("a", GOOD);
    site.installGo("1.9.7", "");
    assertThatThrownBy(() -> site.verify(false))
        .isInstanceOf(CannotVerify.class)
        .hasMessage(
            "Go 1.9.7 is too old: the samples need Go 1.26.0 or newer; install it and run this"
                + " again");
  }

  @Test
  void aLockOfAnotherReleaseIsComparedWithWhatTheCompilerSaysNow() throws Exception {
    site.write("a", "~~~go fails=\"no such\"\nbuild-refuse\n~~~\n\n" + GOOD);
    site.verify(false);
    String lock = Files.readString(site.lock());
    Files.writeString(
        site.lock(),
        lock.replace("1.26.8 2026-01-02", "1.25.0 2025-08-12").replace("no such thing", "gone"));
    Verify.Report report = site.verify(true);
    assertThat(TestSite.texts(report.diagnostics()))
        .containsExactly(
            "content/articles/a.md:7:1: warning[verify-changed]: Go 1.25.0, 2025-08-12:"
                + " \"./main.go:1:3: gone\" → Go 1.26.8: \"./main.go:1:3: no such thing\"");
    assertThat(Files.readString(site.lock())).isEqualTo(lock);
  }
}
