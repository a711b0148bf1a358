package dev.crosswalk.markdown;

import dev.crosswalk.model.Settings;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the parts of one page's parsing share.
 *
 * @param text the body as written
 * @param sizes the size of a published image, by its path on the site
 */
record PageContext(
    Settings settings,
    Entry entry,
    Targets targets,
    Lines lines,
    String text,
    Function<String, Optional<ImageSize>> sizes) {

  boolean theme() {
    return settings.theme();
  }

  /** Where an author's own HTML names this text; the body's start if it cannot be found. */
  dev.crosswalk.model.Position find(String written) {
    return lines.position(Math.max(0, written.isEmpty() ? 0 : text.indexOf(written)));
  }
}
