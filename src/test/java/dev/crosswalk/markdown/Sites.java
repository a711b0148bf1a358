package dev.crosswalk.markdown;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Project;
import dev.crosswalk.model.Project.Tool;
import dev.crosswalk.model.Proofs;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Sources.Asset;
import dev.crosswalk.model.Workers;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sites made of texts, for tests. */
public final class Sites {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 0, 0);

  private Sites() {}

  /** A folder of Markdown that is not ours, shown with our theme. */
  public static Settings loose() {
    return settings(true, Map.of());
  }

  public static Settings strict() {
    return settings(true, Map.of("site.strict", "true"));
  }

  public static Settings jbake(Map<String, String> properties) {
    return settings(false, properties);
  }

  private static Settings settings(boolean theme, Map<String, String> properties) {
    return new Settings(
        "Test",
        "",
        "https://example.org/",
        Optional.empty(),
        theme,
        theme,
        theme,
        false,
        properties);
  }

  /** A folder that is written for another tool. */
  public static Settings of(Tool tool) {
    return new Settings(
        "Test",
        "",
        "https://example.org/",
        Optional.empty(),
        true,
        true,
        true,
        false,
        Map.of(),
        Project.of(tool));
  }

  public static Settings withDrafts(Settings it) {
    return new Settings(
        it.title(),
        it.description(),
        it.baseUrl(),
        it.editUrl(),
        it.theme(),
        it.highlight(),
        it.anchors(),
        true,
        it.properties());
  }

  /** Texts by content path; a path that is no page is an asset, one below data/ a data file. */
  public static Result<ParsedSite> parse(Settings settings, Map<String, String> files) {
    List<Source> pages = new ArrayList<>();
    List<Source> data = new ArrayList<>();
    List<Asset> assets = new ArrayList<>();
    files.forEach((path, text) -> {
      Source source = new Source("content/" + path, path, text, Optional.empty());
      if (path.endsWith(".yaml")) {
        data.add(source);
      } else if (path.matches(".*\\.(?:mdx?|html)")) {
        pages.add(source);
      } else {
        assets.add(new Asset(path, Path.of(text)));
      }
    });
    Sources sources = new Sources(Path.of("."), pages, data, assets);
    return parse(settings, sources);
  }

  /** As of {@link #NOW}, without proofs. */
  public static Result<ParsedSite> parse(Settings settings, Sources sources) {
    return Pages.parse(settings, sources, Proofs.NONE, NOW, Workers.NONE);
  }

  /** The only page of a site, as {@code a.md} in a folder that is not ours. */
  public static Page page(String text) {
    return parse(loose(), Map.of("a.md", text)).value().site().pages().getFirst();
  }

  public static String html(String text) {
    return page(text).body().html();
  }

  public static Map<String, String> files(String... pathsAndTexts) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return files;
  }

  public static List<String> shown(List<Diagnostic> findings) {
    return findings.stream()
        .map(it ->
            "%s:%s %s %s: %s%s"
                .formatted(
                    it.file(),
                    it.position(),
                    it.severity().word(),
                    it.rule(),
                    it.message(),
                    it.hint().map(hint -> " (" + hint + ")").orElse("")))
        .toList();
  }
}
