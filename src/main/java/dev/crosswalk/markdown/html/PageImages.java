package dev.crosswalk.markdown.html;

import dev.crosswalk.markdown.body.BodyTree;
import dev.crosswalk.markdown.body.BodyTree.ImageMark;
import dev.crosswalk.markdown.body.PageContext;
import dev.crosswalk.markdown.links.Targets;
import dev.crosswalk.markdown.text.Uris;
import dev.crosswalk.model.Image;
import dev.crosswalk.model.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The images of one page. A remote image would tell a third party who reads the page: its
 * alternative text stands in its place.
 */
final class PageImages {
  private final PageContext page;
  private final BodyTree tree;
  private final List<Image> raw = new ArrayList<>();

  PageImages(PageContext page, BodyTree tree) {
    this.page = page;
    this.tree = tree;
  }

  /** In order of their place. */
  List<Image> found() {
    List<Image> all = new ArrayList<>(raw);
    for (ImageMark mark : tree.images()) {
      Targets.Picture picture = page.targets().image(mark.written());
      all.add(new Image(picture.path(), mark.alt(), picture.found(), mark.position()));
    }
    all.sort(Comparator.comparing(Image::position));
    return List.copyOf(all);
  }

  void finish(Element element, int number) {
    boolean marked = number >= 0 && number < tree.images().size();
    String written = marked ? tree.images().get(number).written() : element.attr("src");
    Targets.Picture picture = page.targets().image(written);
    if (!marked) {
      raw.add(new Image(picture.path(), element.attr("alt"), picture.found(), page.find(written)));
    }
    if (picture.src().isEmpty()) {
      element.replaceWith(new TextNode(element.attr("alt")));
      return;
    }
    element.attr("src", picture.src().get());
    if (!page.theme()) {
      jbake(element);
      return;
    }
    if (!element.hasAttr("width") && !element.hasAttr("height")) {
      page.sizes()
          .apply(picture.path())
          .ifPresent(size -> {
            element.attr("width", String.valueOf(size.width()));
            element.attr("height", String.valueOf(size.height()));
          });
    }
    element.attr("loading", "lazy").attr("decoding", "async");
  }

  /** JBake's {@code img.path.update}: addresses from the site's root, with its host in front. */
  private void jbake(Element element) {
    Settings settings = page.settings();
    if (!"true".equals(settings.properties().get("img.path.update"))) {
      return;
    }
    String src = element.attr("src");
    if (!src.startsWith("/")) {
      String folder = Uris.folder(page.entry().meta().uri());
      src = folder + (src.startsWith("./") ? src.substring(2) : src);
    }
    if (!"false".equals(settings.properties().get("img.path.prepend.host"))) {
      src = settings.baseUrl() + (src.startsWith("/") ? src.substring(1) : src);
    }
    element.attr("src", src);
  }
}
