package dev.crosswalk.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Serves a folder of static files over HTTP/1.1 on the loopback address, with the site's own
 * headers.
 *
 * <p>Each connection has a virtual thread; one thread more closes those that take too long. The
 * JDK's own server is not used: it drops a request that is too large without an answer, answers
 * what it cannot parse without our headers, and has its limits in system properties.
 */
public final class PreviewServer implements AutoCloseable {
  private static final int PORTS_TO_TRY = 20;
  private static final int MAX_PORT = 65_535;
  private static final int BACKLOG = 1_024;
  private static final long TICK_NANOS = 100_000_000;

  private final ServerSocket socket;
  private final Map<String, String> headers;
  private final Limits limits;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private volatile Answers answers;
  private volatile boolean closed;

  private PreviewServer(
      ServerSocket socket, Answers answers, Map<String, String> headers, Limits limits) {
    this.socket = socket;
    this.answers = answers;
    this.headers = headers;
    this.limits = limits;
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
    return start(new StaticFiles(root), headers, port, Limits.DEFAULT);
  }

  static PreviewServer start(Answers answers, Map<String, String> headers, int port, Limits limits)
      throws IOException {
    PreviewServer server = new PreviewServer(bind(port), answers, headers, limits);
    Thread.ofPlatform().daemon().name("preview-accept").start(server::accept);
    Thread.ofPlatform().daemon().name("preview-limits").start(server::closeLate);
    return server;
  }

  private static ServerSocket bind(int port) throws IOException {
    int last = port == 0 ? 0 : Math.min(MAX_PORT, port + PORTS_TO_TRY - 1);
    String reason = "";
    for (int candidate = port; candidate <= last; candidate++) {
      ServerSocket socket = new ServerSocket();
      try {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), candidate), BACKLOG);
        return socket;
      } catch (BindException taken) {
        socket.close();
        reason = taken.getMessage();
      }
    }
    throw new BindException(
        "no port from " + port + " to " + last + " can be had (" + reason + ")");
  }

  /** Serves this folder from now on. */
  public void show(Path root) {
    answers = new StaticFiles(root);
  }

  /** Answers every request with status 503 and this page, until there is a site to show. */
  public void explain(String html) {
    answers = _ -> HttpResponse.html(503, html).with("Retry-After", "1");
  }

  /** The address of the home page. */
  public String address() {
    return "http://localhost:" + port() + "/";
  }

  public int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!closed) {
      try {
        begin(socket.accept());
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        // Closed, or the machine has no more files or threads to give: some come back
        longestWaiting().ifPresent(Connection::close);
        LockSupport.parkNanos(closed ? 0 : TICK_NANOS);
      }
    }
  }

  private void begin(Socket client) {
    if (connections.size() >= limits.connections()) {
      longestWaiting().ifPresent(this::end);
    }
    Connection connection = new Connection(client, headers, limits);
    if (connections.size() >= limits.connections()) {
      connection.close();
      return;
    }
    connections.add(connection);
    Thread.startVirtualThread(() -> {
      try {
        connection.serve(request -> answers.answer(request));
      } finally {
        end(connection);
      }
    });
  }

  private Optional<Connection> longestWaiting() {
    long now = System.nanoTime();
    return connections.stream()
        .filter(each -> each.waited(now) >= 0)
        .max(Comparator.comparingLong(each -> each.waited(now)));
  }

  private void end(Connection connection) {
    connections.remove(connection);
    connection.close();
  }

  private void closeLate() {
    while (!closed) {
      LockSupport.parkNanos(TICK_NANOS);
      long now = System.nanoTime();
      connections.stream().filter(each -> each.isLate(now)).forEach(this::end);
    }
  }

  /** Ends all connections, whatever they are doing. */
  @Override
  public void close() {
    closed = true;
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use either way
    }
    connections.forEach(this::end);
  }
}
