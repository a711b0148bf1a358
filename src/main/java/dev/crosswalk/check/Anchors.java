package dev.crosswalk.check;

import dev.crosswalk.model.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids of pages' bodies, read from their HTML when first asked for. */
final class Anchors {
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

  private final Map<String, Set<String>> byUri = new HashMap<>();

  Set<String> of(Page page) {
    return byUri.computeIfAbsent(page.uri(), _ -> read(page.body().html()));
  }

  private static Set<String> read(String html) {
    Set<String> ids = new TreeSet<>();
    for (Matcher matcher = ID.matcher(html); matcher.find(); ) {
      ids.add(matcher.group(1).replace("&amp;", "&"));
    }
    return ids;
  }
}
