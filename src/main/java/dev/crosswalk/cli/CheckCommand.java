package dev.crosswalk.cli;

import dev.crosswalk.build.BuildReport;
import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.Severity;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crosswalk check}. */
@Command(
    name = "check",
    description = "Finds every mistake in the content and writes nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CheckCommand extends Crosswalk.SubCommand implements Callable<Integer> {
  @Mixin SourceOptions options = new SourceOptions();
  @Mixin FindingOptions findings = new FindingOptions();

  @Option(
      names = "--verified",
      description = "A sample that verified.lock does not vouch for is an error; for CI.")
  boolean verified;

  @Option(names = "--json", description = "Print the findings as JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    Console console = program().console();
    BuildRequest request = options.request(program());
    BuildReport report =
        Pipeline.check(request, verified ? Severity.ERROR : Severity.WARNING, console::progress);
    console.progressDone();
    ReportPrinter printer = new ReportPrinter(request.source(), console, findings);
    if (json) {
      printer.json(report);
    } else {
      printer.findings(report);
      printer.leftOut(report);
      console.say(
          ReportPrinter.count(report.pagesRead(), "page")
              + " checked: "
              + ReportPrinter.count(report.diagnostics().size(), "finding"));
    }
    return report.errors() > 0 ? ExitCode.CONTENT_HAS_ERRORS : ExitCode.DONE;
  }
}
