package dev.crosswalk.bake;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Source;
import dev.crosswalk.model.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.render.DocumentsRenderer;
import org.jbake.render.RenderingTool;
import org.jbake.template.ModelExtractors;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Renders a site into a folder, in the steps of JBake's {@code Oven}: types, documents, tools.
 *
 * <p>Documents are rendered in parallel. In a project that renders itself, JBake's other tools
 * (index, archive, feed, sitemap, tags, 404) run one after the other beside them, because index
 * pages count through the store; with our theme what they would make are documents, too. JBake
 * keeps its document types and extractors in statics, so two bakes in one JVM wait for each other.
 */
public final class Baker {
  private Baker() {}

  /**
   * What to bake with.
   *
   * @param templates folder with the templates
   * @param themeProperties JBake properties that the theme needs, below the project's own
   * @param assets published URI of each theme file by its plain path
   */
  public record Theme(
      Path templates, Map<String, String> themeProperties, Map<String, String> assets) {}

  /**
   * Renders everything that a template makes.
   *
   * @param destination an existing, empty folder
   * @return the number of HTML and XML files that were asked for, and a finding for each template
   *     or page that failed
   */
  public static Result<Integer> bake(
      Site site, Sources sources, Theme theme, Path destination, ExecutorService threads)
      throws IOException, InterruptedException {
    DefaultJBakeConfiguration configuration =
        JBakeSettings.configuration(
            sources.root(),
            theme.templates(),
            destination,
            site.settings().properties(),
            theme.themeProperties());
    synchronized (ModelExtractors.getInstance()) {
      registerTypes(configuration);
      return render(site, sources, theme, configuration, threads);
    }
  }

  private static void registerTypes(DefaultJBakeConfiguration configuration) {
    DocumentTypes.resetDocumentTypes();
    ModelExtractors.getInstance().reset();
    List<String> types = new ArrayList<>(configuration.getDocumentTypes());
    types.add(configuration.getDataFileDocType());
    for (String type : types) {
      DocumentTypes.addDocumentType(type);
      ModelExtractors.getInstance().registerExtractorsForCustomTypes(type);
    }
  }

  private static Result<Integer> render(
      Site site,
      Sources sources,
      Theme theme,
      DefaultJBakeConfiguration configuration,
      ExecutorService threads)
      throws IOException, InterruptedException {
    boolean ours = site.settings().theme();
    if (ours) {
      configuration.setOutputExtension(".html");
    }
    Failures failures = new Failures(theme.templates());
    List<DocumentModel> documents = new ArrayList<>();
    for (Page page : site.pages()) {
      DocumentModel document = Documents.of(page, configuration.getUriWithoutExtension());
      if (ours) {
        document.setStatus("published"); // a draft that is shown lies where links to it lead
      }
      if (DocumentTypes.contains(document.getType())) {
        documents.add(document);
      } else {
        failures.add(unknownType(page, document.getType()));
      }
    }
    List<DocumentModel> data = data(sources.data(), configuration);
    SiteStore store = new SiteStore(documents, data);
    Views views = new Views(site);
    Variables variables = ours ? Variables.of(site, views, theme.assets()) : Variables.NONE;
    SiteTemplates templates = new SiteTemplates(store, configuration, variables::of);
    Renderer renderer = new Renderer(store, configuration, templates);

    List<Callable<Integer>> work = new ArrayList<>();
    if (!ours) {
      work.add(() -> runTools(renderer, store, configuration, site, failures));
    }
    for (DocumentModel document : variables.madeDocuments()) {
      work.add(() -> renderOne(renderer, document, failures));
    }
    for (DocumentModel document : documents) {
      work.add(() -> renderOne(renderer, document, failures));
    }
    Neighbours.link(store);
    return new Result<>(sum(threads.invokeAll(work)), failures.diagnostics());
  }

  private static List<DocumentModel> data(
      List<Source> files, DefaultJBakeConfiguration configuration) {
    return files.stream().flatMap(file -> data(file, configuration).stream()).toList();
  }

  /** In a plain folder a data file may be no YAML of ours: it has got its finding. */
  private static Optional<DocumentModel> data(
      Source file, DefaultJBakeConfiguration configuration) {
    try {
      return Optional.of(
          Documents.ofData(
              file, configuration.getDataFileDocType(), configuration.getDataFolderName()));
    } catch (YamlEngineException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static Diagnostic unknownType(Page page, String type) {
    return Diagnostic.error(
            page.file(),
            Position.START,
            1,
            "document-type",
            "no template is set for document type \"" + type + "\"")
        .withHint("set template." + type + ".file in jbake.properties");
  }

  private static int renderOne(Renderer renderer, DocumentModel document, Failures failures) {
    try {
      renderer.render(document);
      return 1;
    } catch (Exception | StackOverflowError e) { // JBake's renderer declares no narrower one
      failures.add(e, Optional.ofNullable(document.getFile()).orElse(document.getUri()));
      return 0;
    }
  }

  private static int runTools(
      Renderer renderer,
      SiteStore store,
      DefaultJBakeConfiguration configuration,
      Site site,
      Failures failures) {
    int rendered = 0;
    for (RenderingTool tool : ServiceLoader.load(RenderingTool.class)) {
      boolean contentHasIndex =
          tool instanceof org.jbake.render.IndexRenderer
              && site.byUri(configuration.getIndexFileName()).isPresent();
      if (tool instanceof DocumentsRenderer || contentHasIndex) {
        continue;
      }
      try {
        rendered += tool.render(renderer, store, configuration);
      } catch (Exception | StackOverflowError e) { // a tool wraps whatever a template throws
        failures.add(e, tool.getClass().getSimpleName());
      }
    }
    return rendered;
  }

  private static int sum(List<Future<Integer>> results) throws InterruptedException {
    int sum = 0;
    for (Future<Integer> result : results) {
      try {
        sum += result.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    return sum;
  }
}
