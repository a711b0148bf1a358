package dev.crosswalk.browser;

import dev.crosswalk.build.BuildReport;
import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.serve.PreviewServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Our own site, baked from this repository's content and served on a free port. */
public final class PublishedSite implements AutoCloseable {
  private final PreviewServer server;
  private final Path folder;

  private PublishedSite(PreviewServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  public static PublishedSite bake() throws Exception {
    Path parent = Files.createDirectories(Path.of("target", "browser-site"));
    return bake(Path.of("."), parent.resolve("site"));
  }

  /** Any folder, baked and served. */
  public static PublishedSite bake(Path source, Path folder) throws Exception {
    BuildReport report =
        Pipeline.build(
            new BuildRequest(
                source, Optional.of(folder), Optional.empty(), false, 2, InstantSource.system()),
            _ -> {});
    if (!report.published()) {
      throw new AssertionError(report.diagnostics().toString());
    }
    return new PublishedSite(PreviewServer.start(folder, Pipeline.previewHeaders(), 0), folder);
  }

  public String address(String uri) {
    return "http://localhost:" + server.port() + "/" + uri;
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    server.close();
  }
}
