package dev.crosswalk.markdown.meaning;

import dev.crosswalk.markdown.foreign.Piece;
import dev.crosswalk.markdown.foreign.Piece.Form;
import dev.crosswalk.markdown.foreign.Syntax;
import dev.crosswalk.markdown.meaning.Meaning.Address;
import dev.crosswalk.markdown.meaning.Meaning.Note;
import dev.crosswalk.markdown.meaning.Meaning.Picture;
import dev.crosswalk.markdown.meaning.Meaning.Stays;
import dev.crosswalk.markdown.meaning.Meaning.Tab;
import dev.crosswalk.markdown.meaning.Meaning.Titled;
import dev.crosswalk.markdown.meaning.Meaning.Unknown;
import dev.crosswalk.markdown.meaning.Meaning.Words;
import dev.crosswalk.markdown.nodes.Admonition.Fold;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tools' names for things, and what they mean here. */
final class Meanings {
  /** Names, in lower case, of notes of one type. */
  private static final Set<String> NOTES =
      Set.of(
          "note",
          "tip",
          "hint",
          "info",
          "warning",
          "caution",
          "important",
          "danger",
          "error",
          "success",
          "check",
          "question",
          "example",
          "quote-note",
          "todo",
          "attention");

  /** Names of notes that are told their type. */
  private static final Set<String> ANY_NOTES =
      Set.of("admonition", "aside", "callout", "alert", "notice", "hint", "pageinfo", "note");

  private static final Set<String> FOLDED =
      Set.of(
          "details",
          "expand",
          "accordion",
          "expandable",
          "collapsible",
          "toggle",
          "collapse",
          "spoiler",
          "dropdown",
          "expansionpanel");
  private static final Set<String> TABS = Set.of("tab", "tabitem", "tab-item", "tabpanel");
  private static final Set<String> TITLED =
      Set.of("card", "step", "linkcard", "link-card", "linkbutton", "feature");
  private static final Set<String> PICTURES = Set.of("figure", "img", "image", "picture");
  private static final Set<String> GROUPS =
      Set.of(
          "tabs",
          "tabgroup",
          "tabpane",
          "codegroup",
          "codetabs",
          "code-group",
          "steps",
          "cards",
          "cardgrid",
          "cardgroup",
          "columns",
          "column",
          "col",
          "row",
          "fragment",
          "accordiongroup",
          "filetree",
          "frame",
          "highlight",
          "code",
          "codeblock",
          "content-ref",
          "blocks",
          "grid",
          "");
  private static final Set<String> SILENT_TAGS =
      Set.of("assign", "capture", "increment", "decrement", "toc", "seo", "else", "elsif", "when");

  private static final Pattern LITERAL =
      Pattern.compile(
          "(?:'([^']*)'|\"([^\"]*)\"|`([^`$]*)`)\\s*(?:\\|\\s*(?:relative|absolute)_url\\s*)?");
  private static final Pattern QUOTED = Pattern.compile("(?:'[^']*+'|\"[^\"]*+\")\\s*+\\|");
  private static final Pattern TYPE = Pattern.compile("[A-Za-z][\\w-]{0,40}");

  private final Syntax syntax;

  Meanings(Syntax syntax) {
    this.syntax = syntax;
  }

  Meaning of(Piece piece) {
    return switch (piece.family()) {
      case SHORTCODE -> shortcode(piece);
      case TAG -> tag(piece);
      case VALUE -> value(piece);
      case EXPRESSION -> expression(piece);
      case COMPONENT -> common(piece).orElseGet(() -> component(piece));
      case GENERATED -> new Unknown();
      case SILENT -> Meaning.NOTHING;
    };
  }

  private static Meaning shortcode(Piece piece) {
    if (piece.form() == Form.CLOSE) {
      return Meaning.NOTHING;
    }
    return switch (piece.name()) {
      case "ref", "relref" -> new Address(piece.argument("path", "0"));
      default -> common(piece).orElseGet(Unknown::new);
    };
  }

