package dev.crosswalk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SlowClientsTest {
  private static final Limits QUICK = new Limits(20, 300, 300, 300);

  @TempDir private Path site;

  private PreviewServer start(Limits limits) throws IOException {
    Files.writeString(site.resolve("index.html"), "<p>home</p>");
    return PreviewServer.start(new StaticFiles(site), Map.of(), 0, limits);
  }

  private static void assertAnswers(PreviewServer server) throws IOException {
    assertThat(RawClient.get(server.port(), "/").body()).isEqualTo("<p>home</p>");
  }

  @Test
  void aClientThatSendsNothingOrHalfARequestIsClosed() throws Exception {
    try (PreviewServer server = start(QUICK);
        RawClient silent = new RawClient(server.port());
        RawClient half = new RawClient(server.port());
        RawClient idle = new RawClient(server.port())) {
      half.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
      idle.exchange(RawClient.head("GET", "/"));
      assertAnswers(server);
      assertThat(silent.isClosedByServer()).isTrue();
      assertThat(half.isClosedByServer()).isTrue();
      assertThat(idle.isClosedByServer()).isTrue();
      assertAnswers(server);
    }
  }

  @Test
  void aClientThatSendsItsRequestByteByByteIsClosedAllTheSame() throws Exception {
    try (PreviewServer server = start(new Limits(20, 60_000, 300, 60_000));
        RawClient slow = new RawClient(server.port())) {
      slow.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
      long end = System.nanoTime() + 10_000_000_000L;
      boolean closed = false;
      slow.socket.setSoTimeout(20);
      while (!closed && System.nanoTime() < end) {
        closed = slow.isClosedByServer() || !sends(slow);
      }
      assertThat(closed).isTrue();
    }
  }

  private static boolean sends(RawClient client) {
    try {
      client.send("x");
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aBodyThatNeverComesIsNotWaitedFor() throws Exception {
    try (PreviewServer server = start(new Limits(20, 60_000, 60_000, 60_000));
        RawClient slow = new RawClient(server.port())) {
      slow.send(RawClient.head("POST", "/", "Content-Length: 1000000"));
      assertThat(slow.read(false).status()).isEqualTo(405);
      assertThat(slow.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aClientThatDoesNotReadIsClosed() throws Exception {
    Files.write(site.resolve("film.mp4"), new byte[40_000_000]);
    try (PreviewServer server = start(new Limits(1, 60_000, 60_000, 300));
        RawClient slow = new RawClient(server.port())) {
      slow.send(RawClient.head("GET", "/film.mp4"));
      byte[] buffer = new byte[8];
      assertThat(slow.socket.getInputStream().read(buffer)).isPositive();
      // Its place is the only one: another client is answered once it is free again
      long end = System.nanoTime() + 30_000_000_000L;
      boolean answered = false;
      while (!answered && System.nanoTime() < end) {
        answered = isAnswered(server);
      }
      assertThat(answered).isTrue();
    }
  }

  private static boolean isAnswered(PreviewServer server) {
    try {
      assertAnswers(server);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  @Test
  void manyWaitingClientsDoNotKeepOthersOut() throws Exception {
    List<RawClient> waiting = new ArrayList<>();
    try (PreviewServer server = start(new Limits(20, 60_000, 60_000, 60_000))) {
      for (int i = 0; i < 100; i++) {
        RawClient client = new RawClient(server.port());
        client.send("GET / HTTP/1.1\r\nHost: ");
        waiting.add(client);
        assertAnswers(server);
      }
      assertThat(waiting.getFirst().isClosedByServer()).isTrue();
    } finally {
      for (RawClient client : waiting) {
        client.close();
      }
    }
  }

  @Test
  void closingTheServerEndsOpenConnections() throws Exception {
    PreviewServer server = start(Limits.DEFAULT);
    try (RawClient open = new RawClient(server.port())) {
      open.exchange(RawClient.head("GET", "/"));
      server.close();
      assertThat(open.isClosedByServer()).isTrue();
    }
  }
}
