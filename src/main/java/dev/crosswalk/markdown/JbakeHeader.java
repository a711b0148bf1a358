package dev.crosswalk.markdown;

import dev.crosswalk.markdown.Value.Field;
import dev.crosswalk.markdown.Value.Fields;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Meta;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/**
 * JBake's header, {@code key=value} lines, read as JBake 2.7 reads it with three differences: a
 * date that is none is an error and not some other day; a header without type or status is an error
 * and not a page that silently disappears or stays a draft; a missing date is git's and not the
 * file's, which changes with every checkout.
 */
final class JbakeHeader {
  private final Settings settings;
  private final Uris uris;
  private final LocalDateTime now;
  private final List<Diagnostic> findings;

  JbakeHeader(Settings settings, Uris uris, LocalDateTime now, List<Diagnostic> findings) {
    this.settings = settings;
    this.uris = uris;
    this.now = now;
    this.findings = findings;
  }

  /** One line of a header. */
  private record Line(String key, String value, Position position) {}

  /** Empty if the page has no type: then nothing says which template renders it. */
  Optional<Entry> read(Source source, FrontMatter front) {
    List<Line> lines = lines(source, front);
    Map<String, String> values = new LinkedHashMap<>();
    String type = setting("default.type", settings.theme() ? "page" : "");
    String status = setting("default.status", settings.theme() ? "published" : "");
    Optional<LocalDateTime> date = Optional.empty();
    List<String> tags = List.of();
    for (Line line : lines) {
      switch (line.key.toLowerCase(Locale.ROOT)) {
        case "date" -> date = date(source, line);
        case "tags" -> {
          tags = JbakeTags.read(settings, source, line.position, line.value, findings);
          values.put("tags", line.value);
        }
        default -> {
          switch (line.key) {
            case "type" -> type = line.value;
            case "status" -> status = line.value;
            default -> values.put(line.key, line.value);
          }
        }
      }
    }
    if (type.isEmpty()) {
      findings.add(missing(source, front, "type", "page"));
      return Optional.empty();
    }
    if (status.isEmpty()) {
      findings.add(missing(source, front, "status", "published"));
      status = "draft"; // what stock JBake makes of it, without a word
    }
    LocalDateTime shown =
        date.or(() -> source.changed().map(time -> LocalDateTime.ofInstant(time, ZoneOffset.UTC)))
            .orElse(LocalDate.EPOCH.atStartOfDay());
    if (status.equals("published-date") && now.isAfter(shown)) {
      status = "published";
    }
    Page.Header header = new Page.Header(type, status, shown, Collections.unmodifiableMap(values));
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
    if (front.style() == FrontMatter.Style.YAML) {
      return yamlLines(source, front);
    }
    List<Line> lines = new ArrayList<>();
    if (front.style() != FrontMatter.Style.JBAKE) {
      return lines;
    }
    int number = front.line();
    for (String line : front.text().split("\n")) {
      int equals = line.indexOf('=');
      if (equals >= 0) {
        String value = line.substring(equals + 1);
        int indent = value.length() - value.stripLeading().length();
        lines.add(
            new Line(
                line.substring(0, equals).strip(),
                value.strip(),
                new Position(number, equals + indent + 2)));
      }
      number++;
    }
    return lines;
  }

  /** Stock JBake knows no YAML in Markdown; its texts mean the same to us. */
  private List<Line> yamlLines(Source source, FrontMatter front) {
    YamlReader.Read yaml = YamlReader.read(source.path(), front.text(), front.line());
    findings.addAll(yaml.findings());
    List<Line> lines = new ArrayList<>();
    if (yaml.value().orElse(null) instanceof Fields fields) {
      FieldReader reader = new FieldReader(source.path(), fields);
      for (Field field : fields.fields().values()) {
        String value = String.join(",", reader.looseTexts(field.key()));
        Optional<String> text = reader.text(field.key());
        lines.add(new Line(field.key(), text.orElse(value), field.value().position()));
      }
    }
    return lines;
  }

  private Optional<LocalDateTime> date(Source source, Line line) {
    String pattern = setting("date.format", "yyyy-MM-dd");
    try {
      SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.ENGLISH);
      format.setTimeZone(TimeZone.getTimeZone("UTC"));
      format.setLenient(false);
      ParsePosition end = new ParsePosition(0);
      Date date = format.parse(line.value, end);
      if (date != null && end.getIndex() == line.value.length()) {
        return Optional.of(LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC));
      }
    } catch (IllegalArgumentException e) {
      findings.add(
          Diagnostic.error(
              "jbake.properties",
              Position.START,
              1,
              "setting-value",
              "date.format \"" + pattern + "\" is no date format"));
      return Optional.empty();
    }
    findings.add(
        Diagnostic.error(
                source.path(),
                line.position,
                line.value.length(),
                "date-invalid",
                "no such date: " + line.value)
            .withHint("write it as " + pattern));
    return Optional.empty();
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
        header.status().equals("draft"));
  }

  private String setting(String key, String otherwise) {
    return settings.properties().getOrDefault(key, otherwise);
  }
}
