package dev.crosswalk.verify;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Language;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Proof;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The service's part of a run. It is checked when all pages are asked for. */
final class ServiceCheck {
  private final Verify.Request request;
  private final Lock lock;
  private final Workshop workshop;

  ServiceCheck(Verify.Request request, Lock lock, Workshop workshop) {
    this.request = request;
    this.lock = lock;
    this.workshop = workshop;
  }

  /**
   * What came of it.
   *
   * @param lines the service's lines of the lock, as they are or as they are to be
   * @param proven the languages whose program was asked for, and holds
   * @param findings the step that failed, if one did
   */
  record Checked(List<LockLine> lines, List<Language> proven, List<Diagnostic> findings) {}

  Checked check(Service service) throws CannotVerify, IOException, InterruptedException {
    List<LockLine> before =
        lock.lines().stream().filter(line -> line.slug().equals(Service.SLUG)).toList();
    boolean everything =
        request.pages().stream().allMatch(page -> request.chosen().contains(page.file()));
    if (!everything) {
      return new Checked(before, List.of(), List.of());
    }
    List<Language> languages = service.languages();
    List<LockLine> known =
        languages.stream().map(it -> service.proof(it, lock)).flatMap(Optional::stream).toList();
    if (known.size() == languages.size() && !request.options().all()) {
      return new Checked(known, languages, List.of());
    }
    Optional<ServiceBuild.Failure> failure = workshop.check(service);
    return failure.isPresent()
        ? new Checked(before, List.of(), List.of(finding(failure.get())))
        : new Checked(lines(service), languages, List.of());
  }

  private List<LockLine> lines(Service service) {
    List<LockLine> lines = new ArrayList<>();
    for (Language language : service.languages()) {
      String toolchain = workshop.toolchain(language);
      Proof proof = new Proof(Proof.Outcome.TESTED, toolchain, request.options().today(), "");
      String hash = service.hash(language);
      LockLine line = new LockLine(Service.SLUG, lines.size() + 1, language, hash, proof);
      lines.add(service.proof(language, lock).filter(line::saysTheSame).orElse(line));
    }
    return lines;
  }

  private Diagnostic finding(ServiceBuild.Failure failure) {
    String file = Service.file(request.source(), request.content(), failure.part());
    return Diagnostic.error(file, Position.START, 1, "verify-service", failure.message());
  }
}
