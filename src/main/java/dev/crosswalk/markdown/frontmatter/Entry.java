package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Meta;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import java.util.Optional;

/**
 * A page of the catalogue: all that its front matter says, before its body is parsed.
 *
 * @param fields the front matter; without keys if it was missing, broken or not YAML
 * @param header what a JBake header said
 * @param body 0-based UTF-16 offset of the body in the source
 * @param titleInBody whether the body's first heading may repeat the title, and is then left out
 */
public record Entry(
    Source source,
    Kind kind,
    Meta meta,
    FieldReader fields,
    Optional<Page.Header> header,
    int body,
    boolean titleInBody) {

  public String file() {
    return source.path();
  }

  /** Whether the page is part of the site: no draft, unless drafts are asked for. */
  public boolean isShown(Settings settings) {
    return !meta.draft() || settings.drafts();
  }

  public Entry withMeta(Meta other) {
    return new Entry(source, kind, other, fields, header, body, titleInBody);
  }
}
