package dev.crosswalk.build;

import dev.crosswalk.bake.Baker;
import dev.crosswalk.check.Checks;
import dev.crosswalk.markdown.Pages;
import dev.crosswalk.markdown.ParsedSite;
import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Page;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Proofs;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Severity;
import dev.crosswalk.model.Site;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Sources.Asset;
import dev.crosswalk.model.Workers;
import dev.crosswalk.publish.Headers;
import dev.crosswalk.publish.OutputFolder;
import dev.crosswalk.publish.Publication;
import dev.crosswalk.publish.SiteFiles;
import dev.crosswalk.publish.Staging;
import dev.crosswalk.publish.ThemeAssets;
import dev.crosswalk.read.Reading;
import dev.crosswalk.read.SettingsOverrides;
import dev.crosswalk.search.SearchExport;
import dev.crosswalk.search.SearchIndex;
import dev.crosswalk.verify.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** From a folder of Markdown to a published site. */
public final class Pipeline {
  private final BuildRequest request;
  private final Stopwatch watch;
  private final ExecutorService threads;

  private Pipeline(BuildRequest request, Consumer<String> progress, ExecutorService threads) {
    this.request = request;
    this.watch = new Stopwatch(progress);
    this.threads = threads;
  }

  /**
   * Builds and publishes, unless there is an error: then the published site stays as it is.
   *
   * @param progress is told the name of each stage when it starts
   */
  public static BuildReport build(BuildRequest request, Consumer<String> progress)
      throws BuildException, IOException, InterruptedException {
    return publish(request, progress, true);
  }

  /**
   * Builds as {@link #build} does, but keeps no file of the site before: while a person writes, the
   * published folder is after each change what a first build would make.
   */
  public static BuildReport preview(BuildRequest request, Consumer<String> progress)
      throws BuildException, IOException, InterruptedException {
    return publish(request, progress, false);
  }

  private static BuildReport publish(
      BuildRequest request, Consumer<String> progress, boolean keepsOldFiles)
      throws BuildException, IOException, InterruptedException {
    requireSource(request.source());
    Folders folders = new Folders(request, settings(request).value());
    folders.requirePublishable();
    try (ExecutorService threads = Executors.newFixedThreadPool(request.threads())) {
      Pipeline pipeline = new Pipeline(request, progress, threads);
      return pipeline.bakeAndPublish(pipeline.parse(), keepsOldFiles);
    } catch (IOException failure) {
      throw DiskFull.naming(folders.output(), failure);
    }
  }

