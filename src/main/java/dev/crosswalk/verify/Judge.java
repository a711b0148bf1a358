package dev.crosswalk.verify;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Proof.Outcome;
import dev.crosswalk.verify.sandbox.Ended;
import dev.crosswalk.verify.sandbox.Job;
import dev.crosswalk.verify.sandbox.JobLimits;
import dev.crosswalk.verify.sandbox.Runner;
import dev.crosswalk.verify.toolchain.Built;
import dev.crosswalk.verify.toolchain.Expectation;
import dev.crosswalk.verify.toolchain.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs what was built, and compares what it did with what its fence says. Thread-safe. */
final class Judge {
  private static final int RACE_TRIES = 3;
  private static final int MAX_SHOWN = 120;

  private final Runner runner;
  private final JobLimits limits;

  Judge(Runner runner, JobLimits limits) {
    this.runner = runner;
    this.limits = limits;
  }

  Verdict judge(Built built) throws IOException, InterruptedException {
    Program program = built.program();
    if (!built.findings().isEmpty()) {
      return Verdict.wrong(program, "", built.findings());
    }
    if (program.expectation() instanceof Expectation.Fails(String error)) {
      return refused(built, error);
    }
    if (program.expectation() instanceof Expectation.CompilesOnly) {
      return Verdict.proven(program, Outcome.COMPILED, "", "");
    }
    Path executable = built.executable().orElseThrow();
    Ended once = run(program, executable);
    Verdict first = ran(program, executable, once);
    if (first.outcome().isPresent() || once.stopped().isPresent()) {
      return first;
    }
    // Samples about time may stumble on a machine that is busy; one that often does is to be mended
    Verdict second = ran(program, executable, run(program, executable));
    return second.outcome().isEmpty()
        ? first
        : second.with(
            Diagnostic.warning(
                program.file(),
                program.fences().getFirst().position(),
                1,
                "verify-unsteady",
                "passed only at the second try: " + first.findings().getFirst().message()));
  }

  private static Verdict refused(Built built, String error) {
    Program program = built.program();
    if (built.executable().isPresent() || built.errors().isEmpty()) {
      return Verdict.wrong(
          program,
          "",
          List.of(program.finding("fails", "verify-fails", "compiles, but fails=" + error)));
    }
    if (!built.codes().contains(error) && !built.errors().contains(error)) {
      String said = built.errors().lines().findFirst().orElse("");
      return Verdict.wrong(
          program,
          "",
          List.of(
              program
                  .finding("fails", "verify-fails", "fails otherwise than with " + error)
                  .withHint("the compiler says: " + said)));
    }
    return Verdict.proven(program, Outcome.REJECTED, built.errors(), "");
  }

  private Verdict ran(Program program, Path executable, Ended ended)
      throws IOException, InterruptedException {
    return switch (program.expectation()) {
      case Expectation.PrintsOutput(String text, Position fence) ->
          ended.well() ? compared(program, ended.out(), text, fence) : failed(program, ended);
      case Expectation.Prints(String text) ->
          ended.well() ? printed(program, ended.out(), text) : failed(program, ended);
      case Expectation.EndsWell _ ->
          ended.well() ? proven(program, Outcome.RAN, ended) : failed(program, ended);
      case Expectation.TestsPass _ ->
          ended.well() ? proven(program, Outcome.TESTED, ended) : testsFailed(program, ended);
      case Expectation.Panics(String text) -> panicked(program, ended, text);
      case Expectation.Races _ -> raced(program, executable, ended);
      case Expectation.Fails _, Expectation.CompilesOnly _ ->
          throw new IllegalStateException("what must fail or is only compiled does not run");
    };
  }

