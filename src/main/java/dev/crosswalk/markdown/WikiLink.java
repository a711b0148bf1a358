package dev.crosswalk.markdown;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** {@code [[slug]]}, {@code [[slug|text]]} or {@code [[slug#anchor]]}. */
final class WikiLink extends CustomNode {
  /** No slug, anchor or text is longer; keeps a row of brackets from being read again and again. */
  private static final int MAX_LENGTH = 300;

  private final String inner;

  private WikiLink(String inner) {
    this.inner = inner;
  }

  /** What stands between the brackets. */
  String inner() {
    return inner;
  }

  String slug() {
    String target = target();
    int hash = target.indexOf('#');
    return (hash < 0 ? target : target.substring(0, hash)).strip();
  }

  String anchor() {
    String target = target();
    int hash = target.indexOf('#');
    return hash < 0 ? "" : target.substring(hash + 1).strip();
  }

  /** The author's words for the link; empty if the title shall stand there. */
  String text() {
    int bar = inner.indexOf('|');
    return bar < 0 ? "" : inner.substring(bar + 1).strip();
  }

  private String target() {
    int bar = inner.indexOf('|');
    return bar < 0 ? inner : inner.substring(0, bar);
  }

  /** Reads it before CommonMark's own links see the bracket. */
  static final class ParserFactory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('[');
    }

    @Override
    public InlineContentParser create() {
      return new Parser();
    }
  }

  private static final class Parser implements InlineContentParser {
    @Override
    public ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      if (!scanner.next("[[")) {
        return ParsedInline.none();
      }
      Position start = scanner.position();
      StringBuilder inner = new StringBuilder();
      for (char c = scanner.peek(); inner.length() < MAX_LENGTH; c = scanner.peek()) {
        if (c == ']') {
          break;
        }
        if (c == Scanner.END || c == '\n' || c == '[') {
          return ParsedInline.none();
        }
        inner.append(c);
        scanner.next();
      }
      boolean closed = scanner.next("]]");
      if (!closed || inner.toString().isBlank()) {
        scanner.setPosition(start);
        return ParsedInline.none();
      }
      return ParsedInline.of(new WikiLink(inner.toString()), scanner.position());
    }
  }
}
