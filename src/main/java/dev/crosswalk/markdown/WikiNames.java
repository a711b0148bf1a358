package dev.crosswalk.markdown;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of a wiki or vault by the names that people write between two brackets: the title, the
 * file's name or its path, in any case; blanks, hyphens and underscores are the same.
 */
final class WikiNames {
  static final WikiNames NONE = new WikiNames(List.of());

  private static final Pattern LINK = Pattern.compile("\\[\\[([^\\[\\]\n]{1,300})\\]\\]");

  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final boolean vault;

  WikiNames(List<Entry> entries) {
    for (Entry entry : entries) {
      String path = Uris.stem(entry.source().contentPath());
      add(Uris.fileName(path), entry);
      add(entry.meta().title(), entry);
    }
    this.vault = entries.stream().anyMatch(this::links);
  }

  private void add(String name, Entry entry) {
    List<Entry> same = byName.computeIfAbsent(key(name), _ -> new ArrayList<>());
    if (!same.contains(entry)) {
      same.add(entry);
    }
  }

  private boolean links(Entry entry) {
    String text = entry.source().text();
    if (!text.contains("[[")) {
      return false;
    }
    for (Matcher link = LINK.matcher(text); link.find(); ) {
      for (String side : link.group(1).split("\\|")) {
        String name = side.replaceFirst("[#^].*", "").strip();
        if (!name.isEmpty() && find(name).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether any page links in this way: then brackets that lead nowhere are a mistake. */
  boolean vault() {
    return vault;
  }

  /** The page of this name; of several, the one whose path ends as it is written. */
  Optional<Entry> find(String written) {
    String name = written.replaceFirst("(?i)\\.md$", "").strip();
    List<Entry> same = byName.getOrDefault(key(Uris.fileName(name)), List.of());
    if (name.indexOf('/') < 0) {
      return same.stream().findFirst();
    }
    String path = "/" + key(name.replaceFirst("^/+", ""));
    return same.stream()
        .filter(entry -> ("/" + key(Uris.stem(entry.source().contentPath()))).endsWith(path))
        .findFirst();
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_-]+", "-");
  }
}
