package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.text.Uris;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Meta;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JBake's header, {@code key=value} lines, read as JBake 2.7 reads it, except that what would
 * publish another page than the author meant is an error: a date that is none, a status that is
 * none, a header without type or status. A missing date is git's and not the file's, which changes
 * with every checkout.
 */
final class JbakeHeader {
  private final Settings settings;
  private final Uris uris;
  private final List<Diagnostic> findings;
  private final JbakeDate dates;
  private final JbakeStatus statuses;

  JbakeHeader(Settings settings, Uris uris, LocalDateTime now, List<Diagnostic> findings) {
    this.settings = settings;
    this.uris = uris;
    this.findings = findings;
    this.dates = new JbakeDate(setting("date.format", "yyyy-MM-dd"), findings);
    this.statuses = new JbakeStatus(now, findings);
  }

  /** Empty if nothing says which template renders the page: no type, or an unreadable header. */
  Optional<Entry> read(Source source, FrontMatter front) {
    int before = findings.size();
    List<JbakeLine> lines =
        front.style() == FrontMatter.Style.JBAKE
            ? JbakeLine.of(front)
            : JbakeLine.of(HeaderFields.read(source, front, findings));
    return findings.size() > before ? Optional.empty() : read(source, front, lines);
  }

  private Optional<Entry> read(Source source, FrontMatter front, List<JbakeLine> lines) {
    Map<String, String> values = new LinkedHashMap<>();
    DraftKeys drafts = new DraftKeys(source.path(), findings);
    String type = setting("default.type", settings.theme() ? "page" : "");
    JbakeLine status =
        JbakeLine.missing("status", setting("default.status", settings.theme() ? "published" : ""));
    Optional<LocalDateTime> date = Optional.empty();
    List<String> tags = List.of();
    for (JbakeLine line : lines) {
      drafts.read(line.key(), line.keyPosition(), line.given());
      if (line.key().equalsIgnoreCase("date")) {
        date = dates.read(source.path(), line.value(), line.position());
      } else if (line.key().equalsIgnoreCase("tags")) {
        tags = JbakeTags.read(settings, source, line.position(), line.value(), findings);
        values.put("tags", line.value());
      } else if (line.key().equals("type")) {
        type = line.value();
      } else if (line.key().equals("status")) {
        status = line;
      } else {
        checkJson(source, line);
        values.put(line.key(), line.value());
      }
    }
    if (type.isEmpty()) {
      findings.add(missing(source, front, "type", "page"));
      return Optional.empty();
    }
    if (status.value().isEmpty()) {
      findings.add(missing(source, front, "status", "published"));
    }
    String word = drafts.isDraft() ? "draft" : statuses.read(source.path(), status, date);
    LocalDateTime shown =
        date.or(() -> source.changed().map(time -> LocalDateTime.ofInstant(time, ZoneOffset.UTC)))
            .orElse(LocalDate.EPOCH.atStartOfDay());
    return Optional.of(
        entry(
            source,
            front,
            tags,
            new Page.Header(type, word, shown, Collections.unmodifiableMap(values))));
  }

  private Entry entry(Source source, FrontMatter front, List<String> tags, Page.Header header) {
    return new Entry(
        source,
        Kind.ARTICLE,
        meta(source, front, header, tags),
        FieldReader.none(source.path()),
        Optional.of(header),
        body(source, front),
        settings.theme());
  }

  /** A value in braces is read as JSON when it is shown: not one that is a bomb. */
  private void checkJson(Source source, JbakeLine line) {
    if (!line.value().startsWith("{") || !line.value().endsWith("}")) {
      return;
    }
    YamlReader.read(source.path(), line.value(), 1).findings().stream()
        .filter(finding -> finding.rule().equals("yaml-refused"))
        .forEach(it ->
            findings.add(
                Diagnostic.error(
                    source.path(),
                    new Position(
                        line.position().line(),
                        line.position().column() + it.position().column() - 1),
                    it.length(),
                    "header-value",
                    "the value of " + line.key() + ": " + it.message())));
  }

  /** JBake takes the whole file when nothing follows its separator. */
  private static int body(Source source, FrontMatter front) {
    boolean whole =
        front.style() == FrontMatter.Style.JBAKE && front.body() >= source.text().length();
    return whole ? 0 : front.body();
  }

  private static Diagnostic missing(Source source, FrontMatter front, String key, String example) {
    boolean header = front.style() != FrontMatter.Style.NONE;
    return Diagnostic.error(
            source.path(),
            Position.START,
            1,
            "header-missing",
            header ? "the header has no " + key : "no header, so nothing says the page's " + key)
        .withHint(
            "add a line %s=%s, or set default.%1$s in jbake.properties".formatted(key, example));
  }

  private Meta meta(Source source, FrontMatter front, Page.Header header, List<String> tags) {
    LocalDate day = header.date().toLocalDate();
    Optional<LocalDate> date = day.equals(LocalDate.EPOCH) ? Optional.empty() : Optional.of(day);
    return new Meta(
        uris.slug(source.contentPath()),
        uris.uri(source.contentPath()),
        Optional.ofNullable(header.values().get("title"))
            .filter(title -> !title.isBlank())
            .or(() -> Headline.find(source.text(), front.body()))
            .orElseGet(() -> Headline.words(Uris.stem(source.contentPath()))),
        header.values().getOrDefault("summary", header.values().getOrDefault("description", "")),
        List.of(),
        date,
        date,
        Optional.ofNullable(header.values().get("author")).stream().toList(),
        tags,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Integer.MAX_VALUE,
        !header.status().equals(JbakeStatus.PUBLISHED));
  }

  private String setting(String key, String otherwise) {
    return settings.properties().getOrDefault(key, otherwise);
  }
}
