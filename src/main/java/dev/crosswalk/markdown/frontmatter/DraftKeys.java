package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.markdown.frontmatter.Value.Field;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a header's keys leave its page out: {@code draft}, {@code published} and {@code publish}
 * with what people write for yes and no, and {@code status}. In doubt it is an error: a page that
 * was not meant to be published is worse than a build that stops.
 */
final class DraftKeys {
  private static final Set<String> YES = Set.of("true", "yes", "on", "y", "t", "1");
  private static final Set<String> NO = Set.of("false", "no", "off", "n", "f", "0");

  /** Values of {@code status} that leave a page out; others, like "accepted", mean other things. */
  private static final Set<String> HIDDEN =
      Set.of("draft", "unpublished", "private", "pending", "trash");

  private static final List<String> KEYS = List.of("draft", "published", "publish");
  private static final String RULE = "draft-value";

  private final String file;
  private final List<Diagnostic> findings;
  private boolean draft;

  /**
   * @param findings where errors go, and a warning for a key that is nearly one of these
   */
  DraftKeys(String file, List<Diagnostic> findings) {
    this.file = file;
    this.findings = findings;
  }

  static boolean isHidden(String status) {
    return HIDDEN.contains(word(status));
  }

  /** Whether any of the keys leaves the page out. */
  static boolean draft(FieldReader fields, List<Diagnostic> findings) {
    DraftKeys keys = new DraftKeys(fields.file(), findings);
    for (Field field : fields.fields().fields().values()) {
      keys.read(field.key(), field.position(), field.value());
    }
    return keys.draft;
  }

  boolean isDraft() {
    return draft;
  }

  /**
   * Takes one more key into account.
   *
   * @param position where the key stands
   */
  void read(String key, Position position, Value value) {
    switch (plain(key)) {
      case "draft", "isdraft", "unpublished" -> draft |= yes(key, position, value, false);
      case "published", "publish", "ispublished" -> draft |= !yes(key, position, value, true);
      case "status" -> draft |= status(key, value);
      default -> nearly(key, position, value);
    }
  }

  private static String plain(String key) {
    return key.strip().toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
  }

  private static String word(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** In doubt the answer that leaves the page out. */
  private boolean yes(String key, Position position, Value value, boolean published) {
    Optional<String> text = text(value);
    String word = text.map(DraftKeys::word).orElse("");
    if (YES.contains(word)) {
      return true;
    }
    if (NO.contains(word)) {
      return false;
    }
    // Some write the day of publication there
    if (published && word.matches("(?s).*\\b[0-9]{4}\\b.*")) {
      return true;
    }
    String what =
        text.filter(it -> !it.isBlank()).map(it -> "\"" + cut(it) + "\"").orElse(type(value));
    boolean empty = value instanceof Value.Null || text.filter(String::isBlank).isPresent();
    findings.add(
        Diagnostic.error(
                file,
                empty ? position : value.position(),
                empty ? key.length() : value.length(),
                RULE,
                empty ? key + " has no value" : key + " is " + what)
            .withHint("write " + key + ": true or " + key + ": false"));
    return !published;
  }

  private static String type(Value value) {
    return value.typeName();
  }

  private static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private boolean status(String key, Value value) {
    if (value instanceof Value.Items items) {
      boolean hides =
          items.items().stream().anyMatch(it -> text(it).filter(DraftKeys::isHidden).isPresent());
      if (hides) {
        findings.add(
            Diagnostic.error(
                    file,
                    value.position(),
                    value.length(),
                    RULE,
                    key + " is a list with a draft's word")
                .withHint("write " + key + ": draft"));
      }
      return hides;
    }
    return text(value).filter(DraftKeys::isHidden).isPresent();
  }

  private void nearly(String key, Position position, Value value) {
    String word = text(value).map(DraftKeys::word).orElse("");
    Optional<String> meant = Suggestions.nearest(plain(key), KEYS);
    boolean decides =
        meant.filter(it -> it.equals("draft") ? YES.contains(word) : NO.contains(word)).isPresent();
    if (decides) {
      findings.add(
          Diagnostic.warning(
                  file, position, key.length(), "front-matter-key", "unknown key \"" + key + "\"")
              .withHint("did you mean \"" + meant.get() + "\"?"));
    }
  }

  private static Optional<String> text(Value value) {
    return switch (value) {
      case Value.Text text -> Optional.of(text.text());
      case Value.Numeral number -> Optional.of(number.written());
      case Value.Bool bool -> Optional.of(String.valueOf(bool.value()));
      case Value.Null _, Value.Items _, Value.Fields _ -> Optional.empty();
    };
  }

  /** Whether a line outside any header would leave its page out. */
  static boolean leavesOut(String line) {
    Optional<String> key = HeaderLines.key(line).filter(HeaderLines::isDeciding);
    if (key.isEmpty() || line.length() > 200) {
      return false;
    }
    int mark = Math.max(line.indexOf(':'), 0);
    int equals = line.indexOf('=');
    int at = mark > 0 && (equals < 0 || mark < equals) ? mark : equals;
    String value = word(line.substring(at + 1)).replaceAll("[\"',;]|\\s+#.*", "").strip();
    return switch (key.get()) {
      case "draft" -> YES.contains(value);
      case "status" -> HIDDEN.contains(value);
      default -> NO.contains(value);
    };
  }
}
