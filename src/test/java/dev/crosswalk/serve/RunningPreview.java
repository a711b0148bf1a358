package dev.crosswalk.serve;

import dev.crosswalk.build.BuildReport;
import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.Diagnostic;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A preview that runs in a thread of its own, and what it said. */
final class RunningPreview implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final Semaphore quiet = new Semaphore(0);
  private final Preview preview;
  private final Thread thread;

  private RunningPreview(BuildRequest request, Preview.Bake bake) throws Exception {
    this.preview = Preview.open(request, 0, new Heard(), bake);
    this.thread = Thread.ofPlatform().daemon().start(this::run);
  }

  private void run() {
    try {
      preview.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      said.add("ended");
    }
  }

  static RunningPreview open(BuildRequest request) throws Exception {
    return new RunningPreview(request, Pipeline::preview);
  }

  static RunningPreview open(BuildRequest request, Preview.Bake bake) throws Exception {
    return new RunningPreview(request, bake);
  }

  static BuildRequest request(Path source, Path output) {
    return new BuildRequest(
        source, Optional.of(output), Optional.empty(), false, 2, InstantSource.system());
  }

  /** Waits for the next event that is not about mere changes. */
  String next() throws InterruptedException {
    String event = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return event == null ? "nothing in " + PATIENCE_SECONDS + " s" : event;
  }

  /** Waits for this event, and passes over others. */
  void await(String wanted) throws InterruptedException {
    for (String event = next(); !event.equals(wanted); event = next()) {
      if (event.equals("ended") || event.startsWith("nothing")) {
        throw new AssertionError("waited for \"" + wanted + "\", got \"" + event + "\"");
      }
    }
  }

  /** Waits until a moment without changes begins from now on. */
  void awaitQuiet() throws InterruptedException {
    quiet.drainPermits();
    if (!quiet.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("never quiet; said " + said);
    }
  }

  /** What it said that nobody has waited for. */
  List<String> said() {
    return List.copyOf(said);
  }

  RawClient.Answer get(String target) throws IOException {
    return RawClient.get(URI.create(preview.address()).getPort(), target);
  }

  @Override
  public void close() throws IOException {
    preview.close();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Heard implements Preview.Events {
    @Override
    public void progress(String stage) {}

    @Override
    public void changed() {}

    @Override
    public void baked(BuildReport report) {
      said.add(
          report.published()
              ? "published"
              : report.diagnostics().stream()
                  .filter(Diagnostic::isError)
                  .findFirst()
                  .map(error -> error.file() + ": " + error.rule())
                  .orElse("unpublished"));
    }

    @Override
    public void failed(String sentence) {
      said.add("failed: " + sentence);
    }

    @Override
    public void notice(String sentence) {
      said.add("notice: " + sentence);
    }

    @Override
    public void quiet() {
      quiet.release();
    }
  }
}
