package dev.crosswalk.markdown.meaning;

import dev.crosswalk.markdown.foreign.Braces;
import dev.crosswalk.markdown.foreign.Piece;
import dev.crosswalk.markdown.links.Targets;
import dev.crosswalk.markdown.links.WikiNames;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.jsoup.nodes.Entities;

/** Addresses and HTML in which pieces of a template stand. One page's. */
final class Addresses {
  /** Comments and lists of attributes that stand in HTML. */
  private static final Pattern IN_HTML =
      Pattern.compile("\\{/\\*[^*{}]*+\\*/\\}|\\{:[^{}\\n]*+\\}");

  private static final Pattern INCLUDE = Pattern.compile("<!--\\s*@include:");

  private final Meanings meanings;
  private final Targets targets;
  private final WikiNames names;
  private final Unknowns unknowns;

  Addresses(Meanings meanings, Targets targets, WikiNames names, Unknowns unknowns) {
    this.meanings = meanings;
    this.targets = targets;
    this.names = names;
    this.unknowns = unknowns;
  }

  /** An address without its pieces. */
  String address(String written, Node node) {
    return filled(written, node, false);
  }

  /** An author's HTML without its pieces. */
  String html(String written, Node node) {
    return filled(bare(written), node, true);
  }

  /** Without what is a comment or a list of attributes there. */
  static String bare(String html) {
    return IN_HTML.matcher(html).replaceAll("");
  }

  /** VitePress puts in files that a comment names. */
  void comment(String comment, Node node) {
    if (INCLUDE.matcher(comment).find()) {
      unknowns.leftOut("<!--@include-->", node);
    }
  }

  private String filled(String written, Node node, boolean html) {
    StringBuilder out = new StringBuilder(written.length());
    int at = 0;
    int seen = 0;
    boolean tag = false;
    for (int brace = written.indexOf('{'); brace >= 0; brace = written.indexOf('{', brace + 1)) {
      Optional<Piece> piece = brace < at ? Optional.empty() : Braces.at(written, brace);
      if (piece.isPresent()) {
        for (; seen < brace; seen++) {
          tag = written.charAt(seen) == '<' || (tag && written.charAt(seen) != '>');
        }
        String value = value(piece.get(), node, html && !tag);
        out.append(written, at, brace).append(html ? Entities.escape(value) : value);
        at = brace + piece.get().written().length();
      }
    }
    return out.append(written, at, written.length()).toString();
  }

  private String value(Piece piece, Node node, boolean text) {
    return switch (meanings.of(piece)) {
      case Meaning.Words(String words) -> words;
      case Meaning.Aside(String words) -> words;
      case Meaning.Address(String path) -> path(path);
      case Meaning.Stays(String written) when text -> written;
      case Meaning.Stays _, Meaning.Unknown _ -> {
        unknowns.leftOut(piece.shown(), node);
        yield "";
      }
      case Meaning.Picture _, Meaning.Note _, Meaning.Tab _, Meaning.Titled _, Meaning.Group _ ->
          "";
    };
  }

  /** Hugo finds a page beside this one, below the root, or by its name alone. */
  String path(String written) {
    int hash = written.indexOf('#');
    String path = hash < 0 ? written : written.substring(0, hash);
    String anchor = hash < 0 ? "" : written.substring(hash);
    if (path.isEmpty() || targets.leads(path)) {
      return written;
    }
    if (targets.leads("/" + path)) {
      return "/" + path + anchor;
    }
    return names
        .find(path)
        .map(entry -> "/" + entry.source().contentPath() + anchor)
        .orElse(written);
  }
}
