package dev.crosswalk.markdown;

import org.commonmark.node.Image;

/** An image whose width, in CSS pixels, the author gave. */
final class SizedImage extends Image {
  private final String width;

  SizedImage(String destination, String width) {
    super(destination, null);
    this.width = width;
  }

  String width() {
    return width;
  }
}
