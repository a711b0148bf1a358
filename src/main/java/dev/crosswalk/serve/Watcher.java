package dev.crosswalk.serve;

import dev.crosswalk.serve.Changes.Heard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Waits for something below a source folder to change; also for the folder to come back after it
 * was removed, and for the output to vanish.
 *
 * <p>A change counts from {@link #over} on, and between two calls of {@link #awaitChange}: what
 * changes while a bake runs is a change for the next call.
 */
final class Watcher implements AutoCloseable {
  /** An editor writes a file in several steps; they count as one change. */
  private static final int SETTLE_MILLIS = 80;

  /** Something that never stops writing must not keep the bake from beginning. */
  private static final int SETTLE_AT_MOST_MILLIS = 1_000;

  /** How often to look for what nobody tells of. */
  private static final int LOOK_MILLIS = 400;

  /** Gives a service, or fails as the system does at its limit. */
  interface Notifier {
    WatchService start() throws IOException;
  }

  private final WatchedTree tree;
  private final Notifier notifier;
  private final Consumer<String> notice;
  private volatile Path output;
  private Set<Object> identity;
  private boolean polls;
  private boolean hadOutput;
  private volatile Changes changes;
  private volatile boolean closed;

  private Watcher(Path root, Path output, Notifier notifier, Consumer<String> notice) {
    this.tree = new WatchedTree(root, path -> path.startsWith(this.output));
    this.output = output;
    this.hadOutput = Files.isDirectory(output);
    this.notifier = notifier;
    this.notice = notice;
    this.identity = tree.identity();
    this.changes = begin();
  }

  /**
   * @param output is not watched, nor are hidden folders
   * @param notice gets a sentence when the system cannot tell of changes, so that all files are
   *     looked at instead
   */
  static Watcher over(Path root, Path output, Consumer<String> notice) {
    return over(root, output, root.getFileSystem()::newWatchService, notice);
  }

  static Watcher over(Path root, Path output, Notifier notifier, Consumer<String> notice) {
    return new Watcher(
        root.toAbsolutePath().normalize(), output.toAbsolutePath().normalize(), notifier, notice);
  }

  /** From now on this folder is the output. */
  void output(Path folder) {
    output = folder.toAbsolutePath().normalize();
  }

  private Changes begin() {
    if (!polls) {
      try {
        return NotifiedChanges.over(tree, notifier.start());
      } catch (IOException e) {
        polls = true;
        notice.accept(
            "The system cannot tell of changes in so many folders ("
                + e.getMessage()
                + "); looking at all files every "
                + LOOK_MILLIS
                + " ms instead");
      }
    }
    return new PolledChanges(tree);
  }

  /**
   * Waits for a change that has settled.
   *
   * @param quiet called each time that nothing was heard for a while
   * @return false when the watcher was closed
   */
  boolean awaitChange(Runnable quiet) throws InterruptedException {
    while (!closed) {
      Heard heard = changes.await(LOOK_MILLIS);
      boolean moved = heard == Heard.NO_LONGER_ALL || !tree.identity().equals(identity);
      boolean lost = hadOutput && !Files.isDirectory(output);
      hadOutput = Files.isDirectory(output);
      if (moved || lost || heard == Heard.A_CHANGE) {
        if (settle() || moved) {
          renew();
        }
        return !closed;
      }
      if (heard == Heard.NOTHING) {
        quiet.run();
      }
    }
    return false;
  }

  /** Waits until nothing changes for a moment; whether the folders must be watched anew. */
  private boolean settle() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SETTLE_AT_MOST_MILLIS);
    boolean moved = false;
    Heard heard = Heard.A_CHANGE;
    while (heard != Heard.NOTHING && heard != Heard.CLOSED && System.nanoTime() < end) {
      heard = changes.await(SETTLE_MILLIS);
      moved |= heard == Heard.NO_LONGER_ALL;
    }
    return moved;
  }

  /**
   * Watches anew. What changed before is not heard of any more, which does no harm: the bake that
   * follows reads it.
   */
  private void renew() {
    changes.close();
    identity = tree.identity();
    changes = begin();
    if (closed) {
      changes.close();
    }
  }

  @Override
  public void close() {
    closed = true;
    changes.close();
  }
}
