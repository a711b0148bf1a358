package dev.crosswalk.markdown.body;

import dev.crosswalk.model.Sources.Asset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Width and height in pixels from the first bytes of a PNG, GIF, JPEG, WebP or SVG, so that a page
 * keeps its place while images load. Any other or broken file has no size.
 */
public record ImageSize(int width, int height) {
  /** Cameras put up to some 100 kB of metadata before a JPEG's frame header. */
  private static final int MAX_HEAD_BYTES = 512 * 1024;

  private static final int MAX_PIXELS = 100_000;

  private static final Pattern SVG = Pattern.compile("<svg\\b[^>]*>", Pattern.DOTALL);
  private static final Pattern SVG_WIDTH = attribute("width");
  private static final Pattern SVG_HEIGHT = attribute("height");
  private static final Pattern VIEW_BOX =
      Pattern.compile(
          "\\sviewBox\\s*=\\s*[\"']\\s*[-0-9.]+[\\s,]+[-0-9.]+[\\s,]+([0-9.]+)[\\s,]+([0-9.]+)");

  private static Pattern attribute(String name) {
    return Pattern.compile("\\s" + name + "\\s*=\\s*[\"']\\s*([0-9.]+)(?:px)?\\s*[\"']");
  }

  public static Optional<ImageSize> read(Asset asset) {
    if (asset.cleaned().isPresent()) {
      return of(asset.cleaned().get().getBytes(StandardCharsets.UTF_8));
    }
    try (InputStream in = Files.newInputStream(asset.file())) {
      return of(in.readNBytes(MAX_HEAD_BYTES));
    } catch (IOException e) {
      return Optional.empty(); // the build copies the file later and reports then
    }
  }

  static Optional<ImageSize> of(byte[] head) {
    try {
      return parse(head).filter(ImageSize::plausible);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty(); // cut short
    }
  }

  private boolean plausible() {
    return width > 0 && height > 0 && width <= MAX_PIXELS && height <= MAX_PIXELS;
  }

  private static Optional<ImageSize> parse(byte[] b) {
    if (starts(b, 0, "\u0089PNG\r\n\u001a\n") && starts(b, 12, "IHDR")) {
      return Optional.of(new ImageSize(big(b, 16, 4), big(b, 20, 4)));
    }
    if (starts(b, 0, "GIF87a") || starts(b, 0, "GIF89a")) {
      return Optional.of(new ImageSize(little(b, 6, 2), little(b, 8, 2)));
    }
    if (starts(b, 0, "RIFF") && starts(b, 8, "WEBP")) {
      return webp(b);
    }
    if (b.length > 2 && u(b, 0) == 0xFF && u(b, 1) == 0xD8) {
      return jpeg(b);
    }
    return svg(new String(b, StandardCharsets.UTF_8));
  }

  /** Skips from segment to segment to the frame header (SOF), ITU-T T.81. */
  private static Optional<ImageSize> jpeg(byte[] b) {
    int at = 2;
    while (u(b, at) == 0xFF) {
      int marker = u(b, at + 1);
      if (marker == 0xFF) {
        at++; // a fill byte
        continue;
      }
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return Optional.of(new ImageSize(big(b, at + 7, 2), big(b, at + 5, 2)));
      }
      at += 2 + big(b, at + 2, 2);
    }
    return Optional.empty();
  }

  /** The three forms of the WebP container specification. */
  private static Optional<ImageSize> webp(byte[] b) {
    if (starts(b, 12, "VP8X")) {
      return Optional.of(new ImageSize(little(b, 24, 3) + 1, little(b, 27, 3) + 1));
    }
    if (starts(b, 12, "VP8L")) {
      int bits = little(b, 21, 4);
      return Optional.of(new ImageSize((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1));
    }
    if (starts(b, 12, "VP8 ")) {
      return Optional.of(new ImageSize(little(b, 26, 2) & 0x3FFF, little(b, 28, 2) & 0x3FFF));
    }
    return Optional.empty();
  }

  private static Optional<ImageSize> svg(String text) {
    Matcher tag = SVG.matcher(text);
    if (!tag.find()) {
      return Optional.empty();
    }
    Matcher width = SVG_WIDTH.matcher(tag.group());
    Matcher height = SVG_HEIGHT.matcher(tag.group());
    if (width.find() && height.find()) {
      return Optional.of(new ImageSize(pixels(width.group(1)), pixels(height.group(1))));
    }
    Matcher box = VIEW_BOX.matcher(tag.group());
    return box.find()
        ? Optional.of(new ImageSize(pixels(box.group(1)), pixels(box.group(2))))
        : Optional.empty();
  }

  private static int pixels(String number) {
    return (int) Math.round(Double.parseDouble(number));
  }

  private static boolean starts(byte[] b, int at, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
    if (b.length < at + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (b[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static int u(byte[] b, int at) {
    return b[at] & 0xFF;
  }

  private static int big(byte[] b, int at, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | u(b, at + i);
    }
    return value;
  }

  private static int little(byte[] b, int at, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << 8 | u(b, at + i);
    }
    return value;
  }
}
