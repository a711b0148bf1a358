package dev.crosswalk.markdown.html;

import org.commonmark.node.Document;
import org.commonmark.node.HtmlBlock;

/** A page that is written in HTML, as JBake allows: one block, which the allow-list cleans. */
public final class HtmlPage {
  private HtmlPage() {}

  public static Document document(String html) {
    Document document = new Document();
    HtmlBlock block = new HtmlBlock();
    block.setLiteral(html);
    document.appendChild(block);
    return document;
  }
}
