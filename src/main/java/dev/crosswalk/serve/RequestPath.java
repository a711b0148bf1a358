package dev.crosswalk.serve;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The decoded names between the slashes of a request's path.
 *
 * @param folder whether the path ends in a slash
 */
record RequestPath(List<String> names, boolean folder) {
  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

  /**
   * @return empty for a path that no published file has: one that climbs, is hidden, holds a slash,
   *     a backslash or a control character in a name, or an empty name
   * @throws BadRequest if it is no path, or no UTF-8
   */
  static Optional<RequestPath> of(String raw) throws BadRequest {
    String path = raw.isEmpty() ? "/" : raw;
    if (!path.startsWith("/")) {
      throw new BadRequest(400);
    }
    boolean folder = path.endsWith("/");
    List<String> names = new ArrayList<>();
    if (path.length() > 1) {
      for (String part : path.substring(1, path.length() - (folder ? 1 : 0)).split("/", -1)) {
        names.add(decode(part));
      }
    }
    return names.stream().allMatch(RequestPath::isPublishable)
        ? Optional.of(new RequestPath(List.copyOf(names), folder))
        : Optional.empty();
  }

  private static boolean isPublishable(String name) {
    boolean hidden = name.startsWith(".") && !name.equals(".well-known");
    return !name.isEmpty()
        && !hidden
        && name.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
  }

  private static String decode(String part) throws BadRequest {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c != '%') {
        bytes.write(c);
      } else if (i + 2 < part.length()
          && HexFormat.isHexDigit(part.charAt(i + 1))
          && HexFormat.isHexDigit(part.charAt(i + 2))) {
        bytes.write(HexFormat.fromHexDigits(part, i + 1, i + 3));
        i += 2;
      } else {
        throw new BadRequest(400);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new BadRequest(400);
    }
  }

  /** The same path with a slash at its end, encoded anew. */
  String asFolder() {
    StringBuilder out = new StringBuilder("/");
    for (String name : names) {
      for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
        if (PLAIN.indexOf((char) (each & 0xFF)) >= 0) {
          out.append((char) each);
        } else {
          out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
        }
      }
      out.append('/');
    }
    return out.toString();
  }
}
