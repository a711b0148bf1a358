package dev.crosswalk.check;

import dev.crosswalk.check.Report.Place;
import dev.crosswalk.model.Author;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Suggestions;
import dev.crosswalk.model.Tag;
import dev.crosswalk.model.Topic;
import java.util.List;
import java.util.Optional;

/** Topics, tags and authors are those of the data files. */
final class NamesKnown implements Rule {
  @Override
  public void check(Site site, Report report) {
    List<String> topics = site.vocabulary().topics().stream().map(Topic::id).toList();
    List<String> tags = site.vocabulary().tags().stream().map(Tag::id).toList();
    List<String> authors = site.vocabulary().authors().stream().map(Author::id).toList();
    for (Page page : site.pages()) {
      for (String topic : page.meta().topics()) {
        // A card's topic is its folder and stands nowhere in its text
        Place place =
            page instanceof Page.Card
                ? Place.start(page)
                : FrontMatterPlace.of(page, "topics", topic);
        check(report, place, "topic", topic, topics);
      }
      for (String tag : page.meta().tags()) {
        check(report, FrontMatterPlace.of(page, "tags", tag), "tag", tag, tags);
      }
      for (String author : page.meta().authors()) {
        check(report, FrontMatterPlace.of(page, "authors", author), "author", author, authors);
      }
    }
  }

  private static void check(
      Report report, Place place, String what, String id, List<String> known) {
    if (!known.contains(id)) {
      Optional<String> hint = Suggestions.didYouMean(id, known);
      report.add(
          place,
          what + "-unknown",
          "no %s \"%s\"".formatted(what, id),
          hint.or(() -> Optional.of("see data/" + what + "s.yaml")));
    }
  }
}
