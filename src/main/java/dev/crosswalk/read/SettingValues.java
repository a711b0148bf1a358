package dev.crosswalk.read;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.read.PropertiesFile.Entry;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a setting has a value of its kind: JBake ends a bake at one that has not. */
final class SettingValues {
  private static final Set<String> FLAGS =
      Set.of(
          "asciidoctor.attributes.export",
          "asset.ignore",
          "db.clear.cache",
          "img.path.prepend.host",
          "img.path.update",
          "index.paginate",
          "paginate.index",
          "render.archive",
          "render.error404",
          "render.feed",
          "render.index",
          "render.sitemap",
          "render.tags",
          "render.tagsindex",
          "site.strict",
          "tag.sanitize",
          "uri.noExtension");
  private static final Set<String> NUMBERS =
      Set.of("index.posts_per_page", "markdown.maxParsingTimeInMillis", "server.port");
  private static final Set<String> ENCODINGS =
      Set.of("freemarker.outputencoding", "render.encoding", "template.encoding");

  private SettingValues() {}

  /** The finding of an entry that must not be used. */
  static Optional<Diagnostic> check(String file, Entry entry) {
    String key = entry.key();
    String value = entry.value().strip();
    if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n')) {
      return Optional.of(
          finding(file, entry, "the value of " + key + " holds a control character"));
    }
    if (FLAGS.contains(key) && !value.equals("true") && !value.equals("false")) {
      return Optional.of(finding(file, entry, "\"" + value + "\" is not one of true, false"));
    }
    if (NUMBERS.contains(key) && !value.matches("[0-9]{1,9}")) {
      return Optional.of(
          finding(file, entry, "\"" + value + "\" is no whole number below a billion"));
    }
    if (ENCODINGS.contains(key) && !isCharset(value)) {
      return Optional.of(
          finding(file, entry, "\"" + value + "\" is no character encoding")
              .withHint("write UTF-8"));
    }
    if (key.equals("date.format") && !isDateFormat(entry.value())) {
      return Optional.of(
          finding(file, entry, "\"" + value + "\" is no date format")
              .withHint("write it like yyyy-MM-dd"));
    }
    return Optional.empty();
  }

  private static Diagnostic finding(String file, Entry entry, String message) {
    return Diagnostic.error(file, entry.position(), entry.key().length(), "setting-value", message);
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static boolean isDateFormat(String pattern) {
    try {
      new SimpleDateFormat(pattern, Locale.ENGLISH);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
