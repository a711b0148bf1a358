package dev.crosswalk.read;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The keys of {@code jbake.properties}: those of JBake 2.7.0 and ours. */
final class SettingsKeys {
  private SettingsKeys() {}

  private static final String JBAKE =
      """
      archive.file asciidoctor.attributes asciidoctor.attributes.export
      asciidoctor.attributes.export.prefix asciidoctor.option asset.folder asset.ignore
      build.timestamp content.folder data.file.docType data.folder date.format db.clear.cache
      db.path db.store default.status default.type destination.folder draft.suffix error404.file
      example.project.freemarker example.project.groovy example.project.groovy-mte
      example.project.jade example.project.thymeleaf feed.file freemarker.outputencoding git.hash
      header.separator ignore.file img.path.prepend.host img.path.update index.file index.paginate
      index.posts_per_page markdown.extensions markdown.maxParsingTimeInMillis output.extension
      paginate.index render.archive render.encoding render.error404 render.feed render.index
      render.sitemap render.tags render.tagsindex server.contextPath server.hostname server.port
      site.host sitemap.file tag.path tag.sanitize template.encoding template.folder
      thymeleaf.locale uri.noExtension uri.noExtension.prefix version
      """;

  private static final String OURS =
      """
      markdown.anchors markdown.highlight site.description site.edit.url site.publish
      site.repository site.strict site.title
      """;

  /** {@code template.<type>.file} and {@code template.<type>.extension} for every document type. */
  private static final Pattern TEMPLATE =
      Pattern.compile("template\\.[A-Za-z0-9_-]+\\.(file|extension)|asciidoctor\\.option\\..+");

  static boolean known(String key) {
    return all().contains(key) || TEMPLATE.matcher(key).matches();
  }

  /** Every fixed key, and the template keys of JBake's own defaults, in alphabetical order. */
  static Set<String> all() {
    Set<String> keys = new TreeSet<>();
    for (String key : (JBAKE + OURS).split("\\s+")) {
      keys.add(key);
    }
    for (String type :
        "archive error404 feed masterindex page post sitemap tag tagsindex".split(" ")) {
      keys.add("template." + type + ".file");
    }
    return keys;
  }
}
