package dev.crosswalk.markdown;

import dev.crosswalk.markdown.Value.Field;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Meta;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Suggestions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * JBake's header, {@code key=value} lines, read as JBake 2.7 reads it, except that what would
 * publish another page than the author meant is an error: a date that is none, a status that is
 * none, a header without type or status. A missing date is git's and not the file's, which changes
 * with every checkout.
 */
final class JbakeHeader {
  private static final List<String> STATUSES = List.of("published", "published-date", "draft");

  private final Settings settings;
  private final Uris uris;
  private final LocalDateTime now;
  private final List<Diagnostic> findings;
  private final JbakeDate dates;

  JbakeHeader(Settings settings, Uris uris, LocalDateTime now, List<Diagnostic> findings) {
    this.settings = settings;
    this.uris = uris;
    this.now = now;
    this.findings = findings;
    this.dates = new JbakeDate(setting("date.format", "yyyy-MM-dd"), findings);
  }

  /**
   * One line of a header.
   *
   * @param position where the value stands
   * @param given the value with its type, where the header is YAML, TOML or JSON
   */
  private record Line(
      String key, Position keyPosition, String value, Position position, Value given) {}

  /** Empty if the page has no type: then nothing says which template renders it. */
  Optional<Entry> read(Source source, FrontMatter front) {
    int before = findings.size();
    List<Line> lines = lines(source, front);
    if (findings.size() > before) {
      return Optional.empty(); // it cannot be read, which has been said
    }
    Map<String, String> values = new LinkedHashMap<>();
    DraftKeys drafts = new DraftKeys(source.path(), findings);
    String type = setting("default.type", settings.theme() ? "page" : "");
    Line status =
        new Line(
            "status",
            Position.START,
            setting("default.status", settings.theme() ? "published" : ""),
            Position.START,
            new Value.Null(Position.START, 1));
    Optional<LocalDateTime> date = Optional.empty();
    List<String> tags = List.of();
    for (Line line : lines) {
      drafts.read(line.key, line.keyPosition, line.given);
      switch (line.key.toLowerCase(Locale.ROOT)) {
        case "date" -> date = dates.read(source.path(), line.value, line.position);
        case "tags" -> {
          tags = tags(source, line);
          values.put("tags", line.value);
        }
        default -> {
          switch (line.key) {
            case "type" -> type = line.value;
            case "status" -> status = line;
            default -> {
              checkJson(source, line);
              values.put(line.key, line.value);
            }
          }
        }
      }
    }
    if (type.isEmpty()) {
      findings.add(missing(source, front, "type", "page"));
      return Optional.empty();
    }
    if (status.value.isEmpty()) {
      findings.add(missing(source, front, "status", "published"));
    }
    LocalDateTime shown =
        date.or(() -> source.changed().map(time -> LocalDateTime.ofInstant(time, ZoneOffset.UTC)))
            .orElse(LocalDate.EPOCH.atStartOfDay());
    String word = drafts.isDraft() ? "draft" : status(source, status, date);
    Page.Header header = new Page.Header(type, word, shown, Collections.unmodifiableMap(values));
    Meta meta = meta(source, front, header, tags);
    return Optional.of(
        new Entry(
            source,
            Kind.ARTICLE,
            meta,
            FieldReader.none(source.path()),
            Optional.of(header),
            body(source, front),
            settings.theme()));
  }

  /** A status in JBake's words; a page of the future stays {@code published-date}. */
  private String status(Source source, Line line, Optional<LocalDateTime> date) {
    String word = line.value.toLowerCase(Locale.ROOT);
    if (word.isEmpty() || DraftKeys.isHidden(word)) {
      return "draft"; // what stock JBake makes of an empty one, without a word
    }
    if (!STATUSES.contains(word)) {
      findings.add(
          Diagnostic.error(
                  source.path(),
                  line.position,
                  line.value.length(),
                  "draft-value",
                  "status \"%s\" is not one of %s"
                      .formatted(line.value, String.join(", ", STATUSES)))
              .withHint(Suggestions.didYouMean(word, STATUSES)));
      return "draft";
    }
    if (!word.equals("published-date")) {
      return word;
    }
    if (date.isEmpty()) {
      findings.add(
          Diagnostic.error(
                  source.path(),
                  line.position,
                  line.value.length(),
                  "draft-value",
                  "status published-date without a date")
              .withHint("add a line date=" + setting("date.format", "yyyy-MM-dd")));
    }
    return date.filter(now::isAfter).isPresent() ? "published" : word;
  }

