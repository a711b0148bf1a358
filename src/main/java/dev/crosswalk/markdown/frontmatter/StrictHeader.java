package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.frontmatter.Value.Fields;
import dev.crosswalk.markdown.text.Uris;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Level;
import dev.crosswalk.model.Meta;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.SourceRef;
import dev.crosswalk.model.Suggestions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Front matter of a site that keeps our content format. A page with mistakes comes out all the
 * same, so that its body is checked in the same run; the findings stop the publishing.
 */
final class StrictHeader {
  private static final String DEFAULT_AUTHOR = "crosswalk";

  private final Uris uris;
  private final Schemas schemas;
  private final List<Diagnostic> findings;

  StrictHeader(Uris uris, Schemas schemas, List<Diagnostic> findings) {
    this.uris = uris;
    this.schemas = schemas;
    this.findings = findings;
  }

  Entry read(Source source, FrontMatter front) {
    Kind kind = kind(source);
    FieldReader fields = fields(source, front, kind);
    Meta meta = meta(source, kind, fields);
    return new Entry(source, kind, meta, fields, Optional.empty(), front.body(), false);
  }

  private FieldReader fields(Source source, FrontMatter front, Kind kind) {
    FieldReader none = FieldReader.none(source.path());
    if (front.style() != FrontMatter.Style.YAML) {
      findings.add(
          front
              .slip()
              .map(slip -> slip.in(source.path()))
              .orElseGet(
                  () -> missing(source).withHint("begin with YAML between two lines \"---\"")));
      return none;
    }
    YamlReader.Read yaml = YamlReader.read(source.path(), front.text(), front.line());
    findings.addAll(yaml.findings());
    if (yaml.value().isEmpty()) {
      if (yaml.findings().isEmpty()) {
        findings.add(missing(source));
      }
      return none;
    }
    if (!(yaml.value().get() instanceof Fields fields)) {
      findings.add(HeaderFields.noKeys(source, yaml.value().get()));
      return none;
    }
    findings.addAll(schemas.check(source.path(), kind, fields, Position.START));
    return new FieldReader(source.path(), fields);
  }

  private static Diagnostic missing(Source source) {
    return Diagnostic.error(
        source.path(), Position.START, 3, "front-matter-missing", "no front matter");
  }

  private Kind kind(Source source) {
    String[] parts = source.contentPath().split("/");
    Optional<Kind> kind = Headers.kindOf(parts[0]);
    int depth = kind.equals(Optional.of(Kind.CARD)) ? 3 : 2;
    if (kind.isEmpty() || parts.length != depth) {
      List<String> folders = Arrays.stream(Kind.values()).map(Kind::folder).toList();
      findings.add(
          Diagnostic.error(
                  source.path(),
                  Position.START,
                  1,
                  "page-misplaced",
                  kind.isPresent()
                      ? "pages of this kind lie in " + place(kind.get())
                      : "\"" + parts[0] + "\" is not one of " + String.join(", ", folders))
              .withHint(kind.isPresent() ? Optional.empty() : near(parts[0], folders)));
    }
    String name = Uris.fileName(Uris.stem(source.contentPath()));
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      findings.add(
          Diagnostic.error(
                  source.path(),
                  Position.START,
                  1,
                  "slug-form",
                  "\"" + name + "\" is no slug: lower-case letters, digits and hyphens only")
              .withHint("rename the file"));
    }
    return kind.orElse(Kind.ARTICLE);
  }

  private static Optional<String> near(String folder, List<String> folders) {
    return Suggestions.didYouMean(folder, folders);
  }

  private static String place(Kind kind) {
    return kind == Kind.CARD ? "patterns/<topic>/<slug>.md" : kind.folder() + "/<slug>.md";
  }

  private Meta meta(Source source, Kind kind, FieldReader fields) {
    Optional<LocalDate> date = fields.date(findings, "date");
    Optional<LocalDate> commit =
        source.changed().map(time -> time.atZone(ZoneOffset.UTC).toLocalDate());
    Optional<LocalDate> changed = fields.date(findings, "updated").or(() -> commit).or(() -> date);
    List<String> authors = fields.texts("authors");
    String[] parts = source.contentPath().split("/");
    String slug = uris.slug(source.contentPath());
    return new Meta(
        slug,
        uris.uri(source.contentPath()),
        fields.text("title").orElseGet(() -> Headline.words(slug)),
        fields.text(kind == Kind.CARD ? "gist" : "summary").orElse(""),
        fields.texts("questions"),
        date,
        changed,
        authors.isEmpty() ? List.of(DEFAULT_AUTHOR) : authors,
        fields.texts("tags"),
        kind == Kind.CARD ? List.of(parts[Math.min(1, parts.length - 1)]) : fields.texts("topics"),
        level(fields),
        fields.texts("see"),
        fields.maps("sources").stream()
            .map(ref -> new SourceRef(ref.text("title").orElse(""), ref.text("url").orElse("")))
            .toList(),
        fields.texts("aliases").stream().map(alias -> alias.replaceFirst("^/+", "")).toList(),
        fields.number("order").orElse(Integer.MAX_VALUE),
        fields.isTrue("draft"));
  }

  private static Optional<Level> level(FieldReader fields) {
    return fields
        .text("level")
        .flatMap(
            word -> Arrays.stream(Level.values()).filter(it -> it.word().equals(word)).findFirst());
  }
}
