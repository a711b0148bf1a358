package dev.crosswalk.bake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Freemarker says of a mistake, in one sentence, with what to write instead.
 *
 * @param hint the next step, if one is known
 */
record TemplateWords(String message, Optional<String> hint) {
  private static final int MAX_LENGTH = 300;

  private static final Pattern BLAMED =
      Pattern.compile(
          "==> (.*?) {2}\\[in template \"([^\"\\n]*)\"[^\\n]*? at line ([0-9]{1,8}), column"
              + " ([0-9]{1,8})\\]");
  private static final Pattern WRONG_TYPE =
      Pattern.compile(
          "Expected (?:an? )?(.+?) ?, but this has evaluated to (?:an? )?(.+?)(?: \\(wrapper:.*)?:");
  private static final Pattern NOT_CONVERTED =
      Pattern.compile("Can't convert this string to (boolean|number): (\".*\")");
  private static final Pattern OPERAND =
      Pattern.compile("(?:Left|Right) hand operand is (?:an? )?(.+?)(?: \\(wrapper:.*)?\\.");
  private static final Pattern NOT_FOUND = Pattern.compile("Template not found for name \"(.*?)\"");

  /** Where an expression stands that Freemarker blames. */
  record Blamed(String expression, String template, int line, int column) {}

  /** The place that a message names; it is nearer to the mistake than the exception's own. */
  static Optional<Blamed> blamed(String message) {
    Matcher blamed = BLAMED.matcher(message);
    return blamed.find()
        ? Optional.of(
            new Blamed(
                blamed.group(1),
                blamed.group(2),
                Integer.parseInt(blamed.group(3)),
                Integer.parseInt(blamed.group(4))))
        : Optional.empty();
  }

  static TemplateWords of(String said) {
    String expression = blamed(said).map(Blamed::expression).orElse("");
    Matcher missing = NOT_FOUND.matcher(said);
    if (missing.find()) {
      return new TemplateWords("no template \"" + missing.group(1) + "\"", Optional.empty());
    }
    return expression.isEmpty() ? plain(said) : about(expression, said);
  }

  private static TemplateWords about(String expression, String said) {
    if (said.startsWith("The following has evaluated to null or missing")) {
      return new TemplateWords(
          expression + " is missing",
          Optional.of("write (%1$s)!\"\", or ask <#if (%1$s)??>".formatted(expression)));
    }
    Matcher converted = NOT_CONVERTED.matcher(said);
    if (converted.find()) {
      return unconverted(expression, converted.group(1), converted.group(2));
    }
    Matcher type = WRONG_TYPE.matcher(said);
    if (type.find()) {
      return wrongType(expression, type.group(1), word(type.group(2)));
    }
    Matcher operand = OPERAND.matcher(said);
    if (said.startsWith("Can't compare") && operand.find()) {
      String left = word(operand.group(1));
      String right = operand.find() ? word(operand.group(1)) : "something else";
      return new TemplateWords(
          "%s compares %s with %s".formatted(expression, left, right),
          Optional.of("a header value is text: compare it with text in quotes, or use ?number"));
    }
    if (said.startsWith("Can't convert the date-like value")) {
      return new TemplateWords(
          expression + " is a date, and nothing says how to write it",
          Optional.of("write " + expression + "?string(\"yyyy-MM-dd\")"));
    }
    return plain(said);
  }

  private static TemplateWords unconverted(String expression, String type, String value) {
    String base = expression.replaceFirst("\\?(boolean|number)$", "");
    return type.equals("boolean")
        ? new TemplateWords(
            "%s is the text %s; ?boolean knows \"true\" and \"false\"".formatted(base, value),
            Optional.of("write " + base + " == " + value))
        : new TemplateWords("%s is the text %s, and no number".formatted(base, value), NO_HINT);
  }

  private static final Optional<String> NO_HINT = Optional.empty();

  private static TemplateWords wrongType(String expression, String wanted, String found) {
    String needed = wanted.startsWith("string") ? "text" : wanted;
    String message = "%s is %s where a %s is needed".formatted(expression, found, needed);
    if (found.equals("text") && wanted.equals("boolean")) {
      return new TemplateWords(
          message, Optional.of("a header value is text: write " + expression + " == \"true\""));
    }
    if (found.equals("text") && wanted.equals("number")) {
      return new TemplateWords(message, Optional.of("write " + expression + "?number"));
    }
    if (found.equals("a list") && needed.equals("text")) {
      return new TemplateWords(
          message.replace("a text", "text"), Optional.of("write " + expression + "?join(\", \")"));
    }
    return new TemplateWords(message.replace("a text", "text"), NO_HINT);
  }

  private static String word(String type) {
    return switch (type) {
      case "string" -> "text";
      case "sequence" -> "a list";
      case "hash", "extended_hash" -> "a map";
      case "boolean" -> "true or false";
      default -> "a " + type.replace('_', ' ');
    };
  }

  /** The first sentence; the line after it, where it ends in a colon. */
  private static TemplateWords plain(String said) {
    String[] lines = said.strip().split("\n");
    String first = lines.length == 0 || lines[0].isBlank() ? "failed" : lines[0].strip();
    if (first.endsWith(":") && lines.length > 1) {
      first = first + " " + lines[1].strip();
    }
    first = first.replaceFirst("\\. Help \\(latest version\\).*", "").replaceFirst("\\.$", "");
    return new TemplateWords(
        first.length() <= MAX_LENGTH ? first : first.substring(0, MAX_LENGTH) + "…",
        Optional.empty());
  }
}
