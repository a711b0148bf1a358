package dev.crosswalk.build;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Position;
import dev.crosswalk.model.Result;
import dev.crosswalk.model.Sources.Asset;
import dev.crosswalk.publish.Staging;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes what no template made into the staging folder. */
final class Writer {
  private final Path folder;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Set<Path> known = new HashSet<>();

  Writer(Staging staging) {
    this.folder = staging.folder();
  }

  /**
   * Nothing is overwritten. An author's file that is also made was let through by the checks, and
   * stays; any other path that is wanted twice is an error, for then the checks do not know all
   * that is made.
   */
  Result<Written> write(List<OutputFile> files, List<Asset> assets) throws IOException {
    Set<String> own = new HashSet<>();
    for (Asset asset : assets) {
      Path target = target(asset.path());
      if (isFree(target, asset.path())) {
        copy(asset, target);
        own.add(asset.path());
      }
    }
    for (OutputFile file : files) {
      Path target = target(file.path());
      if (!own.contains(file.path()) && isFree(target, file.path())) {
        Files.write(target, file.bytes());
      }
    }
    return new Result<>(count(), findings);
  }

  private boolean isFree(Path target, String path) {
    boolean free = !Files.exists(target);
    if (!free) {
      findings.add(
          Diagnostic.error(
              ".", Position.START, 1, "path-taken", "two files would be \"" + path + "\""));
    }
    return free;
  }

  /** A file that vanished since it was met is as if it had not been there. */
  private static void copy(Asset asset, Path target) throws IOException {
    if (asset.cleaned().isPresent()) {
      Files.writeString(target, asset.cleaned().get());
      return;
    }
    try (InputStream in = Files.newInputStream(asset.file(), LinkOption.NOFOLLOW_LINKS)) {
      Files.copy(in, target);
    } catch (NoSuchFileException e) {
      if (Files.exists(asset.file(), LinkOption.NOFOLLOW_LINKS)) {
        throw e; // it is the target that is missing
      }
    }
  }

  private Path target(String path) throws IOException {
    Path target = folder.resolve(path).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("a file would be written outside of the output folder: " + path);
    }
    Path parent = target.getParent();
    if (parent != null && known.add(parent)) {
      Files.createDirectories(parent);
    }
    return target;
  }

  private Written count() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      long[] sizes =
          all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).toArray();
      return new Written(sizes.length, java.util.Arrays.stream(sizes).sum(), 0);
    }
  }
}
