package dev.crosswalk.cli;

import dev.crosswalk.build.BuildReport;
import dev.crosswalk.model.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Says what a build did. */
final class ReportPrinter {
  private final Path root;
  private final Console console;
  private final FindingOptions options;

  ReportPrinter(Path root, Console console, FindingOptions options) {
    this.root = root;
    this.console = console;
    this.options = options;
  }

  void findings(BuildReport report) {
    DiagnosticPrinter printer = new DiagnosticPrinter(root, console);
    if (options.all) {
      printer.printAll(report.diagnostics());
    } else {
      printer.print(report.diagnostics());
    }
  }

  /** One line on what is no part of the site, if anything is not. */
  void leftOut(BuildReport report) {
    report.leftOut().sentence().ifPresent(console::say);
  }

  void text(BuildReport report) {
    findings(report);
    leftOut(report);
    if (!report.published()) {
      console
          .err()
          .println(
              count(report.errors(), "error")
                  + " in "
                  + count(report.pagesRead(), "page")
                  + "; nothing was published");
      return;
    }
    if (report.warnings() > 0) {
      console.say(count(report.warnings(), "warning"));
    }
    console.say(
        String.format(
            Locale.ROOT,
            "%s read, %d baked, %d indexed%s; %d files, %s written to %s in %s",
            count(report.pagesRead(), "page"),
            report.pagesOut(),
            report.pagesIndexed(),
            report.draftsLeftOut() > 0
                ? ", " + count(report.draftsLeftOut(), "draft") + " left out"
                : "",
            report.files(),
            size(report.bytes()),
            report.output(),
            seconds(report.millis())));
    if (report.kept() > 0) {
      console.say(
          count(report.kept(), "file")
              + " of the site before kept for pages that are open now; the next build removes "
              + (report.kept() == 1 ? "it" : "them"));
    }
    StringBuilder stages = new StringBuilder();
    report
        .stageMillis()
        .forEach((stage, millis) ->
            stages.append("  ").append(stage).append(' ').append(seconds(millis)));
    console.say(console.faint(stages.toString()));
  }

  void json(BuildReport report) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("published", report.published());
    map.put("output", report.output().toString());
    map.put("pagesRead", report.pagesRead());
    map.put("pagesBaked", report.pagesOut());
    map.put("draftsLeftOut", report.draftsLeftOut());
    map.put("pagesWithErrors", report.pagesWithErrors());
    map.put("pagesIndexed", report.pagesIndexed());
    map.put("files", report.files());
    map.put("bytes", report.bytes());
    map.put("kept", report.kept());
    map.put("millis", report.millis());
    map.put("stageMillis", report.stageMillis());
    map.put("filesLeftOut", report.leftOut().files());
    map.put("foldersLeftOut", report.leftOut().folders());
    map.put("diagnostics", report.diagnostics().stream().map(DiagnosticPrinter::json).toList());
    console.out().println(Json.write(map));
  }

  /** "1 page", "2 pages". */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
  }

  static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