  /** A value in braces is read as JSON when it is shown: not one that is a bomb. */
  private void checkJson(Source source, Line line) {
    if (!line.value.startsWith("{") || !line.value.endsWith("}")) {
      return;
    }
    YamlReader.read(source.path(), line.value, 1).findings().stream()
        .filter(finding -> finding.rule().equals("yaml-refused"))
        .forEach(it ->
            findings.add(
                Diagnostic.error(
                    source.path(),
                    new Position(
                        line.position.line(), line.position.column() + it.position().column() - 1),
                    it.length(),
                    "header-value",
                    "the value of " + line.key + ": " + it.message())));
  }

  /** JBake takes the whole file when nothing follows the separator. */
  private static int body(Source source, FrontMatter front) {
    return front.body() >= source.text().length() ? 0 : front.body();
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

  private List<Line> lines(Source source, FrontMatter front) {
    if (front.style() != FrontMatter.Style.JBAKE) {
      return otherLines(source, front);
    }
    List<Line> lines = new ArrayList<>();
    int number = front.line();
    for (String line : front.text().split("\n")) {
      int equals = line.indexOf('=');
      if (equals >= 0) {
        String value = line.substring(equals + 1);
        int indent = value.length() - value.stripLeading().length();
        Position position = new Position(number, equals + indent + 2);
        String stripped = value.strip();
        String key = line.substring(0, equals);
        int keyIndent = key.length() - key.stripLeading().length();
        lines.add(
            new Line(
                key.strip(),
                new Position(number, keyIndent + 1),
                stripped,
                position,
                new Value.Text(stripped, position, Math.max(1, stripped.length()))));
      }
      number++;
    }
    return lines;
  }

  /** Stock JBake knows no YAML, TOML or JSON in Markdown; their texts mean the same to us. */
  private List<Line> otherLines(Source source, FrontMatter front) {
    FieldReader reader = HeaderFields.read(source, front, findings);
    List<Line> lines = new ArrayList<>();
    for (Field field : reader.fields().fields().values()) {
      String value = String.join(",", reader.looseTexts(field.key()));
      Optional<String> text = reader.text(field.key());
      lines.add(
          new Line(
              field.key(),
              field.position(),
              text.orElse(value),
              field.value().position(),
              field.value()));
    }
    return lines;
  }

  private List<String> tags(Source source, Line line) {
    boolean sanitize = "true".equals(settings.properties().get("tag.sanitize"));
    List<String> tags = new ArrayList<>();
    for (String written : line.value.split(",")) {
      String tag = written.strip();
      if (tag.isEmpty() || tags.contains(tag)) {
        continue;
      }
      if (leadsOut(tag)) {
        findings.add(
            Diagnostic.error(
                source.path(),
                line.position,
                line.value.length(),
                "tag-unsafe",
                "the tag \"" + tag + "\" would be written outside the tags folder"));
      } else {
        tags.add(sanitize ? tag.replace(' ', '-') : tag);
      }
    }
    return List.copyOf(tags);
  }

  /** Stock JBake makes a tag's file name of the tag as it stands. */
  private static boolean leadsOut(String tag) {
    return tag.startsWith("/")
        || tag.indexOf('\\') >= 0
        || tag.chars().anyMatch(Character::isISOControl)
        || List.of(tag.split("/", -1)).contains("..");
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
        !header.status().equals("published"));
  }

  private String setting(String key, String otherwise) {
    return settings.properties().getOrDefault(key, otherwise);
  }
}
