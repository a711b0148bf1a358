package dev.crosswalk.bake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;

/**
 * JBake's content store as a read-only view over documents in memory.
 *
 * <p>Stock JBake queries a database for every document; here each answer is a list that was sorted
 * once. Nothing of the superclass that touches the database is reached. Safe for concurrent reads,
 * except {@link #getPublishedPosts(boolean)} with paging, which reads the superclass's page bounds.
 */
final class SiteStore extends ContentStore {
  private final Map<String, DocumentList<DocumentModel>> all = new HashMap<>();
  private final Map<String, DocumentList<DocumentModel>> published = new HashMap<>();
  private final Map<String, Map<String, DocumentList<DocumentModel>>> publishedByTag =
      new HashMap<>();
  private final Map<String, DocumentModel> data = new HashMap<>();
  private final Map<String, List<String>> tagsInCrawlOrder = new HashMap<>();

  /**
   * @param documents content, in order of their source path
   * @param data data files, each with its {@code sourceuri}
   */
  SiteStore(List<DocumentModel> documents, List<DocumentModel> data) {
    super("memory", "site");
    for (DocumentModel document : documents) {
      if (isPublished(document)) {
        Collections.addAll(
            tagsInCrawlOrder.computeIfAbsent(document.getType(), _ -> new ArrayList<>()),
            tagsOf(document));
      }
    }
    List<DocumentModel> sorted = new ArrayList<>(documents);
    sorted.sort(Comparator.comparing(DocumentModel::getDate).reversed());
    for (DocumentModel document : sorted) {
      String type = document.getType();
      all.computeIfAbsent(type, _ -> new DocumentList<>()).add(document);
      if (isPublished(document)) {
        published.computeIfAbsent(type, _ -> new DocumentList<>()).add(document);
        Map<String, DocumentList<DocumentModel>> tags =
            publishedByTag.computeIfAbsent(type, _ -> new HashMap<>());
        for (String tag : new HashSet<>(Arrays.asList(tagsOf(document)))) {
          tags.computeIfAbsent(tag, _ -> new DocumentList<>()).add(document);
        }
      }
    }
    for (DocumentModel file : data) {
      this.data.put(file.getSourceuri(), file);
    }
  }

  static boolean isPublished(DocumentModel document) {
    return ModelAttributes.Status.PUBLISHED.equals(document.getStatus());
  }

  private static String[] tagsOf(DocumentModel document) {
    return document.containsKey(ModelAttributes.TAGS) ? document.getTags() : new String[0];
  }

  @Override
  public void startup() {}

  @Override
  public void close() {}

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public long getDocumentCount(String docType) {
    return getAllContent(docType).size();
  }

  @Override
  public long getPublishedCount(String docType) {
    return getPublishedContent(docType).size();
  }

  @Override
  public DocumentList<DocumentModel> getDocumentByUri(String uri) {
    DocumentList<DocumentModel> found = new DocumentList<>();
    DocumentModel file = data.get(uri);
    if (file != null) {
      found.add(file);
    }
    return found;
  }

  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    return new DocumentList<>();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts() {
    return getPublishedContent("post");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
    DocumentList<DocumentModel> posts = getPublishedContent("post");
    if (!applyPaging || getStart() < 0 || getLimit() < 0) {
      return posts;
    }
    int from = Math.toIntExact(Math.min(getStart(), posts.size()));
    int to = Math.toIntExact(Math.min(from + getLimit(), posts.size()));
    DocumentList<DocumentModel> page = new DocumentList<>();
    page.addAll(posts.subList(from, to));
    return page;
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
    return taggedOf("post", tag);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
    DocumentList<DocumentModel> found = new DocumentList<>();
    for (String type : DocumentTypes.getDocumentTypes()) {
      found.addAll(taggedOf(type, tag));
    }
    return found;
  }

  private DocumentList<DocumentModel> taggedOf(String type, String tag) {
    return publishedByTag
        .getOrDefault(type, Collections.emptyMap())
        .getOrDefault(tag, new DocumentList<>());
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPages() {
    return getPublishedContent("page");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedContent(String docType) {
    return published.getOrDefault(docType, new DocumentList<>());
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String docType) {
    return all.getOrDefault(docType, new DocumentList<>());
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String docType, boolean applyPaging) {
    return getAllContent(docType);
  }

  @Override
  public DocumentList<DocumentModel> getUnrenderedContent() {
    DocumentList<DocumentModel> found = new DocumentList<>();
    for (String type : DocumentTypes.getDocumentTypes()) {
      found.addAll(getAllContent(type));
    }
    return found;
  }

  @Override
  public Set<String> getTags() {
    return new HashSet<>(tagsOfPublished("post"));
  }

  /** A hash set filled as stock JBake fills it, so that templates list tags in the same order. */
  @Override
  public Set<String> getAllTags() {
    Set<String> found = new HashSet<>();
    for (String type : DocumentTypes.getDocumentTypes()) {
      found.addAll(tagsOfPublished(type));
    }
    return found;
  }

  private List<String> tagsOfPublished(String type) {
    return tagsInCrawlOrder.getOrDefault(type, List.of());
  }
}
