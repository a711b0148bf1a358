package dev.crosswalk.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder beside the published one, in which the next site grows until it takes its place.
 *
 * <p>Only one build at a time: a second one waits at the lock. A build that is killed leaves its
 * staging folder behind, which the next one removes. Where the system can exchange two folders in
 * one step (Linux), there is no moment without a site; elsewhere there are two renames, and a build
 * killed between them is mended by the next one's {@link #begin}. Where a folder cannot be
 * exchanged at all, as a mount point, its files are replaced one by one.
 *
 * <p>Files in the published folder that are not ours stay, whatever the way.
 */
public final class Staging implements AutoCloseable {
  static final String WORK = ".crosswalk";

  private final Path output;
  private final Path work;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final List<Path> aside = new ArrayList<>();

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
  static Path besideFolder(Path output) {
    Path absolute = output.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return parent == null
        ? insideFolder(absolute)
        : parent.resolve(WORK).resolve(absolute.getFileName());
  }

  /** The same where nothing can be put beside the published folder. */
  static Path insideFolder(Path output) {
    return output.toAbsolutePath().normalize().resolve(WORK).resolve("in-place");
  }

  /** Where the index of the published site lies. */
  public static Path publishedIndex(Path output) {
    Path inside = insideFolder(output).resolve("index");
    return Trees.isFolder(inside) ? inside : besideFolder(output).resolve("index");
  }

  /**
   * Takes the lock, finishes what a killed build left, and makes an empty staging folder.
   *
   * @param output the published folder; it need not exist
   */
  public static Staging begin(Path output) throws IOException {
    Path absolute = output.toAbsolutePath().normalize();
    if (standsAlone(absolute)) {
      return begin(absolute, insideFolder(absolute));
    }
    try {
      return begin(absolute, besideFolder(absolute));
    } catch (FileSystemException e) {
      if (!Trees.isFolder(absolute)) {
        throw e;
      }
      return begin(absolute, insideFolder(absolute));
    }
  }

  /** A folder on a file system of its own cannot be renamed. */
  private static boolean standsAlone(Path output) throws IOException {
    Path parent = output.getParent();
    return parent != null
        && Trees.isFolder(output)
        && !Inode.device(output).equals(Inode.device(parent.toRealPath()));
  }

  static Staging begin(Path output, Path work) throws IOException {
    makeWorkFolder(work);
    FileChannel lockFile =
        FileChannel.open(
            work.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      Staging staging = new Staging(output, work, lockFile, lockFile.lock());
      staging.recover();
      Files.createDirectory(staging.folder());
      staging.takeRights();
      return staging;
    } catch (IOException | RuntimeException e) {
      lockFile.close(); // frees the lock, too
      throw e;
    }
  }

  /** Makes a folder in a {@value #WORK} that git does not see. */
  static void makeWorkFolder(Path folder) throws IOException {
    Path all = folder.resolveSibling(".").normalize();
    for (Path each : List.of(all, folder)) {
      if (Files.isSymbolicLink(each)) {
        throw new FileSystemException(each.toString(), null, Links.words(each));
      }
    }
    Files.createDirectories(folder);
    Path ignore = all.resolve(".gitignore");
    if (!Trees.exists(ignore)) {
      Files.writeString(ignore, "*\n", StandardOpenOption.CREATE_NEW);
    }
  }

  /** If nothing lies there, neither the folder nor what {@link #makeWorkFolder} put around it. */
  static void deleteWorkFolder(Path folder) throws IOException {
    Path all = folder.resolveSibling(".").normalize();
    Trees.deleteIfEmpty(folder);
    try (Stream<Path> rest = Files.list(all)) {
      if (!rest.allMatch(each -> each.endsWith(".gitignore"))) {
        return;
      }
    }
    Files.deleteIfExists(all.resolve(".gitignore"));
    Trees.deleteIfEmpty(all);
  }

  private void recover() throws IOException {
    if (Trees.isFolder(output)) {
      new InPlace(output).finish();
    }
    aside.addAll(swap().recover());
    deleteLeftovers();
    if (!isInside()) {
      Path inside = insideFolder(output);
      if (Trees.isFolder(inside)) { // of a build that could put nothing beside the output
        Trees.delete(inside);
        deleteWorkFolder(inside);
      }
    }
  }

  private void deleteLeftovers() throws IOException {
    for (Path leftover : List.of(folder(), newIndex(), templates())) {
      Trees.delete(leftover);
    }
  }

  /** A group that new files inherit is to be inherited by the new site's, too. */
  private void takeRights() {
    if (Trees.isFolder(output)) {
      try {
        Inode.copyRights(output, folder());
      } catch (IOException e) {
        // another owner's: the folder itself will stay, and its files be replaced
      }
    }
  }

  private boolean isInside() {
    return work.equals(insideFolder(output));
  }

  private Swap swap() {
    return new Swap(output, work);
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
    return Trees.isFolder(output) ? Optional.of(output) : Optional.empty();
  }

  /**
   * Puts the new site in the place of the old one, which is then removed but for what is not ours
   * and what a page that is open in a browser may still ask for.
   */
  public Publication publish() throws IOException {
    FileList before = FileList.in(output).orElse(FileList.EMPTY);
    List<String> made = List.copyOf(Trees.files(folder()));
    return publish(before, made, OldFiles.keep(before, output, folder()));
  }

  /** The same, but keeps nothing of the old site. */
  public Publication publishAlone() throws IOException {
    FileList before = FileList.in(output).orElse(FileList.EMPTY);
    return publish(before, List.copyOf(Trees.files(folder())), List.of());
  }

  private Publication publish(FileList before, List<String> files, List<String> kept)
      throws IOException {
    List<String> made = new ArrayList<>(files);
    if (Trees.isFolder(output)) {
      List<String> all = new ArrayList<>(made);
      all.addAll(kept);
      Contents contents = Contents.of(output, before);
      Conflicts conflicts = Conflicts.find(folder(), all, contents);
      if (!conflicts.paths().isEmpty()) {
        return new Publication.Refused(conflicts.refusal(output));
      }
      for (String same : conflicts.same()) {
        Files.delete(folder().resolve(same));
      }
      made.removeAll(conflicts.same());
      put(FileList.of(made, kept), contents);
    } else {
      putFirst(FileList.of(made, kept));
    }
    Path index = work.resolve("index");
    if (Trees.exists(newIndex())) {
      Trees.delete(index);
      Files.move(newIndex(), index);
    }
    return new Publication.Done(kept.size(), List.copyOf(aside));
  }

  private void put(FileList list, Contents contents) throws IOException {
    if (isInside()) {
      new InPlace(output).update(folder(), list);
      return;
    }
    list.writeInto(folder());
    Files.move(folder(), swap().folder());
    Optional<List<Path>> exchanged = swap().exchange(contents);
    if (exchanged.isPresent()) {
      aside.addAll(exchanged.get());
    } else {
      new InPlace(output).update(swap().folder(), list);
      aside.addAll(swap().recover());
    }
  }

  private void putFirst(FileList list) throws IOException {
    list.writeInto(folder());
    try {
      Files.move(folder(), output, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      Files.createDirectory(output); // the work folder is on another file system
      new InPlace(output).update(folder(), list);
    }
  }

  /** Removes what was not published, or what was before, and frees the lock. */
  @Override
  public void close() throws IOException {
    try {
      swap().recover();
      deleteLeftovers();
    } finally {
      lock.release();
      lockFile.close();
    }
  }
}
