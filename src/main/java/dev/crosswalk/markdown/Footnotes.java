package dev.crosswalk.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * GitHub's footnotes: {@code [^label]} in the text and {@code [^label]: text} at a line's start,
 * with further blocks indented by four spaces. (commonmark-java's own extension of this version was
 * not to be had, and an older one does not run with it.)
 */
final class Footnotes {
  private static final int MAX_LABEL = 100;
  private static final int INDENT = 4;
  private static final Pattern START = Pattern.compile("\\[\\^([^\\]\\s\\[]{1,100})\\]:");

  private Footnotes() {}

  /** {@code [^label]}; whether there is such a footnote shows later. */
  static final class Reference extends CustomNode {
    private final String label;

    Reference(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** The text of one footnote. */
  static final class Definition extends CustomBlock {
    private final String label;

    Definition(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  static final class References implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('[');
    }

    @Override
    public InlineContentParser create() {
      return References::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
      Scanner scanner = state.scanner();
      if (!scanner.next("[^")) {
        return ParsedInline.none();
      }
      StringBuilder label = new StringBuilder();
      for (char c = scanner.peek(); c != ']'; c = scanner.peek()) {
        if (c == Scanner.END || c <= ' ' || c == '[' || label.length() == MAX_LABEL) {
          return ParsedInline.none();
        }
        label.append(c);
        scanner.next();
      }
      scanner.next();
      return label.isEmpty()
          ? ParsedInline.none()
          : ParsedInline.of(new Reference(label.toString()), scanner.position());
    }
  }

  static final class Definitions extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence line = state.getLine().getContent();
      int start = state.getNextNonSpaceIndex();
      if (state.getIndent() >= INDENT || !startsLike(line, start)) {
        return BlockStart.none();
      }
      Matcher matcher = START.matcher(line).region(start, line.length());
      return matcher.lookingAt()
          ? BlockStart.of(new DefinitionParser(matcher.group(1))).atIndex(matcher.end())
          : BlockStart.none();
    }

    private static boolean startsLike(CharSequence line, int start) {
      return start + 1 < line.length()
          && line.charAt(start) == '['
          && line.charAt(start + 1) == '^';
    }
  }

  private static final class DefinitionParser extends AbstractBlockParser {
    private final Definition definition;

    DefinitionParser(String label) {
      this.definition = new Definition(label);
    }

    @Override
    public Block getBlock() {
      return definition;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(Block child) {
      return !(child instanceof Definition);
    }

    @Override
    public void addLine(SourceLine line) {}

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      return state.getIndent() >= INDENT
          ? BlockContinue.atColumn(state.getColumn() + INDENT)
          : BlockContinue.none();
    }
  }
}
