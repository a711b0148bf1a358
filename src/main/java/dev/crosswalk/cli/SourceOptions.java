package dev.crosswalk.cli;

import dev.crosswalk.build.BuildRequest;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what to build, shared by several commands. */
final class SourceOptions {
  @Option(
      names = "--source",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder with the content: a site like ours, a JBake project, or any Markdown.")
  Path source = Path.of(".");

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder to publish to; by default the one that jbake.properties names.")
  @Nullable Path output;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "The site's address, for canonical links and feeds.")
  @Nullable String baseUrl;

  @Option(names = "--drafts", description = "Publish drafts, too.")
  boolean drafts;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work at once; by default one for each core.")
  int threads = Runtime.getRuntime().availableProcessors();

  BuildRequest request(Crosswalk program) {
    return new BuildRequest(
        program.path(source),
        Optional.ofNullable(output).map(program::path),
        Optional.ofNullable(baseUrl),
        drafts,
        Math.max(1, threads),
        InstantSource.system(),
        program.cwd());
  }
}
