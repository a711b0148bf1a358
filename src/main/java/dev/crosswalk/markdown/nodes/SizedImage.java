package dev.crosswalk.markdown.nodes;

import org.commonmark.node.Image;

/** An image whose width, in CSS pixels, the author gave. */
public final class SizedImage extends Image {
  private final String width;

  public SizedImage(String destination, String width) {
    super(destination, null);
    this.width = width;
  }

  public String width() {
    return width;
  }
}
