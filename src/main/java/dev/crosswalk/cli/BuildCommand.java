package dev.crosswalk.cli;

import dev.crosswalk.build.BuildReport;
import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crosswalk build}. */
@Command(
    name = "build",
    description = "Bakes the site and its search index into a folder.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class BuildCommand extends Crosswalk.SubCommand implements Callable<Integer> {
  @Mixin SourceOptions options = new SourceOptions();
  @Mixin FindingOptions findings = new FindingOptions();

  @Option(names = "--json", description = "Print the report and the findings as JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    Console console = program().console();
    BuildRequest request = options.request(program());
    BuildReport report = Pipeline.build(request, console::progress);
    console.progressDone();
    ReportPrinter printer = new ReportPrinter(request.source(), console, findings);
    if (json) {
      printer.json(report);
    } else {
      printer.text(report);
    }
    return report.errors() > 0 ? ExitCode.CONTENT_HAS_ERRORS : ExitCode.DONE;
  }
}
