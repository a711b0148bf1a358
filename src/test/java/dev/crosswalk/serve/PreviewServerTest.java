package dev.crosswalk.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosswalk.serve.RawClient.Answer;
import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PreviewServerTest {
  private static final Map<String, String> HEADERS = Map.of("X-Content-Type-Options", "nosniff");

  @TempDir private Path folder;
  private Path site;
  private PreviewServer server;

  @BeforeEach
  void start() throws Exception {
    site = Files.createDirectories(folder.resolve("site"));
    Files.createDirectories(site.resolve("sub"));
    Files.createDirectories(site.resolve("empty"));
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(site.resolve("index.html"), "<p>home</p>");
    Files.writeString(site.resolve("404.html"), "<p>missing</p>");
    Files.writeString(site.resolve("page.html"), "<p>page</p>");
    Files.writeString(site.resolve("größe #1.html"), "<p>size</p>");
    Files.writeString(site.resolve("sub/index.html"), "<p>sub</p>");
    Files.writeString(site.resolve("digits.txt"), "0123456789");
    server = PreviewServer.start(site, HEADERS, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Answer get(String target, String... fields) throws IOException {
    return RawClient.get(server.port(), target, fields);
  }

  private Answer send(String request) throws IOException {
    return RawClient.once(server.port(), request);
  }

  @Test
  void filesAndFoldersAreServedWithTheGivenHeaders() throws Exception {
    assertThat(get("/").body()).isEqualTo("<p>home</p>");
    assertThat(get("/sub/").body()).isEqualTo("<p>sub</p>");
    assertThat(get("/").field("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(get("/").field("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(get("/gr%C3%B6%C3%9Fe%20%231.html").body()).isEqualTo("<p>size</p>");
    assertThat(get("/?q=a%2Fb").body()).isEqualTo("<p>home</p>");
  }

  @Test
  void aPageIsFoundWithoutItsExtensionAsOnGitHubPages() throws Exception {
    assertThat(get("/page").body()).isEqualTo("<p>page</p>");
    assertThat(get("/page/").status()).isEqualTo(404);
    assertThat(get("/empty").status()).isEqualTo(404);
    Files.createDirectories(site.resolve("page"));
    Files.writeString(site.resolve("page/index.html"), "<p>folder</p>");
    assertThat(get("/page").body()).isEqualTo("<p>page</p>");
    assertThat(get("/page/").body()).isEqualTo("<p>folder</p>");
  }

  @Test
  void aFolderWithoutItsSlashLeadsToTheFolder() throws Exception {
    Files.createDirectories(site.resolve("a ü"));
    Files.writeString(site.resolve("a ü/index.html"), "");
    Answer answer = get("/sub?x=1");
    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.field("Location")).hasValue("/sub/?x=1");
    assertThat(get("/a%20%c3%bc").field("Location")).hasValue("/a%20%C3%BC/");
    assertThat(get("//sub").status()).isEqualTo(404);
  }

  @Test
  void aMissingFileIsA404WithTheSitesOwnPage() throws Exception {
    assertThat(get("/nothing.html").status()).isEqualTo(404);
    assertThat(get("/nothing.html").body()).isEqualTo("<p>missing</p>");
    Files.delete(site.resolve("404.html"));
    assertThat(get("/nothing.html").body()).isEqualTo("There is no such page.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/../secret.txt",
        "/sub/../../secret.txt",
        "/sub/..%5c..%5csecret.txt",
        "/..\\secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/%252e%252e/secret.txt",
        "//etc/passwd",
        "/%2Fetc/passwd",
        "/sub%2Findex.html",
        "/digits.txt%00.html",
        "/digits.txt%0a",
        "/./digits.txt",
        "/sub//index.html",
        "/digits.txt/",
        "/digits.txt/x",
        "/index.html::$DATA",
        "/C:/secret.txt",
        "/.crosswalk-files",
        "/.git/config",
        "/DIGITS.TXT"
      })
  void nothingOutsideOfTheFolderIsServed(String target) throws Exception {
    Files.createDirectories(site.resolve(".git"));
    Files.writeString(site.resolve(".git/config"), "secret");
    Files.writeString(site.resolve(".crosswalk-files"), "secret");
    assertThat(get(target).status()).isEqualTo(404);
    assertThat(get(target).body()).isEqualTo("<p>missing</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%",
        "/%2",
        "/%zz",
        "/%ff",
        "/%c0%ae%c0%ae/secret.txt",
        "/a#b",
        "secret.txt",
        "../secret.txt"
      })
  void whatIsNoPathIsRefused(String target) throws Exception {
    assertThat(get(target).status()).isEqualTo(400);
    assertThat(get(target).body()).isEqualTo("400 Bad Request\n");
  }

  @Test
  void nothingBehindALinkIsServed() throws Exception {
    Files.createSymbolicLink(site.resolve("out.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(site.resolve("up"), folder);
    Files.createSymbolicLink(site.resolve("linked"), site.resolve("sub"));
    for (String target : List.of("/out.txt", "/up/secret.txt", "/linked/index.html", "/linked/")) {
      assertThat(get(target).status()).describedAs(target).isEqualTo(404);
    }
  }

  @Test
  void theFolderItselfMayBeALinkAndMayBeReplaced() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), site);
    server.show(link);
    assertThat(get("/").body()).isEqualTo("<p>home</p>");
    Files.move(site, folder.resolve("old"));
    assertThat(get("/").status()).isEqualTo(404);
    Files.createDirectories(site);
    Files.writeString(site.resolve("index.html"), "<p>new</p>");
    assertThat(get("/").body()).isEqualTo("<p>new</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8080",
        "localhost.evil.example",
        "notlocalhost",
        "192.168.0.1",
        "127.0.0.1.evil.example",
        "[::2]",
        "0.0.0.0",
        "user@localhost",
        "localhost:x",
        ""
      })
  void aForeignHostGetsNothing(String host) throws Exception {
    Answer answer = send("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    assertThat(answer.status()).isEqualTo(421);
    assertThat(answer.body()).isEmpty();
    assertThat(send("GET http://" + host + "/ HTTP/1.1\r\nHost: localhost\r\n\r\n").status())
        .isEqualTo(421);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8080",
        "LocalHost",
        "docs.localhost:1",
        "127.0.0.1",
        "127.0.0.1:80",
        "[::1]",
        "[::1]:8080"
      })
  void thisMachineIsAnswered(String host) throws Exception {
    assertThat(send("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n").status()).isEqualTo(200);
    assertThat(send("GET http://" + host + "/page HTTP/1.1\r\nHost: " + host + "\r\n\r\n").body())
        .isEqualTo("<p>page</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET / HTTP/1.1~~                                   | 400
          GET / HTTP/1.1~Host: localhost~Host: localhost~~   | 400
          GET / HTTP/1.1~Host : localhost~~                  | 400
          GET / HTTP/1.1~Host: localhost~X: a~ b~~           | 400
          GET /~~                                            | 400
          GET  / HTTP/1.1~Host: localhost~~                  | 400
          hello~~                                            | 400
          GET / HTTP/2.0~Host: localhost~~                   | 505
          GET / HTTP/1.0~Host: localhost~~                   | 200
          """)
  void aRequestThatBreaksTheRulesIsRefused(String request, int status) throws Exception {
    assertThat(send(request.replace("~", "\r\n")).status()).isEqualTo(status);
  }

  @Test
  void aRequestThatIsTooLargeIsToldSo() throws Exception {
    assertThat(get("/" + "a".repeat(9_000)).status()).isEqualTo(414);
    assertThat(get("/" + "a".repeat(200_000)).status()).isEqualTo(414);
    assertThat(get("/", "X: " + "a".repeat(40_000)).status()).isEqualTo(431);
    String[] many = new String[4_000];
    java.util.Arrays.fill(many, "X-Filler: 1");
    assertThat(get("/", many).status()).isEqualTo(431);
    assertThat(get("/" + "a".repeat(5_000)).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get"})
  void otherMethodsAreRefused(String method) throws Exception {
    Answer answer = send(RawClient.head(method, "/", "Content-Length: 5") + "hello");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.field("Allow")).hasValue("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/sub", "/digits.txt", "/%zz"})
  void headHasTheFieldsOfGetAndNoBody(String target) throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      Answer get = get(target);
      Answer head = client.exchange(RawClient.head("HEAD", target));
      assertThat(head.status()).isEqualTo(get.status());
      assertThat(head.fields()).isEqualTo(get.fields());
      if (get.status() != 400) {
        assertThat(client.exchange(RawClient.head("GET", "/")).body()).isEqualTo("<p>home</p>");
      }
    }
  }

  @Test
  void aVersionThatIsKnownIsNotSentAgain() throws Exception {
    String tag = get("/digits.txt").field("ETag").orElseThrow();
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    for (String known : List.of(tag, "*", "\"other\", " + tag, "W/" + tag)) {
      Answer answer = get("/digits.txt", "If-None-Match: " + known);
      assertThat(answer.status()).isEqualTo(304);
      assertThat(answer.field("ETag")).hasValue(tag);
      assertThat(answer.body()).isEmpty();
    }
    Files.writeString(site.resolve("digits.txt"), "0123456780");
    Answer changed = get("/digits.txt", "If-None-Match: " + tag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.field("ETag").orElseThrow()).isNotEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=4-, 206, 456789, bytes 4-9/10",
    "bytes=-2, 206, 89, bytes 8-9/10",
    "bytes=-99, 206, 0123456789, bytes 0-9/10",
    "bytes=9-99, 206, 9, bytes 9-9/10",
    "bytes=10-, 416, '', bytes */10",
    "bytes=-0, 416, '', bytes */10",
    "'bytes=0-1,3-4', 200, 0123456789, ''",
    "bytes=5-4, 200, 0123456789, ''",
    "bytes=x-, 200, 0123456789, ''",
    "lines=0-1, 200, 0123456789, ''",
    "bytes=99999999999999999999-, 200, 0123456789, ''"
  })
  void aPartOfAFileCanBeHad(String range, int status, String body, String place) throws Exception {
    Answer answer = get("/digits.txt", "Range: " + range);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.field("Content-Range").orElse("")).isEqualTo(place);
  }

  @Test
  void aPartOfAnotherVersionIsTheWholeFile() throws Exception {
    String tag = get("/digits.txt").field("ETag").orElseThrow();
    assertThat(get("/digits.txt", "Range: bytes=0-1", "If-Range: " + tag).body()).isEqualTo("01");
    assertThat(get("/digits.txt", "Range: bytes=0-1", "If-Range: \"other\"").body())
        .isEqualTo("0123456789");
  }

  @Test
  void aLargeFileArrivesWhole() throws Exception {
    byte[] bytes = new byte[3_000_001];
    new java.util.Random(1).nextBytes(bytes);
    Files.write(site.resolve("film.mp4"), bytes);
    String expected = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(get("/film.mp4").body().equals(expected)).isTrue();
    assertThat(get("/film.mp4", "Range: bytes=1000000-2999999").body())
        .isEqualTo(expected.substring(1_000_000, 3_000_000));
  }

  @ParameterizedTest
  @CsvSource({
    "a.woff2, font/woff2",
    "a.pdf, application/pdf",
    "a.mp4, video/mp4",
    "a.csv, text/csv; charset=utf-8",
    "a.zip, application/zip",
    "a.avif, image/avif",
    "feed.json, application/feed+json; charset=utf-8",
    "a.json, application/json; charset=utf-8",
    "a.webmanifest, application/manifest+json; charset=utf-8",
    "a.xml, application/xml; charset=utf-8",
    "a.svg, image/svg+xml",
    "a.JS, text/javascript; charset=utf-8",
    "a.bin, application/octet-stream",
    "CNAME, application/octet-stream"
  })
  void eachKindOfFileHasItsType(String name, String type) throws Exception {
    Files.writeString(site.resolve(name), "x");
    assertThat(get("/" + name).field("Content-Type")).hasValue(type);
  }

  @Test
  void requestsFollowEachOtherOnOneConnection() throws Exception {
    try (RawClient client = new RawClient(server.port())) {
      client.send(RawClient.head("GET", "/") + RawClient.head("HEAD", "/page"));
      client.send(RawClient.head("GET", "/page", "Connection: close"));
      assertThat(client.read(false).body()).isEqualTo("<p>home</p>");
      assertThat(client.read(true).status()).isEqualTo(200);
      assertThat(client.read(false).field("Connection")).hasValue("close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void untilThereIsASiteThePageSaysWhy() throws Exception {
    server.explain(FailurePage.of("no page <script>\"x\"</script>"));
    Answer answer = get("/page");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.field("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.body())
        .contains("<p>no page &lt;script&gt;&quot;x&quot;&lt;/script&gt;</p>")
        .doesNotContain("<script>");
    server.show(site);
    assertThat(get("/page").status()).isEqualTo(200);
  }

  @Test
  void aTakenPortMovesToTheNextFreeOne() throws Exception {
    try (PreviewServer second = PreviewServer.start(site, HEADERS, server.port())) {
      assertThat(second.port()).isGreaterThan(server.port());
    }
  }

  @Test
  void whereNoPortIsFreeTheMessageSaysWhichWereTried() throws Exception {
    try (PreviewServer last = PreviewServer.start(site, HEADERS, 65_535)) {
      assertThat(last.port()).isEqualTo(65_535);
      assertThatThrownBy(() -> PreviewServer.start(site, HEADERS, 65_535))
          .isInstanceOf(BindException.class)
          .hasMessageStartingWith("no port from 65535 to 65535 can be had (");
    }
  }
}
