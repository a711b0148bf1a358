package dev.crosswalk.build;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What to build.
 *
 * @param source folder with the content
 * @param output folder to publish to; empty for the project's own choice
 * @param baseUrl the site's address, over the project's own
 * @param drafts whether drafts are published
 * @param threads how many work at once, at least 1
 * @param clock says which pages of JBake's status {@code published-date} have had their day
 * @param cwd the folder that the command runs in; a folder of Markdown is published there
 */
public record BuildRequest(
    Path source,
    Optional<Path> output,
    Optional<String> baseUrl,
    boolean drafts,
    int threads,
    InstantSource clock,
    Path cwd) {

  public BuildRequest(
      Path source,
      Optional<Path> output,
      Optional<String> baseUrl,
      boolean drafts,
      int threads,
      InstantSource clock) {
    this(source, output, baseUrl, drafts, threads, clock, Path.of(""));
  }
}
