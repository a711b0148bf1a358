package dev.crosswalk.check;

import dev.crosswalk.model.Page;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids that a page has, of headings and of table rows, read when first asked for. */
final class Anchors {
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

  private final Map<String, Table> tables;
  private final Map<String, Set<String>> byUri = new HashMap<>();

  Anchors(Site site) {
    this.tables = site.vocabulary().tables();
  }

  Set<String> of(Page page) {
    return byUri.computeIfAbsent(page.uri(), _ -> read(page));
  }

  private Set<String> read(Page page) {
    Set<String> ids = new TreeSet<>();
    if (page instanceof Page.Reference reference) {
      reference.table().map(tables::get).ifPresent(table -> ids.addAll(table.rowIds()));
    }
    for (Matcher matcher = ID.matcher(page.body().html()); matcher.find(); ) {
      ids.add(matcher.group(1).replace("&amp;", "&"));
    }
    return ids;
  }
}
