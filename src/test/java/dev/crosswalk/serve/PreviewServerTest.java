package dev.crosswalk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewServerTest {
  private static final Map<String, String> HEADERS = Map.of("X-Content-Type-Options", "nosniff");

  @TempDir private Path folder;
  private PreviewServer server;
  private HttpClient client;

  @BeforeEach
  void start() throws Exception {
    Path site = Files.createDirectories(folder.resolve("site/sub"));
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(folder.resolve("site/index.html"), "<p>home</p>");
    Files.writeString(folder.resolve("site/404.html"), "<p>missing</p>");
    Files.writeString(site.resolve("index.html"), "<p>sub</p>");
    server = PreviewServer.start(folder.resolve("site"), HEADERS, 0);
    client = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://localhost:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void filesAndFoldersAreServedWithTheGivenHeaders() throws Exception {
    assertThat(get("/").body()).isEqualTo("<p>home</p>");
    assertThat(get("/sub/").body()).isEqualTo("<p>sub</p>");
    assertThat(get("/").headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(get("/").headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
  }

  @Test
  void aMissingFileIsA404WithTheSitesOwnPage() throws Exception {
    HttpResponse<String> response = get("/nothing.html");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("<p>missing</p>");
  }

  @Test
  void nothingOutsideOfTheFolderIsServed() throws Exception {
    assertThat(get("/..%2fsecret.txt").statusCode()).isEqualTo(404);
    assertThat(get("/%2e%2e/secret.txt").statusCode()).isEqualTo(404);
    assertThat(get("//etc/passwd").statusCode()).isEqualTo(404);
  }

  @Test
  void aTakenPortMovesToTheNextFreeOne() throws Exception {
    try (PreviewServer second =
        PreviewServer.start(folder.resolve("site"), HEADERS, server.port())) {
      assertThat(second.port()).isGreaterThan(server.port());
    }
  }

  @Test
  void otherMethodsAreRefused() throws Exception {
    URI uri = URI.create("http://localhost:" + server.port() + "/");
    HttpRequest post =
        HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.noBody()).build();
    assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }
}
