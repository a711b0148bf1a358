package dev.crosswalk.markdown.foreign;

import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** Reads a piece of syntax inside text from the page's body. */
interface InlineReader {
  /**
   * @param end offset in the body behind it
   */
  record Found(Node node, int end) {
    static Found of(Piece piece, int offset) {
      return new Found(new Mark(piece), offset + piece.written().length());
    }

    /** Something that leaves nothing on the page. */
    static Found nothing(int end) {
      return new Found(new Mark(Piece.silent("")), end);
    }
  }

  /** What begins at an offset of the body. */
  Optional<Found> read(int offset);

  /** Asks a reader at each such character. */
  static InlineContentParserFactory at(char trigger, Ahead ahead, InlineReader reader) {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of(trigger);
      }

      @Override
      public InlineContentParser create() {
        return state -> parse(state, ahead, reader);
      }
    };
  }

  private static ParsedInline parse(InlineParserState state, Ahead ahead, InlineReader reader) {
    Scanner scanner = state.scanner();
    int offset = ahead.offset(scanner);
    if (offset < 0) {
      return ParsedInline.none();
    }
    Optional<Found> found = reader.read(offset);
    return found.isPresent() && ahead.skip(scanner, offset, found.get().end())
        ? ParsedInline.of(found.get().node(), scanner.position())
        : ParsedInline.none();
  }
}
