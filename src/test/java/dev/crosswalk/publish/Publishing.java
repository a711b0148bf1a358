package dev.crosswalk.publish;

import dev.crosswalk.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Small sites for tests, published one way or the other. */
record Publishing(Path output, boolean inPlace) {

  Staging begin() throws IOException {
    return inPlace ? Staging.begin(output, Staging.insideFolder(output)) : Staging.begin(output);
  }

  /** Publishes these files, each with a text of its own. */
  Publication publish(String version, String... files) throws IOException {
    try (Staging staging = begin()) {
      for (String file : files) {
        FileTree.write(staging.folder(), file, version + " " + file);
      }
      return staging.publish();
    }
  }

  /** What lies in the output but for our own list and work folder, folders left out. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>(FileTree.of(output));
    files
        .keySet()
        .removeIf(name ->
            name.endsWith("/") || name.startsWith(".crosswalk/") || name.equals(FileList.NAME));
    return files;
  }

  /** The same after a build that was begun and given up: what a killed one left is mended. */
  Map<String, String> filesAfterRecovery() throws IOException {
    begin().close();
    return files();
  }

  Path work() {
    return inPlace ? Staging.insideFolder(output) : Staging.besideFolder(output);
  }

  static boolean isEmptyOfSites(Path work) throws IOException {
    try (var entries = Files.list(work)) {
      return entries
          .map(each -> each.getFileName().toString())
          .allMatch(name -> name.equals("lock") || name.equals("index"));
    }
  }
}
