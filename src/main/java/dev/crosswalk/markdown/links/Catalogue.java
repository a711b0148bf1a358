package dev.crosswalk.markdown.links;

import dev.crosswalk.markdown.frontmatter.Entry;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All pages by slug, source path and URI: what links are resolved against. */
public final class Catalogue {
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> bySlug = new HashMap<>();
  private final Map<String, Entry> byContentPath = new HashMap<>();
  private final Map<String, Entry> byUri = new HashMap<>();
  private final WikiNames wiki;

  /** Adds a finding for each page whose slug or path is taken. */
  public Catalogue(Settings settings, List<Entry> read, List<Diagnostic> findings) {
    PagePaths paths = new PagePaths(settings, read, findings);
    Map<String, Entry> slugs = new HashMap<>();
    for (Entry given : read) {
      Entry sameSlug = slugs.putIfAbsent(given.meta().slug().toLowerCase(Locale.ROOT), given);
      boolean sameSlugs = settings.strict() && sameSlug != null;
      if (sameSlugs) {
        findings.add(
            PagePaths.taken(given, "slug-duplicate", "slug", given.meta().slug(), sameSlug.file()));
      }
      Entry entry = sameSlugs ? given : paths.place(given);
      entries.add(entry);
      bySlug.putIfAbsent(entry.meta().slug(), entry);
      byContentPath.put(Address.composed(entry.source().contentPath()), entry);
      if (entry.isShown(settings)) {
        byUri.put(entry.meta().uri(), entry);
      } else {
        byUri.putIfAbsent(entry.meta().uri(), entry);
      }
    }
    this.wiki = settings.foreign() ? new WikiNames(entries) : WikiNames.NONE;
  }

  /** In order of their source. */
  public List<Entry> entries() {
    return entries;
  }

  Optional<Entry> bySlug(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  public Optional<Entry> byContentPath(String path) {
    return Optional.ofNullable(byContentPath.get(path));
  }

  /** Pages by the names that people write between brackets. */
  public WikiNames wiki() {
    return wiki;
  }

  Optional<Entry> byUri(String uri) {
    return Optional.ofNullable(byUri.get(uri));
  }
}
