package dev.crosswalk.publish;

import dev.crosswalk.model.Address;
import dev.crosswalk.model.Json;
import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Made;
import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which cards map each Go construct, for the browser: {@code {"cards": [[uri, title], …], "go":
 * {construct: [number of a card, …], …}}}.
 *
 * <p>Of the cards of one construct the best is first: the one that names it earliest among its own,
 * then the one that maps fewer, then by URI.
 */
final class ConstructCards {
  private record Mention(Page.Card card, int number, int place) {
    int constructs() {
      return card.go().size();
    }
  }

  private ConstructCards() {}

  /** Empty if there is no card. */
  static Optional<OutputFile> of(Site site) {
    List<Object> cards = new ArrayList<>();
    Map<String, List<Mention>> mentions = new TreeMap<>();
    for (Page page : site.ofKind(Kind.CARD)) {
      if (page instanceof Page.Card card) {
        for (int place = 0; place < card.go().size(); place++) {
          mentions
              .computeIfAbsent(card.go().get(place), _ -> new ArrayList<>())
              .add(new Mention(card, cards.size(), place));
        }
        cards.add(List.of(Address.of(card.uri()), card.title()));
      }
    }
    if (cards.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> go = new LinkedHashMap<>();
    mentions.forEach((construct, found) ->
        go.put(
            construct,
            found.stream()
                .sorted(
                    Comparator.comparingInt(Mention::place)
                        .thenComparingInt(Mention::constructs)
                        .thenComparing(mention -> mention.card().uri()))
                .map(Mention::number)
                .distinct()
                .toList()));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("cards", cards);
    all.put("go", go);
    return Optional.of(
        new OutputFile(Made.CONSTRUCTS, (Json.write(all) + "\n").getBytes(StandardCharsets.UTF_8)));
  }
}
