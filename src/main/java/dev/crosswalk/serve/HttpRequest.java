package dev.crosswalk.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a request, RFC 9112. Text is ISO 8859-1: one character is one byte.
 *
 * @param path as sent, with its percent signs
 * @param query as sent, with its question mark; empty if there is none
 * @param authorities what the {@code Host} field and an absolute target name, at least one
 * @param fields by name in lower case; values of equal names are joined by commas
 * @param keepsAlive whether the client wants to send another request
 */
record HttpRequest(
    String method,
    String path,
    String query,
    List<String> authorities,
    Map<String, String> fields,
    boolean keepsAlive,
    boolean http10) {

  private static final Pattern LINE =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+) ([^ \\x00-\\x20\\x7f#]+) (HTTP/\\d\\.\\d)");
  private static final Pattern FIELD =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([^\\x00-\\x08\\x0a-\\x1f\\x7f]*)");
  private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?]*)([^?]*)(.*)");

  static HttpRequest parse(List<String> lines) throws BadRequest {
    Matcher line = LINE.matcher(lines.getFirst());
    if (!line.matches()) {
      throw new BadRequest(400);
    }
    if (!line.group(3).startsWith("HTTP/1.")) {
      throw new BadRequest(505);
    }
    Map<String, String> fields = fields(lines.subList(1, lines.size()));
    String host = Optional.ofNullable(fields.get("host")).orElseThrow(() -> new BadRequest(400));
    String target = line.group(2);
    Matcher absolute = ABSOLUTE.matcher(target);
    boolean isAbsolute = absolute.matches();
    String pathAndQuery = isAbsolute ? absolute.group(2) + absolute.group(3) : target;
    int question = pathAndQuery.indexOf('?');
    boolean http10 = line.group(3).equals("HTTP/1.0");
    return new HttpRequest(
        line.group(1),
        question < 0 ? pathAndQuery : pathAndQuery.substring(0, question),
        question < 0 ? "" : pathAndQuery.substring(question),
        isAbsolute ? List.of(host, absolute.group(1)) : List.of(host),
        fields,
        keepsAlive(fields, http10),
        http10);
  }

  private static Map<String, String> fields(List<String> lines) throws BadRequest {
    Map<String, String> fields = new HashMap<>();
    for (String line : lines) {
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        throw new BadRequest(400);
      }
      String name = field.group(1).toLowerCase(Locale.ROOT);
      boolean again = fields.containsKey(name);
      if (again && (name.equals("host") || name.equals("content-length"))) {
        throw new BadRequest(400);
      }
      fields.merge(name, field.group(2).strip(), (one, other) -> one + ", " + other);
    }
    return fields;
  }

  private static boolean keepsAlive(Map<String, String> fields, boolean http10) {
    String wish = fields.getOrDefault("connection", "").toLowerCase(Locale.ROOT);
    return http10 ? wish.contains("keep-alive") : !wish.contains("close");
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Whether bytes follow that nobody is going to read. */
  boolean hasBody() {
    return fields.containsKey("transfer-encoding")
        || !fields.getOrDefault("content-length", "0").equals("0");
  }

  boolean isHead() {
    return method.equals("HEAD");
  }
}
