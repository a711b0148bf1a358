package dev.crosswalk.bake.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The site, as every template sees it.
 *
 * @param baseUrl absolute, with a trailing slash
 * @param basePath the path of {@code baseUrl}, with a trailing slash: for the 404 page only
 * @param language of the texts, as in {@code <html lang>}
 * @param authors of the whole site, for foreign folders that name them
 * @param repository URL of the source repository
 * @param guide whether this is the field guide itself; false for any other folder that is baked
 * @param decide whether there is a questionnaire
 * @param assets fingerprinted URI of each theme file by its plain one, e.g. {@code css/base.css}
 * @param kinds every kind that has pages
 * @param topics every topic that has pages
 * @param doors the ways in; empty in any other folder
 * @param paths the learning paths, likewise
 * @param latest the ten changed last
 * @param proofs what verification showed of the samples
 */
public record SiteView(
    String title,
    String description,
    String baseUrl,
    String basePath,
    String language,
    List<String> authors,
    @Nullable String repository,
    boolean guide,
    boolean decide,
    String generator,
    Map<String, String> assets,
    List<KindView> kinds,
    List<TopicView> topics,
    List<TagView> tags,
    List<LetterView> letters,
    List<DoorView> doors,
    List<PathView> paths,
    List<PageLink> latest,
    int pageCount,
    ProofsView proofs) {

  /** Null if the kind has no door. */
  public @Nullable DoorView door(String kind) {
    return doors.stream().filter(door -> door.kind().id().equals(kind)).findFirst().orElse(null);
  }

  /** Null if no page is of that kind. */
  public @Nullable KindView kind(String id) {
    return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst().orElse(null);
  }
}
