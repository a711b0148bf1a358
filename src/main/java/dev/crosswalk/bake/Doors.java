package dev.crosswalk.bake;

import dev.crosswalk.bake.view.DoorView;
import dev.crosswalk.bake.view.KindView;
import dev.crosswalk.bake.view.PathView;
import dev.crosswalk.bake.view.StepView;
import dev.crosswalk.bake.view.TopicView;
import dev.crosswalk.model.Door;
import dev.crosswalk.model.LearningPath;
import dev.crosswalk.model.Mention;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways into the guide and through it. */
final class Doors {
  private final Site site;
  private final Steps steps;

  Doors(Site site) {
    this.site = site;
    this.steps = new Steps(site);
  }

  /** Those to kinds that have pages. */
  List<DoorView> doors(List<KindView> kinds, List<TopicView> topics) {
    return site.vocabulary().doors().stream()
        .flatMap(door ->
            kinds.stream()
                .filter(kind -> kind.id().equals(door.kind().id()))
                .map(kind -> view(door, kind, topics)))
        .toList();
  }

  private DoorView view(Door door, KindView kind, List<TopicView> topics) {
    return new DoorView(
        kind,
        door.title(),
        door.lead(),
        door.line(),
        door.parts().stream()
            .map(part ->
                new DoorView.Part(
                    part.id(),
                    part.title(),
                    part.text(),
                    steps.views(part.steps()),
                    part.topics().stream().flatMap(it -> topic(it, topics).stream()).toList()))
            .toList(),
        rest(door));
  }

  private static Optional<TopicView> topic(Mention name, List<TopicView> topics) {
    return topics.stream().filter(topic -> topic.id().equals(name.name())).findFirst();
  }

  private List<StepView> rest(Door door) {
    Set<String> named = new HashSet<>();
    door.steps().stream().map(Step::slug).forEach(named::add);
    List<String> topics = door.topics().stream().map(Mention::name).toList();
    return door.kinds().stream()
        .flatMap(kind -> site.ofKind(kind).stream())
        .filter(page -> !named.contains(page.slug()))
        .filter(page -> !(page instanceof Page.Card card && topics.contains(card.topic())))
        .map(steps::view)
        .toList();
  }

  List<PathView> paths() {
    return site.vocabulary().paths().stream().map(this::view).toList();
  }

  private PathView view(LearningPath path) {
    List<StepView> views = steps.views(path.steps());
    return new PathView(
        path.id(), path.title(), path.audience(), path.lead(), Steps.time(views), views);
  }
}
