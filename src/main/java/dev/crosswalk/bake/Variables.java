package dev.crosswalk.bake;

import dev.crosswalk.bake.view.PageView;
import dev.crosswalk.bake.view.SiteView;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbake.model.DocumentModel;
import org.jbake.template.model.TemplateModel;

/** Our own template variables; none in a project with templates of its own. */
record Variables(Optional<Ready> ready) {
  static final Variables NONE = new Variables(Optional.empty());

  private record Ready(
      Map<String, Object> site, PageViews pages, List<DocumentModel> made, Outlines outlines) {}

  static Variables of(Site site, Views views, Map<String, String> assets) {
    SiteView siteView = views.siteView(assets);
    Outlines outlines = new Outlines(site);
    return new Variables(
        Optional.of(
            new Ready(
                Map.of("site", siteView),
                new PageViews(site, views, outlines),
                MadePages.documents(site, siteView, views.made()),
                outlines)));
  }

  List<DocumentModel> madeDocuments() {
    return ready.map(Ready::made).orElse(List.of());
  }

  Map<String, Object> of(TemplateModel model) {
    if (ready.isEmpty()) {
      return Map.of();
    }
    Ready all = ready.get();
    Map<String, Object> variables = new HashMap<>(all.site);
    DocumentModel content = model.getContent();
    if (content.get(TemplateData.SOURCE_PAGE) instanceof Page page) {
      variables.put("page", all.pages.of(page));
    } else if (content.get(MadePages.VARIABLES) instanceof Map<?, ?> made) {
      made.forEach((key, value) -> variables.put(String.valueOf(key), value));
    }
    if (variables.get("page") instanceof PageView page) {
      variables.put("outline", all.outlines.of(Address.decode(page.uri())));
    }
    return variables;
  }
}
