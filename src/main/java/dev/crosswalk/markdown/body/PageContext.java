package dev.crosswalk.markdown.body;

import dev.crosswalk.markdown.frontmatter.Entry;
import dev.crosswalk.markdown.links.Targets;
import dev.crosswalk.markdown.text.Lines;
import dev.crosswalk.model.Body;
import dev.crosswalk.model.Proofs;
import dev.crosswalk.model.Settings;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the parts of one page's parsing share.
 *
 * @param text the body as written
 * @param sizes the size of a published image, by its path on the site
 * @param proofs where the page's proofs come from
 */
public record PageContext(
    Settings settings,
    Entry entry,
    Targets targets,
    Lines lines,
    String text,
    Function<String, Optional<ImageSize>> sizes,
    Proofs proofs) {

  public boolean theme() {
    return settings.theme();
  }

  /** The body with what verification showed of its samples. */
  public Body withProofs(Body body) {
    return settings.strict() ? body.withProofs(proofs.of(PageKinds.page(entry, body))) : body;
  }

  /** Where an author's own HTML names this text; the body's start if it cannot be found. */
  public dev.crosswalk.model.Position find(String written) {
    return lines.position(Math.max(0, written.isEmpty() ? 0 : text.indexOf(written)));
  }
}
