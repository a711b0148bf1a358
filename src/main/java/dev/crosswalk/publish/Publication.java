package dev.crosswalk.publish;

import java.nio.file.Path;
import java.util.List;

/** What came of putting a site into its place. */
public sealed interface Publication {
  /**
   * The new site is there.
   *
   * @param kept how many files of the old site stay for one publish
   * @param aside folders outside the site with files that somebody wrote into the old one while it
   *     was replaced, and that have no place in the new one; hardly ever there is one
   */
  record Done(int kept, List<Path> aside) implements Publication {}

  /** The old site is there as it was. The words are one sentence. */
  record Refused(String why) implements Publication {}
}
