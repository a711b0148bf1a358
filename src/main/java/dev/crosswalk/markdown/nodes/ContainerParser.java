package dev.crosswalk.markdown.nodes;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;

/** Parses a block that has no text of its own, only blocks inside. */
public abstract class ContainerParser extends AbstractBlockParser {
  private final Block block;

  public ContainerParser(Block block) {
    this.block = block;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block child) {
    return true;
  }

  @Override
  public void addLine(SourceLine line) {}
}
