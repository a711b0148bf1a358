package dev.crosswalk.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Waits for a file below a folder to change. */
public final class Watcher implements AutoCloseable {
  private static final Set<String> SKIPPED = Set.of("node_modules", "target");

  /** An editor writes a file in several steps; they count as one change. */
  private static final int SETTLE_MILLIS = 80;

  private final Path root;
  private final Path output;
  private final WatchService service;

  private Watcher(Path root, Path output, WatchService service) {
    this.root = root;
    this.output = output;
    this.service = service;
  }

  /**
   * @param output is not watched, nor are hidden folders
   */
  public static Watcher over(Path root, Path output) throws IOException {
    Path absolute = root.toAbsolutePath().normalize();
    WatchService service = absolute.getFileSystem().newWatchService();
    Watcher watcher = new Watcher(absolute, output.toAbsolutePath().normalize(), service);
    watcher.register(absolute);
    return watcher;
  }

  private void register(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
              throws IOException {
            String name = String.valueOf(each.getFileName());
            boolean hidden = name.startsWith(".") || SKIPPED.contains(name);
            if (!each.equals(root) && (hidden || each.equals(output))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            each.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
                StandardWatchEventKinds.ENTRY_MODIFY);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Returns true after a change, false when the watcher was closed. */
  public boolean awaitChange() throws IOException, InterruptedException {
    try {
      boolean changed = false;
      while (!changed) {
        changed = drain(service.take());
      }
      for (WatchKey key = more(); key != null; key = more()) {
        drain(key);
      }
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  private @org.jspecify.annotations.Nullable WatchKey more() throws InterruptedException {
    return service.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Whether an event was about a file that counts; new folders are watched from now on. */
  private boolean drain(WatchKey key) throws IOException {
    boolean counts = false;
    for (var event : key.pollEvents()) {
      if (event.context() instanceof Path name && key.watchable() instanceof Path folder) {
        Path path = folder.resolve(name);
        boolean hidden = name.toString().startsWith(".") || name.toString().endsWith("~");
        if (hidden || path.startsWith(output)) {
          continue;
        }
        if (Files.isDirectory(path)) {
          register(path);
        }
        counts = true;
      }
    }
    key.reset();
    return counts;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
