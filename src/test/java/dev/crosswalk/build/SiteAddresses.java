package dev.crosswalk.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Every address in every file of a site, followed as a browser and a static host follow it:
 * resolved against the file's own address, decoded once, looked up on disk. Knows nothing of how
 * the addresses were made.
 */
final class SiteAddresses {
  private static final Pattern MARKDOWN_LINK = Pattern.compile("\\]\\((\\S+)\\)");
  private static final Pattern REFRESH = Pattern.compile("\\d+; *url=(.*)");

  private final Path site;
  private final URI root;
  private final List<String> broken = new ArrayList<>();
  private int followed;

  /**
   * @param root the site's own address, with a slash at its end
   */
  private SiteAddresses(Path site, String root) {
    this.site = site;
    this.root = URI.create(root);
  }

  /**
   * @param broken file, address and what is wrong with it
   */
  record Outcome(int followed, List<String> broken) {}

  static Outcome follow(BakedSite site, String root) throws Exception {
    SiteAddresses addresses = new SiteAddresses(site.folder(), root);
    TreeSet<String> files = site.files();
    for (String file : files) {
      addresses.read(file);
    }
    return new Outcome(addresses.followed, addresses.broken);
  }

  private void read(String file) throws Exception {
    Path path = site.resolve(file);
    if (file.endsWith(".html")) {
      html(file, Jsoup.parse(Files.readString(path)));
    } else if (file.endsWith(".xml")) {
      xml(file, Jsoup.parse(Files.readString(path), "", Parser.xmlParser()));
    } else if (file.matches("search/p/.*\\.json")) {
      String text = Files.readString(path);
      JsonNode page = new ObjectMapper().readTree(text.substring(text.indexOf('\n')));
      follow(file, root, page.get(0).asText());
    } else if (file.endsWith(".json") && !file.startsWith("search/")) {
      json(file, new ObjectMapper().readTree(path.toFile()));
    } else if (file.equals("llms.txt")) {
      for (Matcher link = MARKDOWN_LINK.matcher(Files.readString(path)); link.find(); ) {
        follow(file, root, link.group(1));
      }
    }
  }

  private void html(String file, Document page) throws Exception {
    URI here = address(file);
    for (Element element : page.select("[href], [src], [action], [data-root]")) {
      for (String name : List.of("href", "src", "action")) {
        if (element.hasAttr(name)) {
          follow(file, here, element.attr(name));
        }
      }
      if (element.hasAttr("data-root")) {
        follow(file, here, element.attr("data-root") + "index.html");
      }
    }
    for (Element element : page.select("meta[property=og:url], meta[property=og:image]")) {
      follow(file, here, element.attr("content"));
    }
    for (Element element : page.select("meta[http-equiv=refresh]")) {
      Matcher refresh = REFRESH.matcher(element.attr("content"));
      follow(file, here, refresh.matches() ? refresh.group(1) : element.attr("content"));
    }
    for (Element script : page.select("script[type=application/ld+json]")) {
      json(file, new ObjectMapper().readTree(script.data()));
    }
  }

  private void xml(String file, Document feed) throws Exception {
    for (Element element : feed.select("loc, link, guid, feed > id, entry > id")) {
      String address = element.hasAttr("href") ? element.attr("href") : element.text();
      follow(file, address(file), address);
    }
  }

  private static final List<String> ADDRESSES =
      List.of("url", "id", "item", "home_page_url", "feed_url");

  private void json(String file, JsonNode node) throws Exception {
    if (file.equals("constructs.json")) {
      for (JsonNode card : node.get("cards")) {
        follow(file, root, card.get(0).asText());
      }
      return;
    }
    // A row's id is an anchor of its page, not an address
    List<String> names = node.has("rows") ? List.of("page") : ADDRESSES;
    for (String name : names) {
      for (JsonNode value : node.findValues(name)) {
        if (value.isTextual()) {
          follow(file, root, value.asText());
        }
      }
    }
  }

  /** The address of a file, encoded by Java's own rules. */
  private URI address(String file) throws URISyntaxException {
    return root.resolve(
        new URI(null, null, "/" + file, null).toASCIIString().substring(1).replaceFirst("^", "./"));
  }

  private void follow(String file, URI base, String written) throws IOException {
    followed++;
    try {
      URI address = base.resolve(new URI(written));
      if (!StandardCharsets.US_ASCII.newEncoder().canEncode(written.split("#")[0])) {
        broken.add(file + ": " + written + " is not encoded");
      } else if (address.getScheme().startsWith("http") && isHere(address) && !isFile(address)) {
        broken.add(file + ": " + written + " leads to nothing");
      }
    } catch (URISyntaxException e) {
      broken.add(file + ": " + written + " is no address: " + e.getReason());
    }
  }

  private boolean isHere(URI address) {
    return root.getAuthority().equals(address.getAuthority());
  }

  private boolean isFile(URI address) {
    String path = address.getPath();
    if (!path.startsWith(root.getPath())) {
      return false;
    }
    Path file = site.resolve(path.substring(root.getPath().length())).normalize();
    return file.startsWith(site)
        && Files.isRegularFile(Files.isDirectory(file) ? file.resolve("index.html") : file);
  }
}
