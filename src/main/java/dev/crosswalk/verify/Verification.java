package dev.crosswalk.verify;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Language;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Proof;
import dev.crosswalk.model.Severity;
import dev.crosswalk.verify.sandbox.JobLimits;
import dev.crosswalk.verify.toolchain.Program;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One run over the chosen pages. */
final class Verification {
  private final Verify.Request request;
  private final Toolchains toolchains;
  private final Lock lock;
  private final Workshop workshop;

  Verification(Verify.Request request, JobLimits.Both limits, Consumer<String> progress)
      throws IOException {
    this.request = request;
    this.toolchains = Toolchains.read(request.content().resolve("samples"));
    this.lock = Lock.read(request.content());
    this.workshop = new Workshop(request.options(), limits, toolchains, progress);
  }

  Verify.Report run() throws CannotVerify, IOException, InterruptedException {
    List<Page> chosen =
        request.pages().stream().filter(page -> request.chosen().contains(page.file())).toList();
    List<Program> programs = Programs.of(chosen);
    IdentityHashMap<Program, LockLine> lines = new IdentityHashMap<>();
    List<Program> asked = new ArrayList<>();
    for (Program program : programs) {
      Optional<LockLine> known = lock.find(program.slug(), toolchains.hash(program));
      known.ifPresent(line -> lines.put(program, line.withNumber(program.number())));
      if (known.isEmpty() || request.options().all()) {
        asked.add(program);
      }
    }
    List<Diagnostic> findings = new ArrayList<>();
    for (Verdict verdict : asked.isEmpty() ? List.<Verdict>of() : workshop.verdicts(asked)) {
      Optional<LockLine> before = Optional.ofNullable(lines.remove(verdict.program()));
      Optional<LockLine> after = line(verdict);
      findings.addAll(verdict.findings());
      before.flatMap(old -> changed(old, verdict)).ifPresent(findings::add);
      after
          .map(line -> before.filter(line::saysTheSame).orElse(line))
          .ifPresent(line -> lines.put(verdict.program(), line));
    }
    List<LockLine> proven =
        programs.stream().map(lines::get).filter(java.util.Objects::nonNull).toList();
    Optional<Service> found = Service.read(request.content());
    findings.addAll(Quotes.findings(chosen, found));
    ServiceCheck.Checked service =
        found.isPresent()
            ? new ServiceCheck(request, lock, workshop).check(found.get())
            : new ServiceCheck.Checked(List.of(), List.of(), List.of());
    findings.addAll(service.findings());
    Verify.Report report = report(programs, asked.size(), proven, service.proven(), findings);
    if (!report.failed()) {
      write(chosen, proven, service.lines());
    }
    return report;
  }

  private Optional<LockLine> line(Verdict verdict) {
    Program program = verdict.program();
    return verdict
        .outcome()
        .map(outcome ->
            new LockLine(
                program.slug(),
                program.number(),
                program.language(),
                toolchains.hash(program),
                new Proof(
                    outcome,
                    workshop.toolchain(program.language()),
                    request.options().today(),
                    verdict.message())));
  }

  /** What differs from the lock although neither program nor libraries do: the compiler does. */
  private Optional<Diagnostic> changed(LockLine old, Verdict verdict) {
    Program program = verdict.program();
    Proof proof = old.proof();
    String then;
    String now;
    if (verdict.outcome().isEmpty()) {
      then = proof.outcome().word();
      now = verdict.findings().getFirst().message();
    } else if (!verdict.message().equals(proof.message())) {
      then = "\"" + firstDifference(proof.message(), verdict.message()) + "\"";
      now = "\"" + firstDifference(verdict.message(), proof.message()) + "\"";
    } else {
      return Optional.empty();
    }
    String toolchain = workshop.toolchain(program.language());
    String message =
        "%s, %s: %s → %s: %s".formatted(proof.toolchain(), proof.date(), then, toolchain, now);
    return Optional.of(program.finding(Verify.CHANGED, message).withSeverity(Severity.WARNING));
  }

  /** The first line of a text that is not also the other's. */
  private static String firstDifference(String text, String other) {
    Set<String> theirs = other.lines().collect(Collectors.toSet());
    return text.lines().filter(line -> !theirs.contains(line)).findFirst().orElse("").strip();
  }

  private static Verify.Report report(
      List<Program> programs,
      int checked,
      List<LockLine> proven,
      List<Language> service,
      List<Diagnostic> findings) {
    Map<Proof.Outcome, Integer> outcomes = new EnumMap<>(Proof.Outcome.class);
    TreeSet<String> toolchains = new TreeSet<>();
    for (LockLine line : proven) {
      outcomes.merge(line.proof().outcome(), 1, Integer::sum);
      toolchains.add(line.proof().toolchain());
    }
    long pages = programs.stream().map(Program::file).distinct().count();
    return new Verify.Report(
        (int) pages,
        programs.size(),
        checked,
        outcomes,
        service.stream().map(Language::label).toList(),
        List.copyOf(toolchains),
        findings.stream().sorted().toList());
  }

  /** Lines of the chosen pages are replaced; lines of pages that are gone are dropped. */
  private void write(List<Page> chosen, List<LockLine> proven, List<LockLine> service)
      throws IOException {
    Set<String> replaced = chosen.stream().map(Page::slug).collect(Collectors.toSet());
    Set<String> slugs = request.pages().stream().map(Page::slug).collect(Collectors.toSet());
    List<LockLine> lines = new ArrayList<>(proven);
    lines.addAll(service);
    for (LockLine line : lock.lines()) {
      if (slugs.contains(line.slug()) && !replaced.contains(line.slug())) {
        lines.add(line);
      }
    }
    Lock.write(request.content(), lines);
  }
}
