package dev.crosswalk.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The one place that turns the path of a file on the site into the address that a browser asks for,
 * and back.
 *
 * <p>Files lie under the names that people read ({@code größe #2.html}); addresses hold nothing but
 * the unreserved characters of RFC 3986 and the slash ({@code gr%C3%B6%C3%9Fe%20%232.html}), so
 * that one reads the same in HTML, XML, JSON, Markdown and to any host, none of which takes a plus
 * for a blank or a semicolon for the begin of parameters. A colon in a first part is no scheme.
 */
public final class Address {
  private Address() {}

  /** Percent-encodes a path with slashes, once.. */
  public static String of(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      if (isUnreserved(c) || c == '/') {
        out.append(c);
      } else {
        out.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
      }
    }
    return out.toString();
  }

  /** Decodes percent escapes, once; a percent sign that begins none stands for itself. */
  public static String decode(String address) {
    if (address.indexOf('%') < 0) {
      return address;
    }
    byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
      out.write(low < 0 ? bytes[i] : (high << 4) | low);
      i += low < 0 ? 0 : 2;
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A path as it lies on disk: in Unicode's composed form, whatever form it was written in. */
  public static String composed(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  /** What two paths share that are one file on a system which takes no notice of case. */
  public static String key(String path) {
    return composed(path).toLowerCase(Locale.ROOT);
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }
}
