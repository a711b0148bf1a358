package dev.crosswalk.bake;

import java.util.List;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;

/**
 * Gives every document its previous and next one of the same type, by date.
 *
 * <p>Stock JBake looks the document up in a fresh query result by identity of its values, quadratic
 * in documents, and the answer depends on what the garbage collector has left of its cache. Here
 * previous is the next older published document, next the next newer one.
 */
final class Neighbours {
  private Neighbours() {}

  static void link(SiteStore store) {
    for (String type : DocumentTypes.getDocumentTypes()) {
      DocumentModel newer = null;
      for (DocumentModel document : store.getAllContent(type)) {
        if (newer != null) {
          document.setNextContent(forNavigation(newer));
        }
        if (SiteStore.isPublished(document)) {
          newer = document;
        }
      }
      DocumentModel older = null;
      for (DocumentModel document : List.copyOf(store.getAllContent(type)).reversed()) {
        if (older != null) {
          document.setPreviousContent(forNavigation(older));
        }
        if (SiteStore.isPublished(document)) {
          older = document;
        }
      }
    }
  }

  private static DocumentModel forNavigation(DocumentModel document) {
    DocumentModel link = new DocumentModel();
    link.put(ModelAttributes.URI, document.get(ModelAttributes.URI));
    link.setTitle(document.getTitle());
    if (document.getNoExtensionUri() != null) {
      link.setNoExtensionUri(document.getNoExtensionUri());
    }
    return link;
  }
}
