package dev.crosswalk.bake;

import dev.crosswalk.bake.view.OutlineEntry;
import dev.crosswalk.bake.view.OutlineView;
import dev.crosswalk.bake.view.TextLink;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Outline;
import dev.crosswalk.model.Outline.Entry;
import dev.crosswalk.model.Outline.Target;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Project.Tool;
import dev.crosswalk.model.Site;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of contents as each page shows it. A short one is shown whole; of a long one a page
 * shows the way down to it, so that the site's size does not grow with the square of its pages.
 */
final class Outlines {
  /** So many entries still read well beside a text. */
  private static final int MAX_WHOLE = 60;

  /** Of one level; of more, those around the page. */
  private static final int MAX_LEVEL = 120;

  /** The home page's own list. */
  private static final int MAX_ALL = 5_000;

  private final Outline outline;
  private final boolean whole;
  private final boolean onHome;
  private final Map<String, TextLink> previous = new HashMap<>();
  private final Map<String, TextLink> next = new HashMap<>();

  Outlines(Site site) {
    this.outline = site.outline();
    int size = outline.size();
    this.whole = size <= MAX_WHOLE;
    boolean foreign = site.settings().project().tool() != Tool.NONE;
    this.onHome = (outline.byAuthor() || foreign) && size <= MAX_ALL;
    Map<String, String> titles = new HashMap<>();
    name(outline.entries(), titles);
    List<String> shown =
        outline.pages().stream().filter(uri -> site.byUri(uri).isPresent()).toList();
    for (int i = 1; i < shown.size(); i++) {
      previous.put(shown.get(i), link(site, shown.get(i - 1), titles));
      next.put(shown.get(i - 1), link(site, shown.get(i), titles));
    }
  }

  private static TextLink link(Site site, String uri, Map<String, String> titles) {
    String title = site.byUri(uri).map(Page::title).orElse(uri);
    return new TextLink(Address.of(uri), titles.getOrDefault(uri, title));
  }

  private static void name(List<Entry> entries, Map<String, String> titles) {
    for (Entry entry : entries) {
      if (entry.target() instanceof Target.ToPage(String uri, String anchor) && anchor.isEmpty()) {
        titles.putIfAbsent(uri, entry.title());
      }
      name(entry.children(), titles);
    }
  }

  boolean exists() {
    return !outline.entries().isEmpty();
  }

  Map<String, TextLink> previous() {
    return previous;
  }

  Map<String, TextLink> next() {
    return next;
  }

  /** As the page at this path shows it; none on pages that the outline does not hold. */
  OutlineView of(String uri) {
    String root = PageDocument.root(uri);
    boolean home = uri.equals("index.html");
    boolean listed = outline.size() > 1 && outline.pages().contains(uri);
    return new OutlineView(
        listed ? near(outline.entries(), uri, root) : List.of(),
        home && onHome ? all(outline.entries(), uri, root) : List.of());
  }

  private List<OutlineEntry> near(List<Entry> entries, String uri, String root) {
    List<OutlineEntry> found = new ArrayList<>();
    for (Entry entry : around(entries, uri)) {
      boolean inside = holds(entry.children(), uri);
      boolean open = whole || inside || entry.isPage(uri);
      found.add(
          view(entry, uri, root, inside, open ? near(entry.children(), uri, root) : List.of()));
    }
    return found;
  }

  /** The entries of a level, or of a very long one those that stand around the page. */
  private static List<Entry> around(List<Entry> entries, String uri) {
    if (entries.size() <= MAX_LEVEL) {
      return entries;
    }
    int place = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).isPage(uri) || holds(entries.get(i).children(), uri)) {
        place = i;
        break;
      }
    }
    int start = Math.clamp(place - MAX_LEVEL / 2, 0, entries.size() - MAX_LEVEL);
    return entries.subList(start, start + MAX_LEVEL);
  }

  private List<OutlineEntry> all(List<Entry> entries, String uri, String root) {
    return entries.stream()
        .map(entry ->
            view(entry, uri, root, holds(entry.children(), uri), all(entry.children(), uri, root)))
        .toList();
  }

  private OutlineEntry view(
      Entry entry, String uri, String root, boolean inside, List<OutlineEntry> children) {
    boolean current = entry.isPage(uri);
    String href =
        switch (entry.target()) {
          case Target.ToPage(String page, String anchor) ->
              root + Address.of(page) + (anchor.isEmpty() ? "" : "#" + encoded(anchor));
          case Target.External(String url) -> url;
          case Target.Nowhere _ -> children.isEmpty() ? first(entry.children(), root) : "";
        };
    return new OutlineEntry(entry.number(), entry.title(), href, current, inside, children);
  }

  /** A closed part is entered by its first page. */
  private static String first(List<Entry> entries, String root) {
    return Outline.pages(entries).stream()
        .findFirst()
        .map(uri -> root + Address.of(uri))
        .orElse("");
  }

  /** Percent-encodes what would end or break an address. */
  private static String encoded(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > ' ' && b < 127 && " \"#%<>?[\\]^`{|}:".indexOf(b) < 0;
      out.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xFF));
    }
    return out.toString();
  }

  private static boolean holds(List<Entry> entries, String uri) {
    for (Entry entry : entries) {
      if (entry.isPage(uri) || holds(entry.children(), uri)) {
        return true;
      }
    }
    return false;
  }
}
