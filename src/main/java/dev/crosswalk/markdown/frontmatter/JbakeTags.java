package dev.crosswalk.markdown.frontmatter;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.FileName;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tags of a JBake header. JBake calls the file of a tag's page as the tag itself, and the
 * project's templates link to it by that name: what cannot name a file is an error.
 */
final class JbakeTags {
  private static final int MAX_SHOWN = 40;

  private JbakeTags() {}

  /**
   * @param value the header's value, tags with commas between them
   * @param position where it stands
   */
  static List<String> read(
      Settings settings, Source source, Position position, String value, List<Diagnostic> found) {
    boolean sanitize = "true".equals(settings.properties().get("tag.sanitize"));
    List<String> tags = new ArrayList<>();
    for (String written : value.split(",")) {
      String tag = written.strip();
      if (tag.isEmpty() || tags.contains(tag)) {
        continue;
      }
      Optional<String> trouble = settings.theme() ? Optional.empty() : trouble(settings, tag);
      if (trouble.isPresent()) {
        found.add(
            Diagnostic.error(
                source.path(),
                place(source, position, tag),
                tag.length(),
                "tag-unsafe",
                "the tag \"%s\" %s".formatted(shown(tag), trouble.get())));
      } else {
        tags.add(sanitize ? tag.replace(' ', '-') : tag);
      }
    }
    return List.copyOf(tags);
  }

  private static Optional<String> trouble(Settings settings, String tag) {
    Map<String, String> properties = settings.properties();
    if (tag.equals("index") && "true".equals(properties.get("render.tagsindex"))) {
      return Optional.of("has the name of the list of tags");
    }
    if (FileName.leadsElsewhere(tag)) {
      return Optional.of("would be written outside the tags folder");
    }
    return FileName.trouble(tag + properties.getOrDefault("output.extension", ".html"))
        .map(trouble -> "cannot name a file: it " + trouble);
  }

  private static Position place(Source source, Position position, String tag) {
    int at = source.line(position.line()).indexOf(tag, position.column() - 1);
    return at < 0 ? position : new Position(position.line(), at + 1);
  }

  private static String shown(String tag) {
    String plain = tag.replaceAll("\\p{Cntrl}", "\uFFFD");
    return plain.length() <= MAX_SHOWN ? plain : FileName.shortened(plain, MAX_SHOWN) + "…";
  }
}
