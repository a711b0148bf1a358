package dev.crosswalk.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client that sends bytes as they are, and reads answers one after the other. */
final class RawClient implements AutoCloseable {
  final Socket socket;
  private final InputStream in;

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    in = socket.getInputStream();
  }

  /** An answer; the body is text in ISO 8859-1, one character for each byte. */
  record Answer(int status, List<String> fields, String body) {
    Optional<String> field(String name) {
      return fields.stream()
          .filter(field -> field.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(field -> field.substring(name.length() + 1).strip())
          .findFirst();
    }
  }

  static Answer once(int port, String request) throws IOException {
    try (RawClient client = new RawClient(port)) {
      return client.exchange(request);
    }
  }

  /** A GET of the target with a right {@code Host} and these fields. */
  static Answer get(int port, String target, String... fields) throws IOException {
    return once(port, head("GET", target, fields));
  }

  static String head(String method, String target, String... fields) {
    StringBuilder out =
        new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
    for (String field : fields) {
      out.append(field).append("\r\n");
    }
    return out.append("\r\n").toString();
  }

  Answer exchange(String request) throws IOException {
    send(request);
    return read(request.startsWith("HEAD "));
  }

  void send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  Answer read(boolean withoutBody) throws IOException {
    String status = line();
    List<String> fields = new ArrayList<>();
    for (String field = line(); !field.isEmpty(); field = line()) {
      fields.add(field);
    }
    Answer head = new Answer(Integer.parseInt(status.substring(9, 12)), fields, "");
    int length = withoutBody ? 0 : head.field("Content-Length").map(Integer::parseInt).orElse(0);
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("only " + body.length + " of " + length + " bytes came");
    }
    return new Answer(head.status, fields, new String(body, StandardCharsets.ISO_8859_1));
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the server closed the connection");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  /** Whether the server closes the connection; waits for it. */
  boolean isClosedByServer() {
    try {
      return in.read() < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true; // reset
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
