package dev.crosswalk.cli;

import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Json;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Proof.Outcome;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Suggestions;
import dev.crosswalk.verify.CannotVerify;
import dev.crosswalk.verify.Verify;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosswalk verify}. */
@Command(
    name = "verify",
    description = {
      "Compiles, lints and runs the samples, and compares what they do with what their page says.",
      "Samples that verified.lock vouches for are left out, unless --all is given."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class VerifyCommand extends Crosswalk.SubCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Pages, or folders with pages; by default all.")
  List<Path> paths = List.of();

  @Option(
      names = "--source",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The site's folder.")
  Path source = Path.of(".");

  @Option(names = "--changed", description = "Only pages that differ from the last commit.")
  boolean changed;

  @Option(
      names = "--all",
      description = "Also what the lock vouches for; says what a newer toolchain changes.")
  boolean all;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many compilers and samples work at once; by default one for each core.")
  int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "Print the result as JSON.")
  boolean json;

  @Option(
      names = "--unsafe-run",
      description = "Run samples without a sandbox, with your own rights.")
  boolean unsafeRun;

  @Option(
      names = "--eject",
      arity = "2",
      paramLabel = "CARD DIR",
      hideParamSyntax = true,
      description = "Write a card's programs into a folder as projects for an editor: CARD DIR.")
  List<String> eject = List.of();

  @Option(
      names = "--bless",
      paramLabel = "CARD",
      description = "Write what a card's programs print into its output fence.")
  @Nullable String bless;

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Path root = program().path(source).toAbsolutePath().normalize();
    BuildRequest request =
        new BuildRequest(
            root,
            Optional.empty(),
            Optional.empty(),
            true,
            Math.max(1, jobs),
            InstantSource.system());
    Result<Site> read = Pipeline.pages(request, program().console()::progress);
    Path content = Pipeline.content(request);
    List<Page> pages = read.value().pages();
    if (!eject.isEmpty()) {
      return eject(content, page(read.value(), eject.getFirst()));
    }
    Verify.Request verify =
        new Verify.Request(root, content, pages, chosen(root, pages), options());
    if (bless != null) {
      return bless(verify, page(read.value(), bless));
    }
    List<Diagnostic> unreadable = read.diagnostics().stream().filter(it -> it.isError()).toList();
    if (!unreadable.isEmpty()) {
      new DiagnosticPrinter(root, program().console()).printAll(unreadable);
      program().console().err().println("nothing was verified: mend what cannot be read first");
      return ExitCode.CONTENT_HAS_ERRORS;
    }
    return verify(verify);
  }

  private Verify.Options options() {
    return new Verify.Options(
        all, Math.max(1, jobs), unsafeRun, System.getenv(), LocalDate.now(Clock.systemUTC()));
  }

  private int verify(Verify.Request request) throws Exception {
    Console console = program().console();
    long start = System.nanoTime();
    Verify.Report report = Verify.run(request, console::progress);
    console.progressDone();
    if (json) {
      console.out().println(Json.write(data(report)));
    } else {
      new DiagnosticPrinter(request.source(), console).printAll(report.diagnostics());
      console.say(
          "%d checked now, in %s"
              .formatted(
                  report.checked(),
                  ReportPrinter.seconds((System.nanoTime() - start) / 1_000_000)));
      if (all) {
        console
            .out()
            .println(
                "%d of %s changed since verified.lock was written"
                    .formatted(report.changed(), ReportPrinter.count(report.checked(), "sample")));
      }
      console.out().println(summary(report));
    }
    return report.failed() ? ExitCode.CONTENT_HAS_ERRORS : ExitCode.DONE;
  }

  /** The counts add up to the number of samples. */
  private static String summary(Verify.Report report) {
    List<String> parts = new ArrayList<>();
    int ran = count(report, Outcome.RAN) + count(report, Outcome.TESTED);
    int failures = 0;
    int held = 0;
    for (Outcome outcome : Outcome.values()) {
      failures += outcome.isFailure() ? count(report, outcome) : 0;
      held += count(report, outcome);
    }
    parts.add(ran + " passed");
    parts.add(count(report, Outcome.COMPILED) + " compiled only (run=no)");
    parts.add(ReportPrinter.count(failures, "proven failure"));
    if (held < report.programs()) {
      parts.add(report.programs() - held + " not as stated");
    }
    String counts =
        ReportPrinter.count(report.pages(), "page")
            + ", "
            + ReportPrinter.count(report.programs(), "sample")
            + ": "
            + String.join(", ", parts)
            + (report.service().isEmpty()
                ? ""
                : " + service: " + String.join(", ", report.service()));
    return report.toolchains().isEmpty()
        ? counts
        : counts + "; " + String.join(", ", report.toolchains());
  }

  private static int count(Verify.Report report, Outcome outcome) {
    return report.outcomes().getOrDefault(outcome, 0);
  }

  private static Map<String, Object> data(Verify.Report report) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("pages", report.pages());
    map.put("samples", report.programs());
    map.put("checked", report.checked());
    map.put("changed", report.changed());
    Map<String, Object> outcomes = new LinkedHashMap<>();
    report.outcomes().forEach((outcome, count) -> outcomes.put(outcome.word(), count));
    map.put("outcomes", outcomes);
    map.put("service", report.service());
    map.put("toolchains", report.toolchains());
    map.put("diagnostics", report.diagnostics().stream().map(DiagnosticPrinter::json).toList());
    return map;
  }

  private int eject(Path content, Page page) throws IOException {
    Path folder = program().path(Path.of(eject.getLast())).normalize();
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw wrong(folder + " is not an empty folder");
    }
    int programs = Verify.eject(content, page, folder);
    program()
        .console()
        .say("%s written to %s".formatted(ReportPrinter.count(programs, "program"), folder));
    return ExitCode.DONE;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private int bless(Verify.Request request, Page page) throws Exception {
    Console console = program().console();
    List<Diagnostic> findings = Verify.bless(request, page, console::progress);
    console.progressDone();
    new DiagnosticPrinter(request.source(), console).printAll(findings);
    if (findings.isEmpty()) {
      console.say("the output of " + page.file() + " is what its programs print");
    }
    return findings.isEmpty() ? ExitCode.DONE : ExitCode.CONTENT_HAS_ERRORS;
  }

  private Page page(Site site, String name) {
    Optional<Page> page = site.bySlug(name.replaceFirst("^.*/", "").replaceFirst("\\.md$", ""));
    return page.orElseThrow(() ->
        wrong(
            "there is no page \""
                + name
                + "\""
                + Suggestions.didYouMean(name, site.slugs()).map(it -> "; " + it).orElse("")));
  }

  private Set<String> chosen(Path root, List<Page> pages)
      throws CannotVerify, IOException, InterruptedException {
    Set<String> files =
        pages.stream().map(Page::file).collect(Collectors.toCollection(TreeSet::new));
    if (changed) {
      files.retainAll(ChangedFiles.since(root));
    }
    if (paths.isEmpty()) {
      return files;
    }
    Set<String> chosen = new TreeSet<>();
    for (Path path : paths) {
      Path asked = program().path(path).toAbsolutePath().normalize();
      List<String> found =
          files.stream().filter(file -> root.resolve(file).startsWith(asked)).toList();
      if (found.isEmpty() && !changed) {
        throw wrong("there is no page " + path);
      }
      chosen.addAll(found);
    }
    return chosen;
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it runs a command");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
