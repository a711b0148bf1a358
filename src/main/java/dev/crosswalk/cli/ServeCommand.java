package dev.crosswalk.cli;

import dev.crosswalk.build.BuildException;
import dev.crosswalk.build.BuildReport;
import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.serve.Preview;
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
  private static final int MAX_PORT = 65_535;

  @Mixin SourceOptions options = new SourceOptions();
  @Mixin FindingOptions findings = new FindingOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "First port to try; if it is taken, the next free one is used; 0 for any.")
  int port = 8080;

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > MAX_PORT) {
      throw new BuildException("--port " + port + " is no port; it may be 0 to " + MAX_PORT);
    }
    Console console = program().console();
    BuildRequest request = options.request(program());
    ReportPrinter printer = new ReportPrinter(request.source(), console, findings);
    try (Preview preview = Preview.open(request, port, new Printed(console, printer))) {
      console.out().println("Serving " + preview.address() + " (Ctrl-C stops)");
      console.out().flush();
      preview.run();
    }
    return ExitCode.DONE;
  }

  /** Prints what goes on. */
  private record Printed(Console console, ReportPrinter printer) implements Preview.Events {
    @Override
    public void progress(String stage) {
      console.progress(stage);
    }

    @Override
    public void changed() {
      console.say("A file changed; baking again");
    }

    @Override
    public void baked(BuildReport report) {
      console.progressDone();
      printer.text(report);
    }

    @Override
    public void failed(String sentence) {
      console.progressDone();
      console.err().println("crosswalk: " + sentence + "; the next change is another try");
    }

    @Override
    public void notice(String sentence) {
      console.say(sentence);
    }
  }
}
