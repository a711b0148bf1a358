package dev.crosswalk.verify;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.verify.sandbox.JobLimits;
import dev.crosswalk.verify.toolchain.Expectation;
import dev.crosswalk.verify.toolchain.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Fills in a page's output fence, if all programs that it belongs to print the same. */
final class Blessing {
  private final Verify.Request request;
  private final Page page;

  Blessing(Verify.Request request, Page page) {
    this.request = request;
    this.page = page;
  }

  List<Diagnostic> run(Consumer<String> progress)
      throws CannotVerify, IOException, InterruptedException {
    List<Program> programs =
        Programs.of(page).stream().filter(it -> Verify.output(it).isPresent()).toList();
    if (programs.isEmpty()) {
      return List.of(
          Diagnostic.error(
                  page.file(),
                  Position.START,
                  1,
                  "verify-output",
                  "no program of this page belongs to an output fence")
              .withHint("add an empty one: ```text output"));
    }
    Toolchains toolchains = Toolchains.read(request.content().resolve("samples"));
    Workshop workshop =
        new Workshop(request.options(), JobLimits.Both.NORMAL, toolchains, progress);
    List<Verdict> verdicts = workshop.verdicts(programs);
    List<Diagnostic> findings = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      verdict.findings().stream()
          .filter(finding -> !finding.rule().equals("verify-output"))
          .forEach(findings::add);
    }
    TreeSet<String> outputs = new TreeSet<>();
    verdicts.forEach(verdict -> outputs.add(verdict.out()));
    if (findings.isEmpty() && outputs.size() > 1) {
      findings.add(
          programs
              .getLast()
              .finding("verify-output", "this program prints something else than the one before"));
    }
    if (findings.isEmpty()) {
      findings.addAll(write(programs.getFirst(), outputs.getFirst()));
    }
    return findings.stream().sorted().toList();
  }

  private List<Diagnostic> write(Program program, String output) throws IOException {
    Expectation.PrintsOutput fence =
        Objects.requireNonNull(Verify.output(program).orElse(null), "only such programs are asked");
    if (!output.endsWith("\n") || output.contains("```") || fence.fence().column() > 1) {
      return List.of(
          program.finding("verify-output", "what it prints cannot stand in a fence as it is"));
    }
    Path file = request.source().resolve(page.file());
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int first = fence.fence().line();
    int count = (int) fence.text().lines().count();
    lines.subList(first, first + count).clear();
    lines.addAll(first, output.lines().toList());
    WholeFile.write(file, String.join("\n", lines) + "\n");
    return List.of();
  }
}