  private static Meaning tag(Piece piece) {
    String first = piece.argument("0");
    if (piece.form() == Form.CLOSE || SILENT_TAGS.contains(piece.name())) {
      return Meaning.NOTHING;
    }
    return switch (piece.name()) {
      case "link" -> new Address("/" + first.replaceFirst("^/+", ""));
      case "post_url" -> new Address("/_posts/" + first.replaceFirst("^/+", "") + ".md");
      case "end" -> Meaning.NOTHING;
      default -> common(piece).orElseGet(Unknown::new);
    };
  }

  private Meaning value(Piece piece) {
    String example = piece.argument("example");
    Matcher literal = LITERAL.matcher(piece.name());
    if (!example.isEmpty()) {
      return new Words(example);
    }
    if (literal.matches()) {
      return new Words(inner(literal));
    }
    if (syntax.values().containsKey(piece.name())) {
      return new Words(syntax.values().getOrDefault(piece.name(), ""));
    }
    boolean filtered = QUOTED.matcher(piece.name()).lookingAt(); // by what only the tool has
    boolean call = piece.name().matches("[A-Za-z_][\\w.:]*\\(.*\\)");
    return call || filtered ? new Unknown() : new Stays(piece.written());
  }

  private Meaning expression(Piece piece) {
    String code = piece.name();
    Matcher literal = LITERAL.matcher(code);
    if (literal.matches()) {
      return new Words(inner(literal));
    }
    if (code.isEmpty() || (code.startsWith("/*") && code.endsWith("*/"))) {
      return Meaning.NOTHING;
    }
    if (code.matches("[0-9.]+")) {
      return new Words(code);
    }
    String value = syntax.values().get(code);
    return value == null ? new Unknown() : new Words(value);
  }

  private static String inner(Matcher literal) {
    for (int group = 1; group <= 3; group++) {
      if (literal.group(group) != null) {
        return literal.group(group);
      }
    }
    return "";
  }

  private static Meaning component(Piece piece) {
    return switch (piece.name()) {
      case "Icon" -> Meaning.NOTHING;
      case "Badge", "Kbd" -> new Meaning.Aside(piece.argument("text"));
      default -> piece.form() == Form.CLOSE ? Meaning.NOTHING : new Unknown();
    };
  }

  /** What shortcodes, tags and components have alike. */
  private static Optional<Meaning> common(Piece piece) {
    String name = piece.name().toLowerCase(Locale.ROOT);
    String title = piece.argument("title", "summary", "label", "header", "name");
    if (NOTES.contains(name) || ANY_NOTES.contains(name)) {
      return Optional.of(note(piece, name, title));
    }
    if (FOLDED.contains(name)) {
      String shown = title.isEmpty() ? piece.argument("0") : title;
      return Optional.of(new Note("details", optional(shown), Fold.CLOSED));
    }
    if (TABS.contains(name)) {
      return Optional.of(new Tab(title.isEmpty() ? piece.argument("value", "0") : title));
    }
    if (TITLED.contains(name)) {
      String address = piece.argument("href", "link", "url", "to");
      return Optional.of(new Titled(title, address, piece.argument("description", "subtitle")));
    }
    if (PICTURES.contains(name) && !piece.argument("src", "link", "0").isEmpty()) {
      String alt = piece.argument("alt", "caption", "title");
      return Optional.of(new Picture(piece.argument("src", "link", "0"), alt));
    }
    return GROUPS.contains(name) ? Optional.of(Meaning.GROUP) : Optional.empty();
  }

  private static Note note(Piece piece, String name, String title) {
    String told = piece.argument("type", "style", "variant", "kind", "color", "0");
    boolean type = ANY_NOTES.contains(name) && TYPE.matcher(told).matches();
    String general = ANY_NOTES.contains(name) && !NOTES.contains(name) ? "note" : name;
    boolean second = ANY_NOTES.contains(name) && piece.arguments().containsKey("1");
    String shown = title.isEmpty() && second ? piece.argument("1") : title;
    return new Note(type ? told : general, optional(shown), Fold.NONE);
  }

  private static Optional<String> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
