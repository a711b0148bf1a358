package dev.crosswalk.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Everything that is published, in a fixed order. Thread-safe. */
public final class Site {
  private final Settings settings;
  private final List<Page> pages;
  private final Vocabulary vocabulary;
  private final Surroundings surroundings;
  private final Outline outline;
  private final Map<String, Page> bySlug;
  private final Map<String, Page> byUri;
  private final Map<String, SequencedMap<String, Page>> backlinks;

  /**
   * @param topics in listing order
   * @param tables by name
   * @param questionnaire of the decision, in our own guide
   * @param scenarios decisions that the questionnaire is held against
   * @param doors the ways into our own guide
   * @param paths in the order in which they are shown
   */
  public record Vocabulary(
      List<Topic> topics,
      List<Tag> tags,
      List<Author> authors,
      Map<String, Table> tables,
      Optional<Questionnaire> questionnaire,
      List<Questionnaire.Scenario> scenarios,
      List<Door> doors,
      List<LearningPath> paths) {
    public static final Vocabulary EMPTY =
        new Vocabulary(List.of(), List.of(), List.of(), Map.of());

    /** One of lists and tables alone. */
    public Vocabulary(
        List<Topic> topics, List<Tag> tags, List<Author> authors, Map<String, Table> tables) {
      this(topics, tags, authors, tables, Optional.empty(), List.of(), List.of(), List.of());
    }
  }

  /**
   * What links may lead to although it is no page of the site.
   *
   * @param files paths of the files that are published as they are, relative to the site's root
   * @param absent pages that were read but are not part of the site, in order of their source path
   * @param refused why a file that lies there is not published, by its path
   */
  public record Surroundings(Set<String> files, List<Absent> absent, Map<String, String> refused) {
    public static final Surroundings NONE = new Surroundings(Set.of(), List.of(), Map.of());
  }

  /**
   * A page that was read and left out.
   *
   * @param draft whether it was left out as a draft; otherwise it could not be parsed
   */
  public record Absent(String slug, String uri, boolean draft) {}

  public Site(Settings settings, List<Page> pages, Vocabulary vocabulary) {
    this(settings, pages, vocabulary, Surroundings.NONE);
  }

  public Site(
      Settings settings, List<Page> pages, Vocabulary vocabulary, Surroundings surroundings) {
    this(settings, pages, vocabulary, surroundings, Outline.NONE);
  }

  /**
   * @param pages in order of their source path
   * @param outline the order of the pages in a foreign folder
   */
  public Site(
      Settings settings,
      List<Page> pages,
      Vocabulary vocabulary,
      Surroundings surroundings,
      Outline outline) {
    this.surroundings = surroundings;
    this.outline = outline;
    this.settings = settings;
    this.pages = List.copyOf(pages);
    this.vocabulary = vocabulary;
    Map<String, Page> slugs = HashMap.newHashMap(pages.size());
    Map<String, Page> uris = HashMap.newHashMap(pages.size());
    for (Page page : pages) {
      slugs.putIfAbsent(page.slug(), page);
      uris.putIfAbsent(page.uri(), page);
    }
    this.bySlug = slugs;
    this.byUri = uris;
    this.backlinks = backlinksOf(this.pages, slugs, uris);
  }

  private static Map<String, SequencedMap<String, Page>> backlinksOf(
      List<Page> pages, Map<String, Page> slugs, Map<String, Page> uris) {
    Map<String, SequencedMap<String, Page>> found = new HashMap<>();
    for (Page page : pages) {
      for (Link link : page.body().links()) {
        Page target =
            switch (link.target()) {
              case Link.Target.ToPage(String slug, _) -> slugs.get(slug);
              case Link.Target.ToFile(String path, _) -> uris.get(path);
              case Link.Target.ToFact _, Link.Target.External _, Link.Target.Refused _ -> null;
            };
        if (target != null && !target.uri().equals(page.uri())) {
          found.computeIfAbsent(target.uri(), _ -> new LinkedHashMap<>()).put(page.uri(), page);
        }
      }
    }
    return found;
  }

  public Settings settings() {
    return settings;
  }

  /** In order of their source path. */
  public List<Page> pages() {
    return pages;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public Surroundings surroundings() {
    return surroundings;
  }

  public Outline outline() {
    return outline;
  }

  public Optional<Page> bySlug(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  public Optional<Page> byUri(String uri) {
    return Optional.ofNullable(byUri.get(uri));
  }

  /** The table that a page shows; empty if it shows none, or none that there is. */
  public Optional<Table> table(Page page) {
    return page instanceof Page.Reference reference
        ? reference.table().flatMap(name -> Optional.ofNullable(vocabulary.tables().get(name)))
        : Optional.empty();
  }

  public Set<String> slugs() {
    return Collections.unmodifiableSet(bySlug.keySet());
  }

  /** Pages that link to this one from their text, in order of their source path. */
  public List<Page> backlinks(Page page) {
    SequencedMap<String, Page> found = backlinks.get(page.uri());
    return found == null ? List.of() : List.copyOf(found.values());
  }

  /** Pages of a kind: by {@code order}, then title for cards and references, then newest first. */
  public List<Page> ofKind(Kind kind) {
    return pages.stream()
        .filter(page -> page.kind() == kind)
        .sorted(PageOrder.WITHIN_KIND)
        .toList();
  }

  public List<Page.Card> cards() {
    List<Page.Card> cards = new ArrayList<>();
    for (Page page : pages) {
      if (page instanceof Page.Card card) {
        cards.add(card);
      }
    }
    return cards;
  }

  /** Pages by tag id, tags in alphabetical order, pages in order of their source path. */
  public Map<String, List<Page>> byTag() {
    Map<String, List<Page>> found = new java.util.TreeMap<>();
    for (Page page : pages) {
      for (String tag : page.meta().tags()) {
        found.computeIfAbsent(tag, _ -> new ArrayList<>()).add(page);
      }
    }
    return new LinkedHashMap<>(found);
  }
}
