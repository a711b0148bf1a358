package dev.crosswalk.markdown;

import dev.crosswalk.markdown.Value.Fields;
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
 * git's date. Mistakes are warnings.
 */
final class LooseHeader {
  private final Uris uris;
  private final ReadingOrder order;
  private final Expander expander;
  private final List<Diagnostic> findings;

  LooseHeader(Uris uris, ReadingOrder order, Expander expander, List<Diagnostic> findings) {
    this.uris = uris;
    this.order = order;
    this.expander = expander;
    this.findings = findings;
  }

  Entry read(Source source, FrontMatter front) {
    List<Diagnostic> found = new ArrayList<>();
    FieldReader fields = fields(source, front, found);
    Meta meta = meta(source, front, fields, found);
    found.forEach(finding -> findings.add(asWarning(finding)));
    return new Entry(source, Kind.ARTICLE, meta, fields, Optional.empty(), front.body(), true);
  }

  private static Diagnostic asWarning(Diagnostic it) {
    return new Diagnostic(
        it.file(),
        it.position(),
        it.length(),
        Severity.WARNING,
        it.rule(),
        it.message(),
        it.hint());
  }

  private static FieldReader fields(Source source, FrontMatter front, List<Diagnostic> found) {
    FieldReader none = FieldReader.none(source.path());
    return switch (front.style()) {
      case YAML -> {
        YamlReader.Read yaml = YamlReader.read(source.path(), front.text(), front.line());
        found.addAll(yaml.findings());
        yield yaml.value()
            .filter(Fields.class::isInstance)
            .map(value -> new FieldReader(source.path(), (Fields) value))
            .orElse(none);
      }
      case TOML -> new FieldReader(source.path(), TomlHeader.read(front.text(), front.line()));
      case JBAKE, UNCLOSED, NONE -> none;
    };
  }

  private Meta meta(Source source, FrontMatter front, FieldReader fields, List<Diagnostic> found) {
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
        fields.isTrue("draft"));
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
