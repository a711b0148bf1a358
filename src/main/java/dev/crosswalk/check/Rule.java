package dev.crosswalk.check;

import dev.crosswalk.model.Site;

/** One thing that must hold. Rules keep nothing between calls. */
interface Rule {
  void check(Site site, Report report);
}
