package dev.crosswalk.bake;

import dev.crosswalk.bake.view.PageView;
import dev.crosswalk.bake.view.SiteView;
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
      Map<String, Object> site, PageViews pages, MadePages made, Outlines outlines) {}

  static Variables of(Site site, Views views, Map<String, String> assets) {
    SiteView siteView = views.siteView(assets);
    Outlines outlines = new Outlines(site);
    return new Variables(
        Optional.of(
            new Ready(
                Map.of("site", siteView),
                new PageViews(site, views, outlines),
                new MadePages(site, siteView),
                outlines)));
  }

  List<DocumentModel> madeDocuments() {
    return ready.map(each -> each.made.documents()).orElse(List.of());
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
    } else {
      variables.putAll(all.made.variablesOf(content.getType(), model.getTag()));
    }
    if (variables.get("page") instanceof PageView page) {
      variables.put("outline", all.outlines.of(page.uri()));
    }
    return variables;
  }
}
