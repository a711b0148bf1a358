package dev.crosswalk.serve;

import dev.crosswalk.build.BuildException;
import dev.crosswalk.build.BuildReport;
import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.NoPages;
import dev.crosswalk.build.Pipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Bakes a site, serves it, and bakes it again after each change, for as long as it runs. Whatever a
 * bake ends with, the last good site stays, and the next change is another try.
 */
public final class Preview implements AutoCloseable {
  /** Told of what goes on, in the thread that runs the preview. */
  public interface Events {
    void progress(String stage);

    void changed();

    /** A bake went through; it may have found errors in the content. */
    void baked(BuildReport report);

    /** A bake did not go through, for this reason. */
    void failed(String sentence);

    void notice(String sentence);

    /** Nothing has changed for a moment, and all that changed before is baked. */
    default void quiet() {}
  }

  /** Makes and publishes a site, or fails in any way. */
  interface Bake {
    BuildReport run(BuildRequest request, Consumer<String> progress) throws Exception;
  }

  private final BuildRequest request;
  private final Events events;
  private final Bake bake;
  private final Watcher watcher;
  private final PreviewServer server;
  private boolean good;

  private Preview(BuildRequest request, int port, Events events, Bake bake)
      throws BuildException, IOException {
    this.request = request;
    this.events = events;
    this.bake = bake;
    Path output = output();
    this.watcher = Watcher.over(request.source(), output, events::notice);
    try {
      this.server = PreviewServer.start(output, Pipeline.previewHeaders(), port);
    } catch (IOException e) {
      watcher.close();
      throw e;
    }
    server.explain(FailurePage.of("The first bake has not ended."));
  }

  /**
   * Bakes for the first time and begins to serve, even if that did not go well.
   *
   * @param port first port to try; 0 for any free one
   * @throws BuildException if the command is wrong
   */
  public static Preview open(BuildRequest request, int port, Events events)
      throws BuildException, IOException, InterruptedException {
    return open(request, port, events, Pipeline::preview);
  }

  static Preview open(BuildRequest request, int port, Events events, Bake bake)
      throws BuildException, IOException, InterruptedException {
    Pipeline.requireSource(request.source());
    Preview preview = new Preview(request, port, events, bake);
    try {
      preview.bake();
      return preview;
    } catch (BuildException | InterruptedException | RuntimeException e) {
      preview.close();
      throw e;
    }
  }

  /** The address of the home page. */
  public String address() {
    return server.address();
  }

  /** Bakes after each change, until it is {@linkplain #close closed}. */
  public void run() throws InterruptedException {
    while (watcher.awaitChange(events::quiet)) {
      events.changed();
      try {
        bake();
      } catch (BuildException wrong) {
        failed(wrong);
      }
    }
  }

  private Path output() throws BuildException {
    try {
      return Pipeline.output(request);
    } catch (IOException e) {
      return request
          .source()
          .resolve(".crosswalk"); // the settings cannot be read; the bake says so
    }
  }

  /** Fails only as the command does: the folders that it names do not fit. */
  private void bake() throws BuildException, InterruptedException {
    try {
      watcher.output(output());
      BuildReport report = bake.run(request, events::progress);
      // Whoever is told and loads the page must see what was told
      if (report.published()) {
        server.show(report.output());
        good = true;
      } else if (!good) {
        server.explain(FailurePage.of(report.diagnostics()));
      }
      events.baked(report);
    } catch (NoPages e) {
      failed(e);
    } catch (BuildException | InterruptedException e) {
      throw e;
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      failed(e);
    }
  }

  private void failed(Throwable failure) {
    String sentence = FailureSentence.of(failure);
    if (!good) {
      server.explain(FailurePage.of(sentence));
    }
    events.failed(sentence);
  }

  @Override
  public void close() {
    watcher.close();
    server.close();
  }
}
