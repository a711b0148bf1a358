package dev.crosswalk.serve;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One client: reads requests and answers them, one after the other. */
final class Connection {
  /** How long, and how much, a refused client's bytes are read so that it gets the answer. */
  private static final int LINGER_MILLIS = 2_000;

  private static final int LINGER_BYTES = 256 * 1024;

  private final Socket socket;
  private final Map<String, String> headers;
  private final Limits limits;

  private volatile long deadline;
  private volatile long waitingSince;
  private volatile boolean waiting = true;

  Connection(Socket socket, Map<String, String> headers, Limits limits) {
    this.socket = socket;
    this.headers = headers;
    this.limits = limits;
    this.waitingSince = System.nanoTime();
    allow(limits.headMillis());
  }

  private void allow(long millis) {
    deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /** Whether the client has used up its time. */
  boolean isLate(long now) {
    return now - deadline > 0;
  }

  /** Nanoseconds since it began to wait for a request; negative while it is being answered. */
  long waited(long now) {
    return waiting ? now - waitingSince : -1;
  }

  /** Ends it from any thread. */
  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use either way
    }
  }

  /** Answers until the client leaves, is refused, or is {@linkplain #close closed}. */
  void serve(Answers answers) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      boolean goesOn = true;
      while (goesOn) {
        goesOn = exchange(in, out, answers);
        waitingSince = System.nanoTime();
        waiting = true;
        allow(limits.idleMillis());
      }
      linger(in);
    } catch (IOException e) {
      // The client went away, or was too slow
    }
  }

  private boolean exchange(InputStream in, OutputStream out, Answers answers) throws IOException {
    Optional<HttpRequest> request = Optional.empty();
    HttpResponse response;
    try {
      List<String> lines = readHead(in);
      if (lines.isEmpty()) {
        return false;
      }
      waiting = false;
      request = Optional.of(HttpRequest.parse(lines));
      response = answer(request.get(), answers);
    } catch (BadRequest refused) {
      int status = refused.status();
      response = HttpResponse.text(status, status + " " + HttpResponse.reason(status));
    }
    boolean goesOn =
        request.filter(each -> each.keepsAlive() && !each.hasBody()).isPresent()
            && response.status() != 400;
    send(response, request, goesOn, out);
    return goesOn;
  }

  private static HttpResponse answer(HttpRequest request, Answers answers) throws BadRequest {
    if (!request.authorities().stream().allMatch(LocalHosts::contain)) {
      return HttpResponse.empty(421);
    }
    if (!request.method().equals("GET") && !request.isHead()) {
      return HttpResponse.empty(405).with("Allow", "GET, HEAD");
    }
    try {
      return answers.answer(request);
    } catch (IOException | RuntimeException e) {
      return HttpResponse.text(500, "The file could not be read.");
    }
  }

  private void send(
      HttpResponse response, Optional<HttpRequest> request, boolean goesOn, OutputStream out)
      throws IOException {
    try (HttpResponse.Body body = response.body()) {
      boolean head = request.filter(HttpRequest::isHead).isPresent();
      byte[] start = response.head(headers, goesOn ? "keep-alive" : "close");
      byte[] first = head || body.length() == 0 ? new byte[0] : body.next();
      ByteArrayOutputStream both = new ByteArrayOutputStream(start.length + first.length);
      both.writeBytes(start);
      both.writeBytes(first);
      allow(limits.stallMillis());
      both.writeTo(out);
      for (long left = head ? 0 : body.length() - first.length; left > 0; ) {
        byte[] part = body.next();
        allow(limits.stallMillis());
        out.write(part);
        left -= part.length;
      }
    }
  }

  /** The lines of the next request; none if the client has left. */
  private List<String> readHead(InputStream in) throws IOException, BadRequest {
    int first = in.read();
    while (first == '\r' || first == '\n') {
      first = in.read();
    }
    if (first < 0) {
      return List.of();
    }
    allow(limits.headMillis());
    List<String> lines = new ArrayList<>();
    lines.add((char) first + readLine(in, Limits.MAX_TARGET_BYTES, 414));
    int left = Limits.MAX_FIELD_BYTES;
    while (true) {
      String line = readLine(in, left, 431);
      if (line.isEmpty()) {
        return lines;
      }
      lines.add(line);
      left -= line.length();
    }
  }

  private static String readLine(InputStream in, int maxBytes, int tooLong)
      throws IOException, BadRequest {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    int next = in.read();
    while (next != '\n') {
      if (next < 0) {
        throw new IOException("the request ended in the middle");
      }
      if (line.size() >= maxBytes) {
        throw new BadRequest(tooLong);
      }
      line.write(next);
      next = in.read();
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** Closing while bytes are unread would throw the answer away on its way to the client. */
  private void linger(InputStream in) throws IOException {
    allow(LINGER_MILLIS);
    socket.shutdownOutput();
    byte[] buffer = new byte[8 * 1024];
    int left = LINGER_BYTES;
    for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
      left -= n;
    }
  }
}
