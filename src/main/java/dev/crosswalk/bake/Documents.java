package dev.crosswalk.bake;

import dev.crosswalk.model.Address;
import dev.crosswalk.model.Meta;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbake.model.DocumentModel;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Pages and data files as JBake's documents, with the keys that JBake's templates know. */
final class Documents {
  private Documents() {}

  /** The page's own document; the page itself lies under {@link TemplateData#SOURCE_PAGE}. */
  static DocumentModel of(Page page, boolean noExtension) {
    Meta meta = page.meta();
    String address = Address.of(meta.uri());
    Optional<Page.Header> header =
        page instanceof Page.Article article ? article.header() : Optional.empty();
    DocumentModel document = new PageDocument(meta.uri());
    document.put("description", meta.summary());
    // Before all that JBake sets itself: no header names another file or address
    header.ifPresent(
        it -> it.values().forEach((key, value) -> document.put(key, headerValue(value))));
    document.setUri(address);
    document.setRootPath(PageDocument.root(meta.uri()));
    document.setCached(true);
    document.setRendered(false);
    document.setTitle(meta.title());
    document.setBody(page.body().html());
    document.setSourceUri(address);
    document.setFile(page.file());
    document.setSha1(sha1(page.body().markdown()));
    document.setTags(meta.tags().toArray(String[]::new));
    document.setType(page.kind().id());
    document.setStatus(meta.draft() ? "draft" : "published");
    document.setDate(date(meta.date().or(meta::changed).orElse(LocalDate.EPOCH).atStartOfDay()));
    if (noExtension) {
      document.setNoExtensionUri(address.replaceFirst("index\\.html$", ""));
    }
    header.ifPresent(it -> apply(it, meta.tags(), document));
    document.put(TemplateData.SOURCE_PAGE, page);
    return document;
  }

  private static void apply(Page.Header header, List<String> tags, DocumentModel document) {
    document.setTags(tags.toArray(String[]::new));
    document.setType(header.type());
    document.setStatus(header.status());
    document.setDate(date(header.date()));
    // Stock JBake has the key only where the header has it
    if (tags.isEmpty()) {
      document.remove("tags");
    }
  }

  /** JBake reads a header value in braces as JSON, which is YAML as well. */
  private static Object headerValue(String value) {
    if (!value.startsWith("{") || !value.endsWith("}")) {
      return value;
    }
    try {
      Object parsed = yaml(value);
      return parsed == null ? value : parsed;
    } catch (YamlEngineException | StackOverflowError e) {
      return value; // reading the header has told what is too deep
    }
  }

  private static @Nullable Object yaml(String text) {
    return new Load(LoadSettings.builder().setMaxAliasesForCollections(0).build())
        .loadFromString(text);
  }

  /**
   * A data file. Each key of a map becomes a key of the document; a list lies under {@code data}.
   *
   * @throws YamlEngineException if it is no YAML, which parsing the site has told already
   */
  static DocumentModel ofData(Source file, String type, String dataFolder) {
    DocumentModel document = new DocumentModel();
    switch (yaml(file.text())) {
      case Map<?, ?> values ->
          values.forEach((key, value) -> document.put(String.valueOf(key), value));
      case List<?> list -> document.put("data", list);
      case null, default -> {}
    }
    String prefix = dataFolder + "/";
    document.setType(type);
    document.setFile(file.path());
    document.setSourceUri(
        file.path().startsWith(prefix) ? file.path().substring(prefix.length()) : file.path());
    return document;
  }

  private static Date date(LocalDateTime time) {
    return Date.from(time.toInstant(ZoneOffset.UTC));
  }

  private static String sha1(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
