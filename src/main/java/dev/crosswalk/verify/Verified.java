package dev.crosswalk.verify;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Language;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Proof;
import dev.crosswalk.model.Sample;
import dev.crosswalk.model.Severity;
import dev.crosswalk.verify.toolchain.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What {@code verified.lock} says about the pages as they are now. Needs neither Go nor Rust.
 * Thread-safe.
 */
public final class Verified {
  private final Toolchains toolchains;
  private final Lock lock;
  private final Optional<Service> service;
  private final String folder;

  private Verified(Toolchains toolchains, Lock lock, Optional<Service> service, String folder) {
    this.toolchains = toolchains;
    this.lock = lock;
    this.service = service;
    this.folder = folder;
  }

  /**
   * @param source the source folder, which findings name files from
   * @param content the content folder, which holds {@code verified.lock} and {@code samples/};
   *     either may be absent
   */
  public static Verified read(Path source, Path content) throws IOException {
    return new Verified(
        Toolchains.read(content.resolve("samples")),
        Lock.read(content),
        Service.read(content),
        Service.file(source, content, ""));
  }

  /**
   * A proof for each of {@code page.body().samples()}, by index: empty for what is no program, and
   * for a program that has changed since it was verified. All parts of one program have its proof.
   */
  public List<Optional<Proof>> proofs(Page page) {
    IdentityHashMap<Sample, Proof> byFence = new IdentityHashMap<>();
    for (Program program : Programs.of(page)) {
      proof(program).ifPresent(proof -> program.fences().forEach(it -> byFence.put(it, proof)));
    }
    return page.body().samples().stream()
        .map(sample -> Optional.ofNullable(byFence.get(sample)))
        .toList();
  }

  /**
   * A finding for each program that the lock does not vouch for, in order of the pages and then
   * those of the service, and for each quote of the service that is none.
   */
  public List<Diagnostic> findings(List<Page> pages, Severity severity) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Program program : Programs.of(pages)) {
      if (proof(program).isEmpty()) {
        findings.add(
            program
                .finding("verify-stale", "this sample is not verified as it stands")
                .withHint("run: crosswalk verify " + program.file())
                .withSeverity(severity));
      }
    }
    for (Language language : service.map(Service::languages).orElse(List.of())) {
      if (service.flatMap(it -> it.proof(language, lock)).isEmpty()) {
        findings.add(stale(language).withSeverity(severity));
      }
    }
    Quotes.findings(pages, service).forEach(quote -> findings.add(quote.withSeverity(severity)));
    return Collections.unmodifiableList(findings);
  }

  private Diagnostic stale(Language language) {
    String message = "the service in %s is not verified as it stands".formatted(language.label());
    return Diagnostic.error(
            folder + "/" + language.id(), Position.START, 1, "verify-stale", message)
        .withHint("run: crosswalk verify");
  }

  private Optional<Proof> proof(Program program) {
    return lock.find(program.slug(), toolchains.hash(program)).map(LockLine::proof);
  }
}
