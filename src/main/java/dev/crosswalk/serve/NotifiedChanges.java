package dev.crosswalk.serve;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Changes that the system tells of (inotify on Linux).
 *
 * <p>A key goes on naming the path under which its folder was first seen, even after a rename; so
 * once folders come or go this does not repair itself but asks to be made anew.
 */
final class NotifiedChanges implements Changes {
  private final WatchedTree tree;
  private final WatchService service;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();

  private NotifiedChanges(WatchedTree tree, WatchService service) {
    this.tree = tree;
    this.service = service;
  }

  /**
   * @throws IOException if the system does not tell of so many folders
   */
  static NotifiedChanges over(WatchedTree tree, WatchService service) throws IOException {
    NotifiedChanges changes = new NotifiedChanges(tree, service);
    try {
      tree.walk(changes.registering());
      return changes;
    } catch (IOException | RuntimeException e) {
      service.close();
      throw e;
    }
  }

  private WatchedTree.Visitor registering() {
    return new WatchedTree.Visitor() {
      @Override
      public void folder(Path folder, BasicFileAttributes attributes) throws IOException {
        try {
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_DELETE,
              StandardWatchEventKinds.ENTRY_MODIFY);
          folders.add(folder);
        } catch (IOException e) {
          if (isThere(folder, e)) {
            throw e;
          }
        }
      }

      @Override
      public void file(Path file, BasicFileAttributes attributes) {}
    };
  }

  /** A folder that vanished while it was registered, or may not be read, is no failure. */
  private static boolean isThere(Path folder, IOException failure) {
    boolean ofThisFolder =
        failure instanceof NoSuchFileException
            || failure instanceof AccessDeniedException
            || failure instanceof NotDirectoryException;
    return !ofThisFolder && (!(failure instanceof FileSystemException) || Files.isReadable(folder));
  }

  @Override
  public Heard await(long millis) throws InterruptedException {
    try {
      WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
      return key == null ? Heard.NOTHING : drain(key);
    } catch (ClosedWatchServiceException e) {
      return Heard.CLOSED;
    }
  }

  private Heard drain(WatchKey key) {
    Heard heard = Heard.NOTHING;
    for (WatchEvent<?> event : key.pollEvents()) {
      Heard one = heard(event, key);
      heard = one.compareTo(heard) > 0 ? one : heard;
    }
    return key.reset() ? heard : Heard.NO_LONGER_ALL;
  }

  private Heard heard(WatchEvent<?> event, WatchKey key) {
    if (!(event.context() instanceof Path name) || !(key.watchable() instanceof Path folder)) {
      return Heard.NO_LONGER_ALL;
    }
    Path path = folder.resolve(name);
    if (!tree.counts(path)) {
      return Heard.NOTHING;
    }
    boolean came =
        !StandardWatchEventKinds.ENTRY_MODIFY.equals(event.kind()) && Files.isDirectory(path);
    return came || folders.contains(path) ? Heard.NO_LONGER_ALL : Heard.A_CHANGE;
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      // It is of no use either way
    }
  }
}
