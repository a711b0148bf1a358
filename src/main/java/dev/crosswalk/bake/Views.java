package dev.crosswalk.bake;

import dev.crosswalk.bake.view.ConstructView;
import dev.crosswalk.bake.view.KindView;
import dev.crosswalk.bake.view.LetterView;
import dev.crosswalk.bake.view.PageLink;
import dev.crosswalk.bake.view.SiteView;
import dev.crosswalk.bake.view.TagView;
import dev.crosswalk.bake.view.TopicView;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Level;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.PageOrder;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Tag;
import dev.crosswalk.model.Topic;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The site as templates see it: every list sorted, every URI decided. */
final class Views {
  private static final int LATEST = 10;

  private final Site site;
  private final Made made;
  private final Map<String, String> topicTitles = new HashMap<>();
  private final Map<String, PageLink> links = new HashMap<>();

  Views(Site site) {
    this.site = site;
    this.made = Made.of(site);
    site.vocabulary().topics().forEach(topic -> topicTitles.put(topic.id(), topic.title()));
    site.pages().forEach(page -> links.put(page.uri(), link(page)));
  }

  /** The one link value of a page. */
  PageLink linkTo(Page page) {
    PageLink link = links.get(page.uri());
    return link == null ? link(page) : link;
  }

  private PageLink link(Page page) {
    return new PageLink(
        Address.of(page.uri()),
        page.title(),
        page.meta().summary(),
        page.kind().id(),
        page.kind().label(),
        page instanceof Page.Card card ? topicTitles.get(card.topic()) : null,
        page.meta().level().map(Level::word).orElse(null),
        page.meta().changed().map(LocalDate::toString).orElse(null));
  }

  SiteView siteView(Map<String, String> assets) {
    Settings settings = site.settings();
    boolean guide = settings.strict();
    List<TopicView> topics = topics();
    Doors doors = new Doors(site);
    List<Page> newest = site.pages().stream().sorted(PageOrder.NEWEST_FIRST).toList();
    return new SiteView(
        settings.title(),
        settings.description(),
        settings.baseUrl(),
        basePath(settings.baseUrl()),
        language(settings),
        settings.project().authors(),
        settings.properties().get("site.repository"),
        guide,
        made.has(Made.DECIDE),
        "Crosswalk",
        assets,
        guide ? kinds() : onlyPages(newest),
        topics,
        tags(),
        letters(),
        doors.doors(kinds(), topics),
        doors.paths(),
        newest.stream().limit(LATEST).map(this::linkTo).toList(),
        site.pages().size(),
        ProofCount.of(site));
  }

  private static String language(Settings settings) {
    return settings
        .project()
        .language()
        .map(it -> it.replace('_', '-'))
        .filter(it -> it.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}"))
        .orElse("en");
  }

  static String basePath(String baseUrl) {
    String path = URI.create(baseUrl).getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /** Any other folder has one kind of page, and its list is the archive. */
  private List<KindView> onlyPages(List<Page> newest) {
    List<PageLink> pages = newest.stream().map(this::linkTo).toList();
    return List.of(new KindView("article", Made.ARCHIVE, "Page", "Pages", pages));
  }

  private List<KindView> kinds() {
    List<KindView> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<PageLink> pages = site.ofKind(kind).stream().map(this::linkTo).toList();
      if (!pages.isEmpty()) {
        kinds.add(new KindView(kind.id(), Made.listPath(kind), kind.label(), kind.plural(), pages));
      }
    }
    return kinds;
  }

  private List<TopicView> topics() {
    Map<String, List<PageLink>> cards = new HashMap<>();
    Map<String, List<PageLink>> others = new HashMap<>();
    for (Kind kind : Kind.values()) {
      for (Page page : site.ofKind(kind)) {
        for (String topic : page.meta().topics()) {
          (kind == Kind.CARD ? cards : others)
              .computeIfAbsent(topic, _ -> new ArrayList<>())
              .add(linkTo(page));
        }
      }
    }
    List<TopicView> views = new ArrayList<>();
    for (Topic topic : site.vocabulary().topics()) {
      TopicView view =
          new TopicView(
              topic.id(),
              topicUri(topic.id()),
              topic.title(),
              topic.summary(),
              cards.getOrDefault(topic.id(), List.of()),
              others.getOrDefault(topic.id(), List.of()));
      if (view.count() > 0) {
        views.add(view);
      }
    }
    return views;
  }

  static String topicUri(String id) {
    return Address.of(Made.topicPath(id));
  }

  String tagUri(String id) {
    return Address.of(made.tagPath(id));
  }

  Made made() {
    return made;
  }

  private List<TagView> tags() {
    Map<String, String> titles = new HashMap<>();
    for (Tag tag : site.vocabulary().tags()) {
      titles.put(tag.id(), tag.title());
    }
    List<TagView> views = new ArrayList<>();
    site.byTag()
        .forEach((id, pages) ->
            views.add(
                new TagView(
                    id,
                    tagUri(id),
                    titles.getOrDefault(id, id),
                    pages.stream().sorted(PageOrder.NEWEST_FIRST).map(this::linkTo).toList())));
    return views;
  }

  private record Construct(String language, String name) {}

  private List<LetterView> letters() {
    Map<Construct, List<PageLink>> cards =
        new TreeMap<>(
            Comparator.comparing((Construct construct) -> construct.name.toLowerCase(Locale.ROOT))
                .thenComparing(Construct::name)
                .thenComparing(Construct::language));
    for (Page page : site.ofKind(Kind.CARD)) {
      if (page instanceof Page.Card card) {
        card.go().forEach(name -> add(cards, new Construct("go", name), card));
        card.rust().forEach(name -> add(cards, new Construct("rust", name), card));
      }
    }
    Map<String, List<ConstructView>> byLetter = new TreeMap<>(Comparator.comparing(Views::last));
    Set<String> ids = new HashSet<>();
    cards.forEach((construct, pages) ->
        byLetter
            .computeIfAbsent(letter(construct.name), _ -> new ArrayList<>())
            .add(
                new ConstructView(
                    unusedId(construct, ids), construct.name, construct.language, pages)));
    return byLetter.entrySet().stream()
        .map(entry ->
            new LetterView(
                entry.getKey(),
                entry.getKey().equals("#") ? "symbols" : entry.getKey().toLowerCase(Locale.ROOT),
                entry.getValue()))
        .toList();
  }

  private void add(Map<Construct, List<PageLink>> cards, Construct construct, Page.Card card) {
    cards.computeIfAbsent(construct, _ -> new ArrayList<>()).add(linkTo(card));
  }

  /** Sorts the symbols behind the letters. */
  private static String last(String letter) {
    return letter.equals("#") ? "~" : letter;
  }

  static String letter(String construct) {
    char first = construct.charAt(0);
    boolean latin = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    return latin ? String.valueOf(first).toUpperCase(Locale.ROOT) : "#";
  }

  private static String unusedId(Construct construct, Set<String> used) {
    String words = construct.name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    String base = construct.language + "-" + (words.isEmpty() ? "symbol" : words);
    String id = base;
    for (int n = 2; !used.add(id.toLowerCase(Locale.ROOT)); n++) {
      id = base + "-" + n;
    }
    return id;
  }
}
