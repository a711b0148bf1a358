package dev.crosswalk.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** Serves a folder of static files on the loopback address, with the site's own headers. */
public final class PreviewServer implements AutoCloseable {
  private static final int PORTS_TO_TRY = 20;
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"));
  private static final List<String> NOT_COMPRESSED = List.of("png", "jpg", "jpeg", "gif", "webp");

  private final Path root;
  private final Map<String, String> headers;
  private final HttpServer server;
  private final ExecutorService threads;

  private PreviewServer(Path root, Map<String, String> headers, HttpServer server) {
    this.root = root;
    this.headers = headers;
    this.server = server;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", this::answer);
  }

  /**
   * Starts to answer.
   *
   * @param root the published folder; it may be replaced while the server runs
   * @param headers sent with every response
   * @param port first port to try; 0 for any free one
   * @throws BindException if none of the next {@value #PORTS_TO_TRY} ports is free
   */
  public static PreviewServer start(Path root, Map<String, String> headers, int port)
      throws IOException {
    BindException last = new BindException("no port to try");
    for (int candidate = port; candidate < port + PORTS_TO_TRY; candidate++) {
      try {
        HttpServer server =
            HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), candidate), 0);
        PreviewServer preview =
            new PreviewServer(root.toAbsolutePath().normalize(), headers, server);
        server.start();
        return preview;
      } catch (BindException taken) {
        last = taken;
      }
    }
    throw last;
  }

  /** The address of the home page. */
  public String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, 405, "txt", new byte[0]);
        return;
      }
      Optional<Path> file = find(exchange.getRequestURI().getPath());
      try {
        if (file.isPresent()) {
          send(exchange, 200, extension(file.get()), Files.readAllBytes(file.get()));
          return;
        }
      } catch (NoSuchFileException e) {
        // The site was replaced between looking and reading; the reader's reload finds the new one
      }
      Path missing = root.resolve("404.html");
      byte[] page = Files.isRegularFile(missing) ? Files.readAllBytes(missing) : new byte[0];
      send(exchange, 404, "html", page);
    }
  }

  /** The file for a request path, if it lies in the folder. */
  private Optional<Path> find(String requested) {
    try {
      Path file = root.resolve(requested.replaceFirst("^/+", "")).normalize();
      if (!file.startsWith(root)) {
        return Optional.empty();
      }
      Path found = Files.isDirectory(file) ? file.resolve("index.html") : file;
      return Files.isRegularFile(found) ? Optional.of(found) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void send(HttpExchange exchange, int status, String extension, byte[] content)
      throws IOException {
    Headers response = exchange.getResponseHeaders();
    headers.forEach(response::set);
    response.set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
    byte[] body = content;
    if (accepts(exchange) && !NOT_COMPRESSED.contains(extension) && content.length > 200) {
      response.set("Content-Encoding", "gzip");
      response.set("Vary", "Accept-Encoding");
      body = gzip(content);
    }
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static boolean accepts(HttpExchange exchange) {
    String encodings = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return encodings != null && encodings.contains("gzip");
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 2);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