  /**
   * Reads, parses and checks; writes nothing.
   *
   * @param unverified how grave it is that {@code verified.lock} does not vouch for a sample
   */
  public static BuildReport check(
      BuildRequest request, Severity unverified, Consumer<String> progress)
      throws BuildException, IOException, InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(request.threads())) {
      Pipeline pipeline = new Pipeline(request, progress, threads);
      Parsed parsed = pipeline.parse();
      if (parsed.settings.strict()) {
        Verified verified = Verified.read(parsed.folders.source(), parsed.folders.content());
        parsed.diagnostics.addAll(verified.findings(parsed.site.site().pages(), unverified));
      }
      return pipeline.report(parsed, false, 0, Written.NOTHING);
    }
  }

  /** Reads and parses; checks nothing and writes nothing. For those who need the pages alone. */
  public static Result<Site> pages(BuildRequest request, Consumer<String> progress)
      throws BuildException, IOException, InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(request.threads())) {
      Parsed parsed = new Pipeline(request, progress, threads).read();
      return new Result<>(parsed.site.site(), parsed.diagnostics);
    }
  }

  /** The folder that holds the pages. */
  public static Path content(BuildRequest request) throws BuildException, IOException {
    requireSource(request.source());
    return new Folders(request, settings(request).value()).content();
  }

  /** Where a site would be published to. */
  public static Path output(BuildRequest request) throws BuildException, IOException {
    if (request.output().isPresent()) {
      return request.output().get().toAbsolutePath().normalize();
    }
    requireSource(request.source());
    return new Folders(request, settings(request).value()).output();
  }

  /** Where the search index of the published site lies. */
  public static Path index(BuildRequest request) throws BuildException, IOException {
    Path output = output(request);
    Optional<String> link = OutputFolder.link(output, request.source());
    if (link.isPresent()) {
      throw new BuildException(link.get());
    }
    return Staging.publishedIndex(output);
  }

  /** The response headers that a preview is to send. */
  public static Map<String, String> previewHeaders() {
    return Headers.forPreview();
  }

  private record Parsed(
      Settings settings,
      Folders folders,
      Sources sources,
      ParsedSite site,
      List<Diagnostic> diagnostics) {
    boolean hasErrors() {
      return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    Parsed publishing(List<Asset> assets) {
      Sources others = sources.with(assets, sources.beside());
      return new Parsed(settings, folders, others, site, diagnostics);
    }
  }

  private static Result<Settings> settings(BuildRequest request) throws IOException {
    return Reading.settings(
        request.source(),
        new SettingsOverrides(request.baseUrl(), request.output(), request.drafts()));
  }

  /** Fails if there is nothing to build from. */
  public static void requireSource(Path source) throws BuildException {
    if (!Files.isDirectory(source)) {
      throw new BuildException(
          Files.exists(source)
              ? "the source " + source + " is a file, not a folder"
              : "there is no folder " + source + " to build from");
    }
  }

  private Parsed parse() throws BuildException, IOException, InterruptedException {
    Parsed parsed = read();
    NameEncoding.require(parsed.site.site());
    watch.start("check");
    parsed.diagnostics.addAll(Checks.run(parsed.site.site()));
    Result<List<Asset>> assets = Checks.publishable(parsed.site.site(), parsed.sources);
    parsed.diagnostics.addAll(assets.diagnostics());
    watch.stop();
    return parsed.publishing(assets.value());
  }

  private Parsed read() throws BuildException, IOException, InterruptedException {
    requireSource(request.source());
    watch.start("read");
    Workers workers = new Workers(threads, request.threads() - 1);
    Result<Settings> settings = settings(request);
    Folders folders = new Folders(request, settings.value());
    Result<Sources> sources = Reading.sources(request.source(), settings.value(), workers);
    if (sources.value().pages().isEmpty()
        && sources.diagnostics().stream().noneMatch(Diagnostic::isError)) {
      String others = LeftOut.of(sources.value()).sentence().map(it -> "; " + it).orElse("");
      throw new NoPages("there is no Markdown file in " + folders.content() + others);
    }
    watch.start("parse");
    Result<ParsedSite> site =
        Pages.parse(
            settings.value(),
            sources.value(),
            proofs(settings.value(), folders),
            LocalDateTime.ofInstant(request.clock().instant(), ZoneOffset.UTC),
            workers);
    watch.stop();
    List<Diagnostic> diagnostics = new ArrayList<>();
    diagnostics.addAll(settings.diagnostics());
    diagnostics.addAll(sources.diagnostics());
    diagnostics.addAll(site.diagnostics());
    Sources published = LinkedFiles.publish(sources.value(), site.value().site());
    return new Parsed(settings.value(), folders, published, site.value(), diagnostics);
  }

  private static Proofs proofs(Settings settings, Folders folders) throws IOException {
    return settings.strict()
        ? Verified.read(folders.source(), folders.content())::proofs
        : Proofs.NONE;
  }

  private BuildReport bakeAndPublish(Parsed parsed, boolean keepsOldFiles)
      throws BuildException, IOException, InterruptedException {
    if (parsed.hasErrors()) {
      return report(parsed, false, 0, Written.NOTHING);
    }
    try (Staging staging = Staging.begin(parsed.folders.output())) {
      Site site = parsed.site.site();
      ThemeAssets assets = site.settings().theme() ? themeAssets(staging, parsed) : NO_ASSETS;
      watch.start("bake and index");
      Future<SearchExport> index =
          threads.submit(() -> SearchIndex.build(findable(site), staging.newIndex(), threads));
      Result<Integer> baked =
          Baker.bake(
              site,
              parsed.sources,
              new Baker.Theme(
                  templates(staging, parsed), parsed.folders.themeProperties(), assets.uris()),
              staging.folder(),
              threads);
      SearchExport export = await(index);
      parsed.diagnostics.addAll(baked.diagnostics());
      if (parsed.hasErrors()) {
        return report(parsed, false, 0, Written.NOTHING);
      }
      watch.start("write");
      List<OutputFile> files = new ArrayList<>(export.files());
      if (site.settings().theme()) {
        files.addAll(assets.files());
        files.addAll(SiteFiles.of(site));
        files.addAll(parsed.folders.schemas());
      }
      Result<Written> written = new Writer(staging).write(files, parsed.sources.assets());
      parsed.diagnostics.addAll(written.diagnostics());
      if (parsed.hasErrors()) {
        return report(parsed, false, 0, Written.NOTHING);
      }
      watch.start("publish");
      Publication.Done done = publish(staging, keepsOldFiles);
      done.aside().forEach(folder -> parsed.diagnostics.add(keptAside(folder)));
      watch.stop();
      return report(parsed, true, export.pages(), written.value().andKept(done.kept()));
    }
  }

  private static Publication.Done publish(Staging staging, boolean keepsOldFiles)
      throws BuildException, IOException {
    return switch (keepsOldFiles ? staging.publish() : staging.publishAlone()) {
      case Publication.Refused refused -> throw new BuildException(refused.why());
      case Publication.Done done -> done;
    };
  }

  private static Diagnostic keptAside(Path folder) {
    return Diagnostic.warning(
        ".",
        Position.START,
        1,
        "output-written",
        "files that somebody wrote into the output while it was replaced lie in " + folder);
  }

  /** A JBake project's drafts are rendered but not found. */
  private static Site findable(Site site) {
    if (site.settings().theme()) {
      return site;
    }
    List<Page> found = site.pages().stream().filter(page -> !page.meta().draft()).toList();
    return new Site(site.settings(), found, site.vocabulary(), site.surroundings());
  }

  private static final ThemeAssets NO_ASSETS = new ThemeAssets(List.of(), Map.of());

  private ThemeAssets themeAssets(Staging staging, Parsed parsed) throws IOException {
    ThemeFolder theme = ThemeFolder.load();
    theme.writeTemplates(staging.templates());
    parsed.folders.copyOwnTemplates(staging.templates());
    return ThemeAssets.fingerprint(theme.web());
  }

  private static Path templates(Staging staging, Parsed parsed) {
    return parsed.settings.theme() ? staging.templates() : parsed.folders.ownTemplates();
  }

  private static <T> T await(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException disk -> throw disk;
        case RuntimeException bug -> throw bug;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  private BuildReport report(Parsed parsed, boolean published, int indexed, Written written) {
    ParsedSite site = parsed.site;
    return new BuildReport(
        published,
        parsed.folders.output(),
        site.read(),
        site.good(),
        site.drafts(),
        site.withErrors().size(),
        indexed,
        written.files(),
        written.bytes(),
        written.kept(),
        watch.totalMillis(),
        watch.millisByStage(),
        LeftOut.of(parsed.sources),
        parsed.diagnostics.stream().sorted().toList());
  }
}
