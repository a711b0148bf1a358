package dev.crosswalk.cli;

import dev.crosswalk.build.BuildReport;
import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.serve.PreviewServer;
import dev.crosswalk.serve.Watcher;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crosswalk serve}. */
@Command(
    name = "serve",
    description = "Bakes, serves on this machine only, and bakes again when a file changes.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ServeCommand extends Crosswalk.SubCommand implements Callable<Integer> {
  @Mixin SourceOptions options = new SourceOptions();
  @Mixin FindingOptions findings = new FindingOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "First port to try; if it is taken, the next free one is used.")
  int port = 8080;

  @Override
  public Integer call() throws Exception {
    Console console = program().console();
    BuildRequest request = options.request(program());
    ReportPrinter printer = new ReportPrinter(request.source(), console, findings);
    Path output = Pipeline.output(request);
    bake(request, printer, console);
    try (PreviewServer server = PreviewServer.start(output, Pipeline.previewHeaders(), port);
        Watcher watcher = Watcher.over(request.source(), output)) {
      console.out().println("Serving " + server.address() + " (Ctrl-C stops)");
      console.out().flush();
      while (watcher.awaitChange()) {
        console.say("A file changed; baking again");
        bake(request, printer, console);
      }
    }
    return ExitCode.DONE;
  }

  private static void bake(BuildRequest request, ReportPrinter printer, Console console)
      throws Exception {
    BuildReport report = Pipeline.build(request, console::progress);
    console.progressDone();
    printer.text(report);
  }
}
