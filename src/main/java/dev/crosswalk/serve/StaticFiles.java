package dev.crosswalk.serve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A published folder as GitHub Pages serves one: {@code /x} is the file {@code x}, else {@code
 * x.html}, else leads to {@code /x/}, which is {@code x/index.html}. Nothing that lies behind a
 * link is served, and no hidden file. The folder may be replaced at any time.
 */
final class StaticFiles implements Answers {
  private final Path root;
  private final Versions versions = new Versions();

  StaticFiles(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public HttpResponse answer(HttpRequest request) throws BadRequest, IOException {
    Optional<RequestPath> asked = RequestPath.of(request.path());
    try {
      if (asked.isPresent()) {
        Optional<HttpResponse> found = find(asked.get(), request);
        if (found.isPresent()) {
          return found.get();
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      // The site was replaced between looking and reading; the reader's reload finds the new one
    }
    return missing();
  }

  private Optional<HttpResponse> find(RequestPath asked, HttpRequest request) throws IOException {
    Optional<Path> place = inside(asked.names());
    if (place.isEmpty()) {
      return Optional.empty();
    }
    Path path = place.get();
    if (asked.folder()) {
      Path index = path.resolve("index.html");
      return isFile(index) ? Optional.of(file(index, request)) : Optional.empty();
    }
    if (isFile(path)) {
      return Optional.of(file(path, request));
    }
    Path page = path.resolveSibling(path.getFileName() + ".html");
    if (isFile(page)) {
      return Optional.of(file(page, request));
    }
    return isFile(path.resolve("index.html"))
        ? Optional.of(HttpResponse.empty(301).with("Location", asked.asFolder() + request.query()))
        : Optional.empty();
  }

  /** The place of a name below the folder, whether or not something lies there. */
  private Optional<Path> inside(List<String> names) {
    try {
      Path path = root;
      for (String name : names) {
        Path next = path.resolve(name);
        if (!path.equals(next.getParent()) || next.getNameCount() != path.getNameCount() + 1) {
          return Optional.empty();
        }
        path = next;
      }
      return Optional.of(path);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether exactly this file is there: not a link, not below one, and of the same case. */
  private boolean isFile(Path path) throws IOException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Path expected = root.toRealPath().resolve(root.relativize(path));
    return nfc(path.toRealPath()).equals(nfc(expected));
  }

  /** macOS gives names back in another Unicode form. */
  private static String nfc(Path path) {
    return Normalizer.normalize(path.toString(), Normalizer.Form.NFC);
  }

  private HttpResponse file(Path path, HttpRequest request) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try {
      return file(path, file, request);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private HttpResponse file(Path path, FileChannel file, HttpRequest request) throws IOException {
    long size = file.size();
    String tag = versions.tag(path, file);
    Map<String, String> fields =
        Map.of(
            "Content-Type",
            MediaTypes.of(String.valueOf(path.getFileName())),
            "ETag",
            tag,
            "Accept-Ranges",
            "bytes");
    if (request.field("if-none-match").filter(known -> matches(known, tag)).isPresent()) {
      file.close();
      return new HttpResponse(304, Map.of("ETag", tag), FileBody.of(new byte[0]));
    }
    Optional<ByteRange> range =
        request
            .field("range")
            .filter(_ -> !request.isHead())
            .filter(_ -> request.field("if-range").map(tag::equals).orElse(true))
            .flatMap(field -> ByteRange.of(field, size));
    if (range.isEmpty()) {
      return new HttpResponse(200, fields, FileBody.of(file, new ByteRange(0, size)));
    }
    ByteRange part = range.get();
    if (part.length() == 0) {
      file.close();
      return HttpResponse.empty(416).with("Content-Range", "bytes */" + size);
    }
    long last = part.first() + part.length() - 1;
    return new HttpResponse(206, fields, FileBody.of(file, part))
        .with("Content-Range", "bytes " + part.first() + "-" + last + "/" + size);
  }

  /** RFC 9110 compares weakly here. */
  private static boolean matches(String field, String tag) {
    for (String known : field.split(",")) {
      String one = known.strip();
      if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }

  private HttpResponse missing() throws IOException {
    Path page = root.resolve("404.html");
    try {
      if (isFile(page)) {
        return new HttpResponse(
            404, Map.of("Content-Type", MediaTypes.HTML), FileBody.of(Files.readAllBytes(page)));
      }
    } catch (NoSuchFileException e) {
      // Replaced just now
    }
    return HttpResponse.text(404, "There is no such page.");
  }
}
