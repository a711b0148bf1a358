package dev.crosswalk.bake;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pages that share constructs, tags or topics with a page.
 *
 * <p>A shared feature counts the more the fewer pages have it; one that more than {@value #COMMON}
 * pages have says nothing and is left out, which also keeps the work linear in pages.
 */
final class Related {
  private static final int SHOWN = 5;
  private static final int COMMON = 40;

  private final Map<String, List<Page>> byFeature = new HashMap<>();

  Related(Site site) {
    for (Page page : site.pages()) {
      for (String feature : features(page)) {
        byFeature.computeIfAbsent(feature, _ -> new ArrayList<>()).add(page);
      }
    }
  }

  /** Nearest first, at most {@value #SHOWN}; neither the page itself nor what it says to see. */
  List<Page> to(Page page) {
    Map<String, Double> scores = new HashMap<>();
    Map<String, Page> pages = new HashMap<>();
    for (String feature : features(page)) {
      List<Page> sharing = byFeature.getOrDefault(feature, List.of());
      if (sharing.size() > COMMON) {
        continue;
      }
      for (Page other : sharing) {
        scores.merge(other.uri(), 1.0 / sharing.size(), Double::sum);
        pages.put(other.uri(), other);
      }
    }
    scores.remove(page.uri());
    Set<String> declared = new HashSet<>(page.meta().see());
    return scores.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .flatMap(entry -> java.util.Optional.ofNullable(pages.get(entry.getKey())).stream())
        .filter(other -> !declared.contains(other.slug()))
        .limit(SHOWN)
        .toList();
  }

  private static Set<String> features(Page page) {
    Set<String> features = new HashSet<>();
    page.meta().tags().forEach(tag -> features.add("tag:" + tag));
    page.meta().topics().forEach(topic -> features.add("topic:" + topic));
    if (page instanceof Page.Card card) {
      card.go().forEach(name -> features.add("go:" + name));
      card.rust().forEach(name -> features.add("rust:" + name));
    }
    return features;
  }
}
