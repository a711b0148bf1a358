package dev.crosswalk.markdown.foreign;

import dev.crosswalk.markdown.nodes.Definitions;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * A parser for one page of a folder that was written for another tool. It is made for the page, as
 * some syntax begins only where it also ends.
 */
public final class ForeignParser {
  /** MDX has no indented code: authors indent what components hold. */
  private static final Set<Class<? extends Block>> MDX_BLOCKS =
      Set.of(
          Heading.class,
          HtmlBlock.class,
          ThematicBreak.class,
          FencedCodeBlock.class,
          BlockQuote.class,
          ListBlock.class);

  private ForeignParser() {}

  public static Parser of(Parser.Builder builder, String body, Syntax syntax) {
    if (body.indexOf('{') >= 0) {
      builder.linkProcessor(TemplateLinks::process);
    }
    builder.customBlockParserFactory(new IndentedBlocks());
    builder.customBlockParserFactory(new FencedBlocks());
    Ends ends = new Ends(body);
    builder.customBlockParserFactory(new LineBlocks(ends, syntax));
    builder.customBlockParserFactory(new ComponentBlocks(ends, syntax));
    builder.customBlockParserFactory(new Definitions());
    ForeignInlines.addTo(builder, ends, syntax);
    if (syntax.mdx()) {
      builder.enabledBlockTypes(MDX_BLOCKS);
    }
    return builder.build();
  }
}
