package dev.crosswalk.build;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The theme that travels with the program: templates and web files by path below {@code theme/}.
 *
 * @param templates content of each template by file name
 * @param web content of each style sheet, script and image by path, e.g. {@code css/base.css}
 */
record ThemeFolder(Map<String, byte[]> templates, Map<String, byte[]> web) {
  private static final String TEMPLATES = "theme/templates/";
  private static final String WEB = "theme/web/";

  static ThemeFolder load() throws IOException {
    Path home = home();
    Map<String, byte[]> templates = new TreeMap<>();
    Map<String, byte[]> web = new TreeMap<>();
    if (Files.isDirectory(home)) {
      readFolder(home.resolve(TEMPLATES), templates);
      readFolder(home.resolve(WEB), web);
    } else {
      try (ZipFile jar = new ZipFile(home.toFile())) {
        readJar(jar, TEMPLATES, templates);
        readJar(jar, WEB, web);
      }
    }
    return new ThemeFolder(templates, web);
  }

  /** The jar or classes folder that this class was loaded from. */
  private static Path home() throws IOException {
    try {
      return Path.of(ThemeFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("the program's own place is no path", e);
    }
  }

  private static void readFolder(Path folder, Map<String, byte[]> into) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        into.put(path, Files.readAllBytes(file));
      }
    }
  }

  private static void readJar(ZipFile jar, String prefix, Map<String, byte[]> into)
      throws IOException {
    for (ZipEntry entry : jar.stream().toList()) {
      if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
        try (InputStream in = jar.getInputStream(entry)) {
          into.put(entry.getName().substring(prefix.length()), in.readAllBytes());
        }
      }
    }
  }

  /** Writes the templates into a folder, for Freemarker reads files. */
  void writeTemplates(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> template : templates.entrySet()) {
      Files.write(folder.resolve(template.getKey()), template.getValue());
    }
  }
}
