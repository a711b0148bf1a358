package dev.crosswalk.markdown.foreign;

import dev.crosswalk.markdown.nodes.Admonition;
import dev.crosswalk.markdown.nodes.ContainerParser;
import dev.crosswalk.markdown.nodes.ForeignBlocks;
import dev.crosswalk.markdown.nodes.ForeignBlocks.Group;
import dev.crosswalk.markdown.nodes.ForeignBlocks.Tab;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * {@code :::note[Title]} up to {@code :::} (Docusaurus, VitePress, Starlight) and the same between
 * fences, <code>```{note}</code> (MyST).
 */
final class FencedBlocks extends AbstractBlockParserFactory {
  private static final int INDENT = 4;

  /** Each line asks all blocks that are open. */
  private static final int MAX_OPEN = 20;

  private static final Pattern OPEN =
      Pattern.compile(
          "(:{3,})[ \\t]*(?:\\{([A-Za-z][\\w:-]{0,40})\\}|([A-Za-z][\\w-]{0,40})(?![\\w.-]))"
              + "[ \\t]*(?:\\[([^\\n]*)\\])?[ \\t]*([^\\n]*)");
  private static final Pattern DIRECTIVE =
      Pattern.compile("(`{3,}|~{3,})[ \\t]*\\{([A-Za-z][\\w-]{0,40})\\}[ \\t]*([^`\\n]*)");

  /** Groups that only hold other blocks. */
  private static final Set<String> GROUPS =
      Set.of(
          "code-group", "tabs", "tab-set", "steps", "raw", "container", "columns", "cards", "div");

  /** What MyST calls a note: other directives in fences are code. */
  private static final Set<String> DIRECTIVES =
      Set.of(
          "note",
          "tip",
          "hint",
          "important",
          "warning",
          "caution",
          "attention",
          "danger",
          "error",
          "seealso",
          "admonition",
          "dropdown",
          "todo");

  /** What is open between two fences; what they are about takes its place when it closes. */
  private static final class Wall extends CustomBlock {
    private final char mark;
    private final int length;

    Wall(char mark, int length) {
      this.mark = mark;
      this.length = length;
    }
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int start = state.getNextNonSpaceIndex();
    if (state.getIndent() >= INDENT || start + 2 >= line.length()) {
      return BlockStart.none();
    }
    char first = line.charAt(start);
    if (first != ':' && first != '`' && first != '~') {
      return BlockStart.none();
    }
    if (open(matched.getMatchedBlockParser().getBlock()) >= MAX_OPEN) {
      return BlockStart.none();
    }
    CharSequence rest = line.subSequence(start, line.length());
    return (first == ':' ? colons(rest) : directive(rest))
        .map(parser -> BlockStart.of(parser).atIndex(line.length()))
        .orElseGet(BlockStart::none);
  }

  private static int open(Node innermost) {
    int open = 0;
    for (Node at = innermost; at != null; at = at.getParent()) {
      open += at instanceof Wall ? 1 : 0;
    }
    return open;
  }

  private static Optional<FencedParser> colons(CharSequence line) {
    Matcher open = OPEN.matcher(line);
    if (!open.matches()) {
      return Optional.empty();
    }
    String type = open.group(2) != null ? open.group(2) : open.group(3);
    String title =
        ForeignBlocks.plain(open.group(4) != null ? open.group(4) : attributesOff(open.group(5)));
    return Optional.of(new FencedParser(block(type, title), ':', open.group(1).length()));
  }

  private static Optional<FencedParser> directive(CharSequence line) {
    Matcher open = DIRECTIVE.matcher(line);
    if (!open.matches() || !DIRECTIVES.contains(open.group(2))) {
      return Optional.empty();
    }
    String fence = open.group(1);
    Block block = block(open.group(2), ForeignBlocks.plain(open.group(3)));
    return Optional.of(new FencedParser(block, fence.charAt(0), fence.length()));
  }

  private static String attributesOff(String title) {
    return title.replaceAll("\\{[^}]*\\}[ \\t]*$", "");
  }

  private static Block block(String written, String title) {
    String type = written.toLowerCase(Locale.ROOT);
    if (GROUPS.contains(type)) {
      return new Group();
    }
    if (type.equals("tab") || type.equals("tab-item")) {
      return new Tab(title);
    }
    Optional<String> given = title.isEmpty() ? Optional.empty() : Optional.of(title);
    boolean folded = Set.of("details", "dropdown", "spoiler", "collapse").contains(type);
    return Admonition.of(
        type.equals("admonition") ? "note" : type,
        given,
        folded ? Admonition.Fold.CLOSED : Admonition.Fold.NONE);
  }

  private static final class FencedParser extends ContainerParser {
    private final Block block;
    private final Wall wall;
    private boolean first = true;

    FencedParser(Block block, char mark, int length) {
      this(block, new Wall(mark, length));
    }

    private FencedParser(Block block, Wall wall) {
      super(wall);
      this.block = block;
      this.wall = wall;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      CharSequence line = state.getLine().getContent();
      int run = closing(line, state.getNextNonSpaceIndex());
      if (state.getIndent() < INDENT && run >= wall.length && !innerCloses(state, run)) {
        return BlockContinue.finished();
      }
      if (first && isOption(line)) { // of MyST, below the opening line
        return BlockContinue.atIndex(line.length());
      }
      first = false;
      return BlockContinue.atIndex(state.getIndex());
    }

    private static boolean isOption(CharSequence line) {
      return line.length() > 2
          && line.charAt(0) == ':'
          && line.charAt(1) != ':'
          && line.toString().indexOf(':', 1) > 1;
    }

    /** The length of a closing fence, which has nothing but its marks; else 0. */
    private int closing(CharSequence line, int start) {
      int at = start;
      while (at < line.length() && line.charAt(at) == wall.mark) {
        at++;
      }
      int run = at - start;
      while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
        at++;
      }
      return at == line.length() ? run : 0;
    }

    /** Blocks are asked from the outside in, and the innermost of equals ends first. */
    private boolean innerCloses(ParserState state, int run) {
      Node at = state.getActiveBlockParser().getBlock();
      for (; at != null && at != wall; at = at.getParent()) {
        if (at instanceof Wall inner && inner.mark == wall.mark && inner.length <= run) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void closeBlock() {
      for (Node child = wall.getFirstChild(); child != null; child = wall.getFirstChild()) {
        block.appendChild(child);
      }
      block.setSourceSpans(wall.getSourceSpans());
      wall.insertAfter(block);
      wall.unlink();
    }
  }
}
