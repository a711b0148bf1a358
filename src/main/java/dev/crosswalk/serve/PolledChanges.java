package dev.crosswalk.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Changes that are found by looking at all files again and again. */
final class PolledChanges implements Changes {
  private record Seen(long size, FileTime changed, Optional<Object> key) {}

  private final WatchedTree tree;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Map<Path, Seen> last;

  PolledChanges(WatchedTree tree) {
    this.tree = tree;
    this.last = look();
  }

  @Override
  public Heard await(long millis) throws InterruptedException {
    if (closed.await(millis, TimeUnit.MILLISECONDS)) {
      return Heard.CLOSED;
    }
    Map<Path, Seen> now = look();
    boolean same = now.equals(last);
    last = now;
    return same ? Heard.NOTHING : Heard.A_CHANGE;
  }

  private Map<Path, Seen> look() {
    Map<Path, Seen> found = new HashMap<>();
    try {
      tree.walk(
          new WatchedTree.Visitor() {
            @Override
            public void folder(Path folder, BasicFileAttributes attributes) {
              found.put(folder, new Seen(0, FileTime.fromMillis(0), key(attributes)));
            }

            @Override
            public void file(Path file, BasicFileAttributes attributes) {
              found.put(
                  file,
                  new Seen(attributes.size(), attributes.lastModifiedTime(), key(attributes)));
            }
          });
    } catch (IOException e) {
      // The folder is gone, or is being replaced: what was found so far differs from before
    }
    return found;
  }

  private static Optional<Object> key(BasicFileAttributes attributes) {
    return Optional.ofNullable(attributes.fileKey());
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
