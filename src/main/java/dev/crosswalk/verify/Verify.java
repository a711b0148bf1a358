package dev.crosswalk.verify;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Proof;
import dev.crosswalk.verify.sandbox.JobLimits;
import dev.crosswalk.verify.toolchain.Expectation;
import dev.crosswalk.verify.toolchain.Program;
import dev.crosswalk.verify.toolchain.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Compiles, lints and runs the programs of pages, and keeps the lock. */
public final class Verify {
  /** The rule of findings about what another toolchain changed. */
  static final String CHANGED = "verify-changed";

  private Verify() {}

  /**
   * What to verify.
   *
   * @param source the source folder
   * @param content its content folder, which holds {@code samples/} and {@code verified.lock}
   * @param pages all pages of the site
   * @param chosen source files of the pages that are meant; lock lines of others stay
   */
  public record Request(
      Path source, Path content, List<Page> pages, Set<String> chosen, Options options) {}

  /**
   * How to verify.
   *
   * @param all whether programs that the lock vouches for are verified, too
   * @param jobs how many compilers or samples work at once, at least 1
   * @param unsafe whether samples run without a sandbox
   * @param environment the user's: PATH, HOME, and what Go and cargo need to fetch libraries
   * @param today the date of the proofs
   */
  public record Options(
      boolean all, int jobs, boolean unsafe, Map<String, String> environment, LocalDate today) {}

  /**
   * What was found.
   *
   * @param pages chosen pages that have programs
   * @param programs how many those have
   * @param checked how many of them were compiled now; the lock vouched for the others
   * @param outcomes how many ended how; programs with errors are in none
   * @param service the languages whose program of the service is proven, e.g. {@code Go}; none
   *     where only some pages were asked for
   * @param toolchains those that the proofs rest on, e.g. {@code Go 1.26.8}, in order
   * @param diagnostics errors, and warnings about what a newer toolchain changed
   */
  public record Report(
      int pages,
      int programs,
      int checked,
      Map<Proof.Outcome, Integer> outcomes,
      List<String> service,
      List<String> toolchains,
      List<Diagnostic> diagnostics) {

    /** How many programs end otherwise, or are refused in other words, than the lock says. */
    public long changed() {
      return diagnostics.stream().filter(it -> it.rule().equals(CHANGED)).count();
    }

    public boolean failed() {
      return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
  }

  /**
   * Verifies, and writes the lock if there was no error.
   *
   * @param progress is told what goes on
   */
  public static Report run(Request request, Consumer<String> progress)
      throws CannotVerify, IOException, InterruptedException {
    return new Verification(request, JobLimits.Both.NORMAL, progress).run();
  }

  /**
   * Fills in a card's output fence with what its programs print.
   *
   * @return findings; nothing is written if there are any
   */
  public static List<Diagnostic> bless(Request request, Page page, Consumer<String> progress)
      throws CannotVerify, IOException, InterruptedException {
    return new Blessing(request, page).run(progress);
  }

  /**
   * Writes a page's programs as projects for an editor, a folder for each language: {@code go/} and
   * {@code rust/}.
   *
   * @return how many programs there are
   */
  public static int eject(Path content, Page page, Path folder) throws IOException {
    List<Program> programs = Programs.of(page);
    Toolchains.read(content.resolve("samples")).write(new Workspace(folder), programs);
    return programs.size();
  }

  /** Whether a program of the page is compared with an output fence. */
  static Optional<Expectation.PrintsOutput> output(Program program) {
    return program.expectation() instanceof Expectation.PrintsOutput output
        ? Optional.of(output)
        : Optional.empty();
  }
}
