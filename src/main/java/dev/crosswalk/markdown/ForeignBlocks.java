package dev.crosswalk.markdown;

import java.util.List;
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
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Blocks that other generators have for notes and tabs: {@code !!! note "Title"}, {@code ??? note}
 * and {@code === "Tab"} with indented content (Python-Markdown, Material for MkDocs); {@code
 * :::note[Title]} up to {@code :::} (Docusaurus, VitePress, Starlight) and the same between fences,
 * <code>```{note}</code> (MyST). What they hold is Markdown.
 */
final class ForeignBlocks {
  private static final int INDENT = 4;

  /** Each line asks all blocks that are open. */
  private static final int MAX_OPEN = 20;

  private static final Pattern MARKED =
      Pattern.compile(
          "(!!!|\\?\\?\\?\\+?)[ \\t]+([A-Za-z][\\w-]{0,40})(?:[ \\t]+[\\w-]+)*"
              + "[ \\t]*(?:\"([^\\n]*)\")?[ \\t]*");
  private static final Pattern TAB =
      Pattern.compile("===[!+]*[ \\t]+[\"']([^\\n]{0,200})[\"'][ \\t]*");
  private static final Pattern OPEN =
      Pattern.compile(
          "(:{3,})[ \\t]*(?:\\{([A-Za-z][\\w:-]{0,40})\\}|([A-Za-z][\\w-]{0,40}))"
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

  private ForeignBlocks() {}

  static List<BlockParserFactory> factories() {
    return List.of(new Indented(), new Fenced());
  }

  /** One of several variants, shown under its label. */
  static final class Tab extends CustomBlock {
    private final String label;

    Tab(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** Blocks that belong together without showing it. */
  static final class Group extends CustomBlock {}

  /** What is open between two fences; what they are about takes its place when it closes. */
  private static final class Wall extends CustomBlock {
    private final char mark;
    private final int length;

    Wall(char mark, int length) {
      this.mark = mark;
      this.length = length;
    }
  }

  /** A title as text: the words of links, without the marks of code and emphasis. */
  static String plain(String written) {
    return written
        .strip()
        .replaceAll("\\[\\[(?:[^\\]|\n]{0,200}\\|)?([^\\]\n]{1,200})\\]\\]", "$1")
        .replaceAll("\\[([^\\]\n]{1,200})\\]\\([^)\n]{0,300}\\)", "$1")
        .replaceAll("`|\\*\\*|__|\\\\(?=[\"'])", "")
        .replaceAll("\\s+", " ");
  }

  private static final class Indented extends AbstractBlockParserFactory {
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
        return Optional.of(new Tab(plain(tab.group(1))));
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

  private static final class Fenced extends AbstractBlockParserFactory {
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
      String title = plain(open.group(4) != null ? open.group(4) : attributesOff(open.group(5)));
      return Optional.of(new FencedParser(block(type, title), ':', open.group(1).length()));
    }

    private static Optional<FencedParser> directive(CharSequence line) {
      Matcher open = DIRECTIVE.matcher(line);
      if (!open.matches() || !DIRECTIVES.contains(open.group(2))) {
        return Optional.empty();
      }
      String fence = open.group(1);
      Block block = block(open.group(2), plain(open.group(3)));
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
