package dev.crosswalk.build;

import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Sources.Asset;
import dev.crosswalk.publish.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes what no template made into the staging folder. */
final class Writer {
  private final Path folder;
  private final Set<Path> known = new HashSet<>();

  Writer(Staging staging) {
    this.folder = staging.folder();
  }

  /** Later files do not overwrite earlier ones, and none overwrites what was baked. */
  Written write(List<OutputFile> files, List<Asset> assets) throws IOException {
    for (Asset asset : assets) {
      Path target = target(asset.path());
      if (!Files.exists(target)) {
        Files.copy(asset.file(), target);
      }
    }
    for (OutputFile file : files) {
      Path target = target(file.path());
      if (!Files.exists(target)) {
        Files.write(target, file.bytes());
      }
    }
    return count();
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
