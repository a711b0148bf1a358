package dev.crosswalk.bake.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page, as a template sees it.
 *
 * @param root prefix that leads from this page to the site's root: empty or {@code ../} repeated
 * @param uri this page's path relative to the site's root
 * @param canonical absolute URL
 * @param kind the kind's id; for made pages {@code home}, {@code topic}, {@code list}, {@code tag},
 *     {@code tags}, {@code az}, {@code search}, {@code archive}, {@code missing}, {@code door},
 *     {@code paths}, {@code decide}
 * @param title the heading
 * @param summary one or two sentences of plain text; may be empty
 * @param body Freemarker's HTML value: safe markup, to be put out as it is; null on made pages
 * @param breadcrumbs from home to the parent; not this page
 * @param previous neighbour of the same kind (and topic, for cards)
 * @param see "See also", as declared
 * @param related further pages that share topic, tags or constructs; disjoint from {@code see}
 * @param backlinks pages whose text links here
 * @param published ISO date
 * @param changed ISO date of the last change
 * @param minutes reading time
 * @param edit URL of "edit this page"
 * @param markdown the raw Markdown beside the page, e.g. {@code wrap.md} relative to this page
 * @param jsonLd JSON-LD object, safe inside a script element
 * @param facts facts box of a case study, else empty
 * @param question of a decision guide
 * @param questions what the page answers, in the words of those who ask; most often empty
 * @param card of a pattern card
 * @param table of a reference page
 */
public record PageView(
    String root,
    String uri,
    String canonical,
    String kind,
    String kindLabel,
    String title,
    String summary,
    @Nullable Object body,
    List<TocEntry> toc,
    List<TextLink> breadcrumbs,
    @Nullable TextLink previous,
    @Nullable TextLink next,
    List<PageLink> see,
    List<PageLink> related,
    List<PageLink> backlinks,
    List<AuthorView> authors,
    List<TextLink> tags,
    List<TextLink> topics,
    List<TextLink> sources,
    @Nullable String level,
    @Nullable String published,
    @Nullable String changed,
    int minutes,
    @Nullable String edit,
    @Nullable String markdown,
    @Nullable Object jsonLd,
    Map<String, String> facts,
    @Nullable String question,
    List<String> questions,
    @Nullable CardView card,
    @Nullable TableView table) {}
