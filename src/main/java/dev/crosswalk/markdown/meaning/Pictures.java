package dev.crosswalk.markdown.meaning;

import dev.crosswalk.markdown.links.Targets;
import dev.crosswalk.markdown.links.WikiLink;
import dev.crosswalk.markdown.nodes.SizedImage;
import dev.crosswalk.markdown.text.Uris;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** The pictures of a page, which a vault names without their folders. */
final class Pictures {
  private static final Pattern PICTURE =
      Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|webp|avif|svg|bmp)");

  private final boolean vault;
  private final Addresses addresses;
  private final Targets targets;
  private final UnaryOperator<String> files;

  /**
   * @param files leads from the name of a picture to its file, below the site's root
   */
  Pictures(boolean vault, Addresses addresses, Targets targets, UnaryOperator<String> files) {
    this.vault = vault;
    this.addresses = addresses;
    this.targets = targets;
    this.files = files;
  }

  Image image(String source, String alt, Node at) {
    Image image = new Image(address(addresses.address(source, at)), null);
    image.appendChild(new Text(alt));
    image.setSourceSpans(at.getSourceSpans());
    return image;
  }

  String address(String address) {
    return !vault || targets.image(address).found() ? address : files.apply(address);
  }

  /** A picture is shown, and everything else is a link to it. */
  void embed(WikiLink link) {
    String name = link.slug();
    if (!PICTURE.matcher(name).matches()) {
      return;
    }
    String words = Uris.fileName(Uris.stem(name));
    String[] options = link.text().split("\\|", -1);
    String last = options[options.length - 1].strip();
    boolean sized = last.matches("[0-9]{1,4}(?:x[0-9]{1,4})?");
    String alt = sized && options.length == 1 ? words : options[0].isBlank() ? words : options[0];
    String file = files.apply(name);
    Image image = sized ? new SizedImage(file, last.split("x", 2)[0]) : new Image(file, null);
    image.appendChild(new Text(alt.strip()));
    link.insertBefore(image);
    link.unlink();
  }
}
