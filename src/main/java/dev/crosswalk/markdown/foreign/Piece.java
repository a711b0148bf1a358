package dev.crosswalk.markdown.foreign;

import java.util.Map;

/**
 * One piece of a template language or of JSX, as another tool would run it.
 *
 * @param arguments by name; those without one by their place, from {@code "0"}
 * @param written as in the source
 */
public record Piece(
    Family family, String name, Map<String, String> arguments, Form form, String written) {

  public enum Family {
    /** Hugo's <code>{{< name >}}</code>. */
    SHORTCODE,
    /** Liquid's <code>{% name %}</code>. */
    TAG,
    /** <code>{{ name }}</code> of many tools. */
    VALUE,
    /** JavaScript between braces. */
    EXPRESSION,
    /** {@code <Name>} of JSX or Vue. */
    COMPONENT,
    /** Text that mkdocstrings takes from a program, {@code ::: module.name}. */
    GENERATED,
    /** What leaves nothing on a page: a comment, a list of attributes, an import. */
    SILENT
  }

  public enum Form {
    OPEN,
    CLOSE,
    ALONE
  }

  static Piece silent(String written) {
    return new Piece(Family.SILENT, "", Map.of(), Form.ALONE, written);
  }

  /** The first argument of these names that is not empty; else an empty text. */
  public String argument(String... names) {
    for (String name : names) {
      String value = arguments.getOrDefault(name, "").strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /** Whether this ends what the other began. */
  public boolean closes(Piece other) {
    return form == Form.CLOSE && family == other.family && name.equals(other.name);
  }

  /** What a message calls it. */
  public String shown() {
    return switch (family) {
      case SHORTCODE -> "{{< " + name + " >}}";
      case TAG -> "{% " + name + " %}";
      case VALUE -> "{{ " + name + " }}";
      case EXPRESSION -> "{…}";
      case COMPONENT -> "<" + name + ">";
      case GENERATED -> "::: " + name;
      case SILENT -> written;
    };
  }
}
