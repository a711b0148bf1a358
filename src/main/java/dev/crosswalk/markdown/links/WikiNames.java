package dev.crosswalk.markdown.links;

import dev.crosswalk.markdown.frontmatter.Entry;
import dev.crosswalk.markdown.text.CodeSpans;
import dev.crosswalk.markdown.text.Uris;
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
public final class WikiNames {
  static final WikiNames NONE = new WikiNames(List.of());

  private static final Pattern LINK = Pattern.compile("\\[\\[([^\\[\\]\n]{1,300})\\]\\]");

  /** Links of a page that are looked at to know what brackets mean. */
  private static final int MAX_SEEN = 100;

  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final boolean vault;

  WikiNames(List<Entry> entries) {
    for (Entry entry : entries) {
      add(Uris.fileName(Uris.stem(entry.source().contentPath())), entry);
    }
    for (Entry entry : entries) { // a file's name goes before other pages' titles
      if (isTitled(entry)) {
        add(entry.meta().title(), entry);
      }
      entry.fields().looseTexts("aliases").forEach(alias -> add(alias, entry));
    }
    this.vault = entries.stream().anyMatch(this::links);
  }

  private void add(String name, Entry entry) {
    List<Entry> same = byName.computeIfAbsent(key(name), _ -> new ArrayList<>());
    if (!same.contains(entry)) {
      same.add(entry);
    }
  }

  /** Whether the author gave the title: the first of several lesser headings is none. */
  private static boolean isTitled(Entry entry) {
    String body = entry.source().text().substring(entry.body()).stripLeading();
    return body.startsWith("# ") || entry.fields().text("title").isPresent();
  }

  private boolean links(Entry entry) {
    String text = entry.source().text();
    if (!text.contains("[[")) {
      return false;
    }
    CodeSpans code = CodeSpans.in(text);
    int seen = 0;
    for (Matcher link = LINK.matcher(text); link.find() && seen < MAX_SEEN; seen++) {
      if (code.contains(link.start())) {
        continue; // an example
      }
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
  public boolean vault() {
    return vault;
  }

  /** The page of this name; of several, the one whose path ends as it is written. */
  public Optional<Entry> find(String written) {
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
