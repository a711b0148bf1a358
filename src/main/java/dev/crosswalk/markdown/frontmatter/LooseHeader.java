package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.frontmatter.Value.Fields;
import dev.crosswalk.markdown.text.Expander;
import dev.crosswalk.markdown.text.Uris;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Meta;
import dev.crosswalk.model.Severity;
import dev.crosswalk.model.Source;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Front matter of any folder of Markdown: whatever of it is known and well-typed is used (the keys
 * of Hugo, Zola, Jekyll, Docusaurus), and the rest falls back to the first heading, the path and
 * git's date. A header that cannot be read is an error, a mistake in a value a warning.
 */
final class LooseHeader {
  private final Uris uris;
  private final ListedPages order;
  private final Expander expander;
  private final List<Diagnostic> findings;

  LooseHeader(Uris uris, ListedPages order, Expander expander, List<Diagnostic> findings) {
    this.uris = uris;
    this.order = order;
    this.expander = expander;
    this.findings = findings;
  }

  Entry read(Source source, FrontMatter front) {
    FieldReader fields = HeaderFields.read(source, front, findings);
    boolean draft = DraftKeys.draft(fields, findings);
    List<Diagnostic> found = new ArrayList<>();
    Meta meta = meta(source, front, fields, found, draft);
    found.forEach(finding -> findings.add(finding.withSeverity(Severity.WARNING)));
    return new Entry(source, Kind.ARTICLE, meta, fields, Optional.empty(), front.body(), true);
  }

  private Meta meta(
      Source source, FrontMatter front, FieldReader fields, List<Diagnostic> found, boolean draft) {
    Optional<LocalDate> commit =
        source.changed().map(time -> time.atZone(ZoneOffset.UTC).toLocalDate());
    Optional<LocalDate> date = fields.date(found, "date", "pubDate", "published").or(() -> commit);
    Optional<LocalDate> changed =
        fields.date(found, "updated", "lastmod", "last_update").or(() -> commit).or(() -> date);
    String slug = uris.slug(source.contentPath());
    String uri = uris.uri(source.contentPath());
    Optional<String> own = fields.text("slug").flatMap(LooseHeader::safeSlug);
    List<String> authors = fields.looseTexts("authors");
    return new Meta(
        own.map(it -> Uris.folder(slug) + it).orElse(slug),
        own.filter(_ -> !uri.endsWith("index.html"))
            .map(it -> Uris.folder(uri) + it + ".html")
            .orElse(uri),
        fields
            .text("title")
            .or(() -> Headline.find(expander.expand(source, front.body()).text(), 0))
            .or(() -> order.title(source.contentPath()).or(() -> fields.text("sidebar_label")))
            .orElseGet(() -> Headline.words(Uris.stem(slug))),
        fields.text("description", "summary", "excerpt").orElse(""),
        List.of(),
        date,
        changed,
        authors.isEmpty() ? fields.looseTexts("author") : authors,
        tags(fields),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        uris.second(source.contentPath()).stream().toList(),
        fields.number("weight", "order", "sidebar_position").orElse(Integer.MAX_VALUE),
        draft);
  }

  private static List<String> tags(FieldReader fields) {
    List<String> tags = fields.looseTexts("tags");
    if (!tags.isEmpty()) {
      return tags;
    }
    return fields.value("taxonomies").orElse(null) instanceof Fields nested
        ? new FieldReader(fields.file(), nested).looseTexts("tags")
        : List.of();
  }

  /** The last part of a path, of harmless characters: never another folder. */
  private static Optional<String> safeSlug(String written) {
    String last = Uris.fileName(written.replaceFirst("/+$", ""));
    String safe = last.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    return safe.isEmpty() ? Optional.empty() : Optional.of(safe);
  }
}
