package dev.crosswalk.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder beside the published one, in which the next site grows until it takes its place.
 *
 * <p>Only one build at a time: a second one waits at the lock. A build that is killed leaves its
 * staging folder behind, which the next one removes. Where the system can exchange two folders in
 * one step (Linux), there is no moment without a site; elsewhere there are two renames, and a build
 * killed between them is mended by the next one's {@link #begin}.
 */
public final class Staging implements AutoCloseable {
  private final Path output;
  private final Path work;
  private final FileChannel lockFile;
  private final FileLock lock;

  private Staging(Path output, Path work, FileChannel lockFile, FileLock lock) {
    this.output = output;
    this.work = work;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /**
   * The folder of everything that belongs to a published folder but is not published: lock, staging
   * folder, search index. It lies beside it, on the same file system: {@code .crosswalk/<name>}.
   */
  public static Path workFolder(Path output) {
    Path absolute = output.toAbsolutePath().normalize();
    return absolute.resolveSibling(".crosswalk").resolve(String.valueOf(absolute.getFileName()));
  }

  /** Where the index of the published site lies. */
  public static Path publishedIndex(Path output) {
    return workFolder(output).resolve("index");
  }

  /**
   * Takes the lock and makes an empty staging folder.
   *
   * @param output the published folder; it need not exist
   */
  public static Staging begin(Path output) throws IOException {
    Path absolute = output.toAbsolutePath().normalize();
    Path work = workFolder(absolute);
    Files.createDirectories(work);
    FileChannel lockFile =
        FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = lockFile.lock();
    Staging staging = new Staging(absolute, work, lockFile, lock);
    if (Files.exists(staging.old()) && !Files.exists(absolute)) {
      Files.move(staging.old(), absolute);
    }
    staging.deleteLeftovers();
    Files.createDirectory(staging.folder());
    return staging;
  }

  private void deleteLeftovers() throws IOException {
    for (Path leftover : List.of(old(), folder(), newIndex(), templates())) {
      delete(leftover);
    }
  }

  private Path old() {
    return work.resolve("old");
  }

  /** Where the new site's files go. */
  public Path folder() {
    return work.resolve("new");
  }

  /** Where the new site's search index goes. */
  public Path newIndex() {
    return work.resolve("index.new");
  }

  /** A folder for the templates of this build. */
  public Path templates() {
    return work.resolve("templates");
  }

  /** The published folder, if there is one now. */
  public Optional<Path> published() {
    return Files.isDirectory(output) ? Optional.of(output) : Optional.empty();
  }

  /**
   * Puts the new site in the place of the old one, which is then removed but for what a page that
   * is open in a browser may still ask for.
   *
   * @return how many files of the old site were kept
   */
  public int publish() throws IOException {
    keepGitFiles();
    Path list = work.resolve("hashed");
    Path newList = work.resolve("hashed.new");
    Files.write(newList, OldFiles.hashed(folder()));
    int kept = OldFiles.keep(list, output, folder());
    if (!Files.exists(output)) {
      Files.move(folder(), output);
    } else if (!Exchange.swap(folder(), output)) {
      Files.move(output, old());
      Files.move(folder(), output);
    }
    Files.move(newList, list, StandardCopyOption.REPLACE_EXISTING);
    Path index = work.resolve("index");
    if (Files.exists(newIndex())) {
      delete(index);
      Files.move(newIndex(), index);
    }
    return kept;
  }

  /** The next {@link #publish} keeps nothing of the old site. */
  public void forgetOldFiles() throws IOException {
    Files.deleteIfExists(work.resolve("hashed"));
  }

  /** A folder that git knows keeps its own {@code .gitignore}. */
  private void keepGitFiles() throws IOException {
    Path ignore = output.resolve(".gitignore");
    if (Files.isRegularFile(ignore)) {
      Files.copy(ignore, folder().resolve(".gitignore"));
    }
  }

  /** Removes what was not published, or what was before, and frees the lock. */
  @Override
  public void close() throws IOException {
    try {
      deleteLeftovers();
    } finally {
      lock.release();
      lockFile.close();
    }
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
