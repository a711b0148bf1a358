package dev.crosswalk.cli;

import java.nio.file.Path;

/** The program's entry. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Crosswalk.run(args, Path.of(""), System.out, System.err));
  }
}
