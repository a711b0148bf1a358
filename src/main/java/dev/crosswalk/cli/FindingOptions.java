package dev.crosswalk.cli;

import picocli.CommandLine.Option;

/** How findings are shown, shared by the commands that print those of a whole site. */
final class FindingOptions {
  @Option(names = "--all", description = "Show every finding, not only the first 20 of each rule.")
  boolean all;
}
