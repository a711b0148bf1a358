package dev.crosswalk.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param fields beside those that every answer has
 */
record HttpResponse(int status, Map<String, String> fields, Body body) {

  /** Bytes that can be written piece by piece; closed when they are sent or not wanted. */
  interface Body extends AutoCloseable {
    long length();

    /**
     * The next bytes, at most {@link Limits#STALL_BYTES}.
     *
     * @throws IOException if the file ends too early or cannot be read
     */
    byte[] next() throws IOException;

    @Override
    void close() throws IOException;
  }

  static HttpResponse text(int status, String sentence) {
    return new HttpResponse(
        status,
        Map.of("Content-Type", MediaTypes.TEXT),
        FileBody.of((sentence + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  static HttpResponse html(int status, String page) {
    return new HttpResponse(
        status,
        Map.of("Content-Type", MediaTypes.HTML),
        FileBody.of(page.getBytes(StandardCharsets.UTF_8)));
  }

  static HttpResponse empty(int status) {
    return new HttpResponse(status, Map.of(), FileBody.of(new byte[0]));
  }

  HttpResponse with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new HttpResponse(status, more, body);
  }

  /** Status line and fields, up to and with the empty line. */
  byte[] head(Map<String, String> always, String connection) {
    StringBuilder out = new StringBuilder(512);
    out.append("HTTP/1.1 ").append(status).append(' ').append(reason(status)).append("\r\n");
    Map<String, String> all = new LinkedHashMap<>(always);
    all.putAll(fields);
    if (status != 304) {
      all.put("Content-Length", String.valueOf(body.length()));
    }
    all.put("Connection", connection);
    all.forEach((name, value) -> out.append(name).append(": ").append(value).append("\r\n"));
    return out.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 206 -> "Partial Content";
      case 301 -> "Moved Permanently";
      case 304 -> "Not Modified";
      case 400 -> "Bad Request";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 414 -> "URI Too Long";
      case 416 -> "Range Not Satisfiable";
      case 421 -> "Misdirected Request";
      case 431 -> "Request Header Fields Too Large";
      case 503 -> "Service Unavailable";
      case 505 -> "HTTP Version Not Supported";
      default -> "Internal Server Error";
    };
  }
}
