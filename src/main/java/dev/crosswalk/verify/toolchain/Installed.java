package dev.crosswalk.verify.toolchain;

import dev.crosswalk.model.Language;
import dev.crosswalk.verify.sandbox.CannotRun;
import java.nio.file.Path;
import java.util.List;

/**
 * A language's tools as this machine has them.
 *
 * @param root the folder that holds all of them: GOROOT, or rustc's sysroot
 * @param libraries the folder where fetched libraries lie: GOMODCACHE, or CARGO_HOME
 * @param readable folders that the tools have to see, in a sandbox, too; some may not exist
 * @param release e.g. {@code 1.26.8}
 */
public record Installed(
    Language language, Path root, Path libraries, List<Path> readable, String release) {

  public Path tool(String name) {
    return root.resolve("bin").resolve(name);
  }

  /** As proofs name it, e.g. {@code Go 1.26.8}. */
  public String title() {
    return language.label() + " " + release;
  }

  /**
   * @param needed the oldest release that will do; empty for any
   * @throws CannotRun if this one is older
   */
  public void mustBe(String needed) throws CannotRun {
    if (!needed.isEmpty() && older(release, needed)) {
      throw new CannotRun(
          "%s is too old: the samples need %s %s or newer; install it and run this again"
              .formatted(title(), language.label(), needed));
    }
  }

  /** Compares releases number by number: 1.9 is older than 1.26, and 1.26 no older than 1.26.0. */
  static boolean older(String release, String needed) {
    String[] have = release.split("\\.", -1);
    String[] want = needed.split("\\.", -1);
    for (int i = 0; i < want.length; i++) {
      int mine = i < have.length ? number(have[i]) : 0;
      if (mine != number(want[i])) {
        return mine < number(want[i]);
      }
    }
    return false;
  }

  private static int number(String digits) {
    String leading = digits.replaceAll("[^0-9].*", "");
    return leading.isEmpty() ? 0 : Integer.parseInt(leading);
  }
}
