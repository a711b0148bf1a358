package dev.crosswalk.bake;

import freemarker.template.DefaultListAdapter;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.RichObjectWrapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.util.DataFileUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a template can name: JBake's variables, and ours.
 *
 * <p>JBake's own extractors answer its variables. Those that are the same for all pages are
 * extracted once. {@code db} and {@code renderer} are not exposed: with them a template could write
 * to the store.
 */
final class TemplateData implements TemplateHashModel {
  /** Key of a document under which the page it was made from lies; hidden from templates. */
  static final String SOURCE_PAGE = "crosswalk.page";

  private static final Set<String> HIDDEN = Set.of("db", "renderer");
  private static final Set<String> DIFFERS_BY_PAGE = Set.of("tag_posts", "tagged_documents");

  private final Shared shared;
  private final Map<String, Object> document;
  private final Map<String, Object> ours;

  /** What all renderings of one bake share. Thread-safe. */
  record Shared(
      ObjectWrapper wrapper,
      ContentStore store,
      String dataType,
      Map<String, TemplateModel> extracted) {
    Shared(ObjectWrapper wrapper, ContentStore store, String dataType) {
      this(wrapper, store, dataType, new ConcurrentHashMap<>());
    }
  }

  /**
   * @param document JBake's model of the rendering
   * @param ours our variables; they win
   */
  TemplateData(Shared shared, Map<String, Object> document, Map<String, Object> ours) {
    this.shared = shared;
    this.document = document;
    this.ours = ours;
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    Object own = ours.get(key);
    if (own != null) {
      return wrap(own);
    }
    if (HIDDEN.contains(key)) {
      return null;
    }
    if (key.equals("data")) {
      return wrap(new DataFileUtil(shared.store, shared.dataType));
    }
    if (!ModelExtractors.getInstance().containsKey(key)) {
      Object value = document.get(key);
      return value == null ? null : wrap(value);
    }
    boolean paged = document.containsKey("numberOfPages");
    if (paged || DIFFERS_BY_PAGE.contains(key)) {
      return extract(key);
    }
    TemplateModel known = shared.extracted.get(key);
    if (known == null) {
      known = extract(key);
      shared.extracted.put(key, known);
    }
    return known;
  }

  private TemplateModel wrap(Object value) throws TemplateModelException {
    return shared.wrapper.wrap(value);
  }

  private TemplateModel extract(String key) throws TemplateModelException {
    try {
      return ModelExtractors.getInstance()
          .extractAndTransform(shared.store, key, document, this::adapt);
    } catch (NoModelExtractorException e) {
      throw new TemplateModelException("no such variable: " + key, e);
    } catch (WrapFailure e) {
      throw e.cause;
    }
  }

  private TemplateModel adapt(String key, Object value) {
    try {
      return switch (value) {
        case Collection<?> tags when key.equals("alltags") ->
            new SimpleCollection(tags, shared.wrapper);
        // A list adapter, not a sequence: a sequence stores what it wraps and is not thread-safe
        case Collection<?> documents ->
            DefaultListAdapter.adapt(
                new ArrayList<>(documents), (RichObjectWrapper) shared.wrapper);
        default -> wrap(value);
      };
    } catch (TemplateModelException e) {
      throw new WrapFailure(e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  /** Carries a wrapping failure through JBake's adapter interface, which declares none. */
  private static final class WrapFailure extends RuntimeException {
    private final transient TemplateModelException cause;

    WrapFailure(TemplateModelException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
