package dev.crosswalk.build;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to build.
 *
 * @param source folder with the content
 * @param output folder to publish to; empty for the project's own choice
 * @param baseUrl the site's address, over the project's own
 * @param drafts whether drafts are published
 * @param threads how many work at once, at least 1
 * @param cwd the folder that the command runs in; a folder of Markdown is published there
 */
public record BuildRequest(
    Path source,
    Optional<Path> output,
    Optional<String> baseUrl,
    boolean drafts,
    int threads,
    Path cwd) {

  public BuildRequest(
      Path source, Optional<Path> output, Optional<String> baseUrl, boolean drafts, int threads) {
    this(source, output, baseUrl, drafts, threads, Path.of(""));
  }
}
