package dev.crosswalk.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.crosswalk.build.Pipeline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Serves a folder without the policy that pages carry in themselves: under the policy of the
 * response's headers, or under none at all.
 */
final class BareServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html",
          "text/html; charset=utf-8",
          "css",
          "text/css",
          "js",
          "text/javascript",
          "json",
          "application/json",
          "svg",
          "image/svg+xml",
          "png",
          "image/png");

  private final Path root;
  private final boolean policy;
  private final HttpServer server;

  BareServer(Path root, boolean policy) throws IOException {
    this.root = root;
    this.policy = policy;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Path file = root.resolve(exchange.getRequestURI().getPath().replaceFirst("^/+", ""));
      if (!file.normalize().startsWith(root) || !Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String name = file.toString();
      String extension = name.substring(name.lastIndexOf('.') + 1);
      byte[] content = Files.readAllBytes(file);
      if (extension.equals("html")) {
        String html = new String(content, StandardCharsets.UTF_8);
        html = html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        content = html.getBytes(StandardCharsets.UTF_8);
      }
      if (policy) {
        Pipeline.previewHeaders().forEach(exchange.getResponseHeaders()::set);
      }
      if (root.relativize(file).startsWith("assets")) {
        exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
      }
      exchange
          .getResponseHeaders()
          .set("Content-Type", TYPES.getOrDefault(extension, "text/plain"));
      exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
