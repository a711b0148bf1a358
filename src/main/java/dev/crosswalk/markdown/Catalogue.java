package dev.crosswalk.markdown;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Meta;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All pages by slug, source path and URI: what links are resolved against. */
final class Catalogue {
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> bySlug = new HashMap<>();
  private final Map<String, Entry> byContentPath = new HashMap<>();
  private final Map<String, Entry> byUri = new HashMap<>();
  private final WikiNames wiki;

  /** Adds a finding for each page whose slug or URI is another's. */
  Catalogue(Settings settings, List<Entry> read, List<Diagnostic> findings) {
    Map<String, Entry> slugs = new HashMap<>();
    Map<String, Entry> uris = new HashMap<>();
    for (Entry given : read) {
      Entry entry = given;
      Entry sameUri = uris.get(lower(entry.meta().uri()));
      if (sameUri != null && settings.theme() && !settings.strict()) {
        entry = withFreeUri(entry, uris);
        sameUri = null;
      }
      Entry sameSlug = slugs.putIfAbsent(lower(entry.meta().slug()), entry);
      uris.putIfAbsent(lower(entry.meta().uri()), entry);
      if (settings.strict() && sameSlug != null) {
        findings.add(duplicate(entry, sameSlug, "slug-duplicate", "slug", entry.meta().slug()));
      } else if (sameUri != null) {
        findings.add(duplicate(entry, sameUri, "uri-duplicate", "address", entry.meta().uri()));
      }
      entries.add(entry);
      bySlug.putIfAbsent(entry.meta().slug(), entry);
      byContentPath.put(entry.source().contentPath(), entry);
      byUri.putIfAbsent(entry.meta().uri(), entry);
    }
    this.wiki = settings.foreign() ? new WikiNames(entries) : WikiNames.NONE;
  }

  private static Diagnostic duplicate(
      Entry entry, Entry first, String rule, String what, String value) {
    return Diagnostic.error(
            entry.file(),
            Position.START,
            1,
            rule,
            "the %s \"%s\" is taken by %s".formatted(what, value, first.file()))
        .withHint("rename one of the files");
  }

  /** Foreign pages may share a slug: the later one gets the address of its file, or a number. */
  private static Entry withFreeUri(Entry entry, Map<String, Entry> taken) {
    String stem = Uris.stem(entry.source().contentPath());
    String free = stem;
    for (int i = 2; taken.containsKey(lower(free + ".html")); i++) {
      free = stem + "-" + i;
    }
    Meta meta = entry.meta();
    return entry.withMeta(
        new Meta(
            free,
            free + ".html",
            meta.title(),
            meta.summary(),
            meta.date(),
            meta.changed(),
            meta.authors(),
            meta.tags(),
            meta.topics(),
            meta.level(),
            meta.see(),
            meta.sources(),
            meta.aliases(),
            meta.order(),
            meta.draft()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** In order of their source. */
  List<Entry> entries() {
    return entries;
  }

  Optional<Entry> bySlug(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  Optional<Entry> byContentPath(String path) {
    return Optional.ofNullable(byContentPath.get(path));
  }

  /** Pages by the names that people write between brackets. */
  WikiNames wiki() {
    return wiki;
  }

  Optional<Entry> byUri(String uri) {
    return Optional.ofNullable(byUri.get(uri));
  }
}
