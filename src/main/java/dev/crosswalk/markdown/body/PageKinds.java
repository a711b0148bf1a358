package dev.crosswalk.markdown.body;

import dev.crosswalk.markdown.frontmatter.Entry;
import dev.crosswalk.markdown.frontmatter.FieldReader;
import dev.crosswalk.model.Body;
import dev.crosswalk.model.Meta;
import dev.crosswalk.model.Page;

/** The page of the right kind out of an entry and its body. */
public final class PageKinds {
  private PageKinds() {}

  public static Page page(Entry entry, Body body) {
    String file = entry.file();
    Meta meta = entry.meta();
    FieldReader fields = entry.fields();
    return switch (entry.kind()) {
      case ARTICLE -> new Page.Article(file, meta, body, entry.header());
      case GUIDE -> new Page.Guide(file, meta, body);
      case DECISION -> new Page.Decision(file, meta, body, fields.text("question").orElse(""));
      case CASE -> new Page.Case(file, meta, body, fields.map("facts"));
      case CARD ->
          new Page.Card(
              file,
              meta,
              body,
              fields.texts("go"),
              fields.texts("rust"),
              fields.map("crates"),
              fields.texts("modules"),
              fields.map("versions"));
      case REFERENCE -> new Page.Reference(file, meta, body, fields.text("table"));
    };
  }
}
