package dev.crosswalk.markdown.foreign;

import dev.crosswalk.markdown.nodes.Admonition;
import dev.crosswalk.markdown.nodes.ContainerParser;
import dev.crosswalk.markdown.nodes.ForeignBlocks;
import dev.crosswalk.markdown.nodes.ForeignBlocks.Tab;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * {@code !!! note "Title"}, {@code ??? note} and {@code === "Tab"} with indented content, as
 * Python-Markdown and Material for MkDocs have them.
 */
final class IndentedBlocks extends AbstractBlockParserFactory {
  private static final int INDENT = 4;

  private static final Pattern MARKED =
      Pattern.compile(
          "(!!!|\\?\\?\\?\\+?)[ \\t]+([A-Za-z][\\w-]{0,40})(?:[ \\t]+[\\w-]+)*"
              + "[ \\t]*(?:\"([^\\n]*)\")?[ \\t]*");
  private static final Pattern TAB =
      Pattern.compile("===[!+]*[ \\t]+[\"']([^\\n]{0,200})[\"'][ \\t]*");

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int start = state.getNextNonSpaceIndex();
    if (state.getIndent() >= INDENT || start >= line.length()) {
      return BlockStart.none();
    }
    char first = line.charAt(start);
    if (first != '!' && first != '?' && first != '=') {
      return BlockStart.none();
    }
    return start(line.subSequence(start, line.length()))
        .map(block -> BlockStart.of(new IndentedParser(block)).atIndex(line.length()))
        .orElseGet(BlockStart::none);
  }

  private static Optional<Block> start(CharSequence line) {
    Matcher tab = TAB.matcher(line);
    if (tab.matches()) {
      return Optional.of(new Tab(ForeignBlocks.plain(tab.group(1))));
    }
    Matcher mark = MARKED.matcher(line);
    if (!mark.matches()) {
      return Optional.empty();
    }
    Admonition.Fold fold =
        switch (mark.group(1)) {
          case "???" -> Admonition.Fold.CLOSED;
          case "???+" -> Admonition.Fold.OPEN;
          default -> Admonition.Fold.NONE;
        };
    Optional<String> title = Optional.ofNullable(mark.group(3)).map(ForeignBlocks::plain);
    return Optional.of(Admonition.of(mark.group(2), title, fold));
  }

  private static final class IndentedParser extends ContainerParser {
    IndentedParser(Block block) {
      super(block);
    }

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