  private Ended run(Program program, Path executable) throws IOException, InterruptedException {
    if (Files.getFileStore(executable).supportsFileAttributeView("posix")) {
      // Inside the sandbox it belongs to somebody else
      Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    boolean race = program.expectation() instanceof Expectation.Races;
    Map<String, String> environment =
        Map.of(
            "PATH", "/usr/bin:/bin",
            "HOME", "/tmp",
            "TMPDIR", "/tmp",
            "TZ", "UTC",
            "LANG", "C.UTF-8",
            "RUST_BACKTRACE", "0");
    return runner.run(
        new Job(
            List.of(executable.toString()),
            environment,
            List.of(executable),
            List.of(),
            Path.of("/tmp"),
            race ? limits.withoutAddressLimit() : limits));
  }

  private static Verdict proven(Program program, Outcome outcome, Ended ended) {
    return Verdict.proven(program, outcome, "", ended.out());
  }

  private static Verdict failed(Program program, Ended ended) {
    return wrong(program, ended, program.finding("verify-run", ended.story()));
  }

  private static Verdict wrong(Program program, Ended ended, Diagnostic finding) {
    return Verdict.wrong(program, ended.out(), List.of(finding));
  }

  private static Verdict testsFailed(Program program, Ended ended) {
    String said = ended.out() + ended.err();
    Optional<String> failure =
        said.lines()
            .map(String::strip)
            .filter(line -> line.contains("FAIL") || line.contains("panicked at"))
            .findFirst();
    String story = ended.stopped().orElse("do not pass" + failure.map(it -> ": " + it).orElse(""));
    return wrong(program, ended, program.finding("test", "verify-test", "the tests " + story));
  }

  private static Verdict panicked(Program program, Ended ended, String text) {
    if (ended.stopped().isPresent()) {
      return failed(program, ended);
    }
    if (ended.code() != 0 && ended.err().contains(text)) {
      return proven(program, Outcome.PANICKED, ended);
    }
    String message =
        ended.code() == 0
            ? "ends well, but panics=\"" + text + "\""
            : "does not panic with \"" + text + "\"";
    return wrong(
        program,
        ended,
        program.finding("panics", "verify-panics", message).withHint(ended.story()));
  }

  private Verdict raced(Program program, Path executable, Ended first)
      throws IOException, InterruptedException {
    Ended ended = first;
    for (int i = 1; i < RACE_TRIES && !reported(ended) && ended.stopped().isEmpty(); i++) {
      ended = run(program, executable);
    }
    if (reported(ended)) {
      return proven(program, Outcome.RACED, ended);
    }
    String message =
        ended.stopped().orElse("the race detector reports nothing in " + RACE_TRIES + " runs");
    return wrong(program, ended, program.finding("race", "verify-race", message));
  }

  private static boolean reported(Ended ended) {
    return ended.err().contains("WARNING: DATA RACE");
  }

  private static Verdict printed(Program program, String out, String text) {
    if (withoutEnd(out).equals(withoutEnd(text))) {
      return Verdict.proven(program, Outcome.RAN, "", out);
    }
    String message = "prints \"" + shown(out) + "\"";
    return Verdict.wrong(
        program, out, List.of(program.finding("prints", "verify-output", message)));
  }

  private static String withoutEnd(String text) {
    return text.replaceFirst("\\n+$", "");
  }

  private static String shown(String text) {
    String line = withoutEnd(text).replace("\n", "\\n");
    return line.length() > MAX_SHOWN ? line.substring(0, MAX_SHOWN) + "…" : line;
  }

  /** Byte for byte; the finding stands at the first line of the output fence that differs. */
  private static Verdict compared(Program program, String out, String text, Position fence) {
    if (out.equals(text)) {
      return Verdict.proven(program, Outcome.RAN, "", out);
    }
    List<String> have = new ArrayList<>(List.of(out.split("\n", -1)));
    List<String> want = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = 0;
    while (at < Math.min(have.size(), want.size()) && have.get(at).equals(want.get(at))) {
      at++;
    }
    String who = "the " + program.language().label() + " program";
    String message =
        at >= have.size() || (at == have.size() - 1 && have.get(at).isEmpty())
            ? who + " prints nothing more here"
            : who + " prints: " + shown(have.get(at));
    int length = at < want.size() ? Math.max(1, want.get(at).length()) : 1;
    // The line after the fence's last is the one that closes it
    int line = fence.line() + 1 + Math.min(at, (int) text.lines().count());
    Position place = new Position(line, fence.column());
    Diagnostic finding =
        Diagnostic.error(program.file(), place, length, "verify-output", message)
            .withHint("if the program is right: crosswalk verify --bless " + program.slug());
    return Verdict.wrong(program, out, List.of(finding));
  }
}
