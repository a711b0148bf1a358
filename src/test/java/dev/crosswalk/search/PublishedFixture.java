package dev.crosswalk.search;

import dev.crosswalk.model.OutputFile;
import dev.crosswalk.model.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The fixture site's search files in a folder, for tests under Node and in a browser. */
public final class PublishedFixture {
  private PublishedFixture() {}

  public static void publish(Path folder) throws IOException {
    publish(FixtureSite.read(), folder).close();
  }

  public static SearchIndex publish(Site site, Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> old;
      try (Stream<Path> files = Files.walk(folder)) {
        old = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : old) {
        Files.delete(file);
      }
    }
    SearchExport export = SearchIndex.build(site, folder.resolve("index"), Runnable::run);
    for (OutputFile file : export.files()) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
    return SearchIndex.open(folder.resolve("index"));
  }
}
