package dev.crosswalk.markdown.links;

import dev.crosswalk.markdown.frontmatter.Entry;
import dev.crosswalk.markdown.text.Uris;
import dev.crosswalk.model.Address;
import dev.crosswalk.model.Link.Target;
import dev.crosswalk.model.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link or image of one page leads to, and the address that the page's HTML has for it.
 * Nothing but http, https, mailto and paths of this site gets an address.
 */
public final class Targets {
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** Between brackets of code, {@code a[[0]]}, {@code [[ -f x ]]}: no page was meant. */
  private static final Pattern NO_NAME = Pattern.compile("[\\s\"'$-].*|[0-9:,\\s]*");

  private static final Set<String> WEB = Set.of("http", "https", "mailto");
  private static final List<String> PAGE_ENDINGS =
      List.of(
          ".md",
          ".mdx",
          "/index.md",
          "/index.mdx",
          "/_index.md",
          "/_index.mdx",
          "/README.md",
          "/README.mdx",
          ".markdown");

  private final Settings settings;
  private final Catalogue catalogue;
  private final LocalFiles files;
  private final Entry page;

  public Targets(Settings settings, Catalogue catalogue, LocalFiles files, Entry page) {
    this.settings = settings;
    this.catalogue = catalogue;
    this.files = files;
    this.page = page;
  }

  /**
   * @param href for the page's HTML; empty if there must be no link
   */
  public record Found(Target target, Optional<String> href) {}

  public Found link(String written) {
    String url = tidy(written);
    if (url.chars().anyMatch(Character::isISOControl)) {
      return refused("a control character");
    }
    if (url.startsWith("//")) {
      return external("https:" + url);
    }
    Matcher scheme = SCHEME.matcher(url);
    if (scheme.matches()) {
      String name = scheme.group(1).toLowerCase(Locale.ROOT);
      if (name.equals("fact") && settings.theme()) {
        return fact(scheme.group(2));
      }
      return WEB.contains(name)
          ? external(name + ":" + scheme.group(2))
          : refused("\"" + name + ":\" links are not allowed");
    }
    if (url.isEmpty()) {
      return refused("the link leads nowhere");
    }
    int hash = url.indexOf('#');
    String anchor = hash < 0 ? "" : Address.decode(url.substring(hash + 1));
    String path = hash < 0 ? url : url.substring(0, hash);
    if (path.isEmpty()) {
      return new Found(
          new Target.ToFile(page.meta().uri(), anchor), Optional.of("#" + encode(anchor)));
    }
    int query = path.indexOf('?');
    String file = Address.decode(query < 0 ? path : path.substring(0, query));
    return settings.theme() ? local(url, file, anchor) : untouched(url, file, anchor);
  }

  /** The page that {@code [[slug]]} names. */
  public Found slug(String slug, String anchor) {
    Optional<String> href =
        catalogue
            .bySlug(slug)
            .filter(entry -> entry.isShown(settings))
            .map(entry -> relative(entry.meta().uri(), anchor));
    return new Found(new Target.ToPage(slug, anchor), href);
  }

  /** Whether a path leads to a page or a file of this site. */
  public boolean leads(String path) {
    return candidates(path).stream().anyMatch(it -> entry(it).isPresent() || files.knows(it));
  }

  /**
   * A link between brackets in a wiki.
   *
   * @param shown the words of the link
   */
  public record Wiki(Found found, String shown) {}

  /** What it leads to; empty if the brackets are just brackets. */
  public Optional<Wiki> wiki(WikiLink link) {
    String name = link.slug().replaceFirst("\\^.*", "").strip();
    String anchor = link.anchor().startsWith("^") ? "" : HeadingIds.base(link.anchor());
    String words = link.text().isEmpty() ? Uris.fileName(name) : link.text();
    if (name.isEmpty() && !link.anchor().isEmpty()) {
      String heading = link.text().isEmpty() ? link.anchor() : link.text();
      return Optional.of(new Wiki(link("#" + anchor), heading));
    }
    String id = link.anchor().isEmpty() ? "" : anchor;
    Optional<Entry> entry = catalogue.wiki().find(name);
    if (entry.isPresent()) {
      return Optional.of(new Wiki(toPage(entry.get(), id), words));
    }
    Optional<Entry> turned = catalogue.wiki().find(link.text()); // GitHub's wikis: [[text|Page]]
    if (turned.isPresent()) {
      return Optional.of(new Wiki(toPage(turned.get(), ""), name));
    }
    return catalogue.wiki().vault() && !NO_NAME.matcher(link.inner()).matches()
        ? Optional.of(new Wiki(new Found(new Target.ToPage(name, id), Optional.empty()), words))
        : Optional.empty();
  }

  /** The title that {@code [[slug]]} shows; a draft's is not told. */
  public Optional<String> title(String slug) {
    return catalogue
        .bySlug(slug)
        .map(entry -> !entry.meta().draft() || settings.drafts() ? entry.meta().title() : slug);
  }

  /**
   * An image's file: its path on the site if it lies there.
   *
   * @param found whether the file exists
   * @param src for the page's HTML; empty if there must be no image
   */
  public record Picture(String path, boolean found, Optional<String> src) {}

  public Picture image(String written) {
    String url = tidy(written);
    if (isRemote(written)) {
      return new Picture(url, true, Optional.empty());
    }
    int end = url.indexOf('?') >= 0 ? url.indexOf('?') : url.indexOf('#');
    String path = asset(Address.decode(end < 0 ? url : url.substring(0, end)));
    String whole = asset(Address.decode(url));
    if (!files.has(path) && files.has(whole)) { // the name holds ? or #
      path = whole;
    }
    String src = settings.theme() ? relative(path, "") : encodeOnce(url);
    return new Picture(path, files.has(path), Optional.of(src));
  }

  static boolean isRemote(String written) {
    String url = tidy(written);
    return url.replace('\\', '/').startsWith("//") || SCHEME.matcher(url).matches();
  }

  /** The first place at which the file lies: beside the page's source, else below the root. */
  private String asset(String file) {
    if (file.startsWith("/")) {
      return Address.composed(normalize(file.substring(1)));
    }
    String besideSource =
        Address.composed(normalize(Uris.folder(page.source().contentPath()) + file));
    String besidePage = Address.composed(normalize(Uris.folder(page.meta().uri()) + file));
    return !files.knows(besideSource) && files.knows(besidePage) ? besidePage : besideSource;
  }

  private Found fact(String id) {
    String table =
        catalogue.bySlug("facts").map(entry -> entry.meta().uri()).orElse("reference/facts.html");
    return new Found(new Target.ToFact(id), Optional.of(relative(table, id)));
  }

  private static Found external(String url) {
    return new Found(new Target.External(url), Optional.of(encodeOnce(url)));
  }

  private static Found refused(String reason) {
    return new Found(new Target.Refused(reason), Optional.empty());
  }

  private Found local(String url, String file, String anchor) {
    Optional<Found> found = known(file, anchor);
    if (found.isEmpty() && !settings.strict()) { // a name that holds ?, # or % as it is written
      found = known(Address.decode(url), "").or(() -> known(url, ""));
    }
    return found.orElseGet(() -> toFile(candidates(file).getFirst(), anchor));
  }

  /** The page or file that a written path means, if there is one. */
  private Optional<Found> known(String file, String anchor) {
    for (String path : candidates(file)) {
      Optional<Entry> entry = entry(path);
      if (entry.isPresent()) {
        return Optional.of(toPage(entry.get(), anchor));
      }
      if (files.knows(path)) {
        return Optional.of(toFile(path, anchor));
      }
    }
    return Optional.empty();
  }

  private Found toPage(Entry entry, String anchor) {
    return new Found(
        new Target.ToFile(entry.meta().uri(), anchor),
        entry.isShown(settings)
            ? Optional.of(relative(entry.meta().uri(), anchor))
            : Optional.empty());
  }

  private Found toFile(String path, String anchor) {
    return new Found(new Target.ToFile(path, anchor), Optional.of(relative(path, anchor)));
  }

  /** Where a written path may lead, the likeliest first. */
  private List<String> candidates(String file) {
    List<String> paths = new ArrayList<>();
    if (file.startsWith("@/")) { // Zola's content root
      paths.add(normalize(file.substring(2)));
    } else if (file.startsWith("/")) {
      paths.add(normalize(file.substring(1)));
    } else {
      paths.add(normalize(Uris.folder(page.source().contentPath()) + file));
      paths.add(normalize(Uris.folder(page.meta().uri()) + file));
      if (!settings.strict()) { // sites with folder addresses link one level deeper
        paths.add(normalize(Uris.stem(page.source().contentPath()) + "/" + file));
      }
    }
    return paths.stream().map(Address::composed).distinct().toList();
  }

  private Optional<Entry> entry(String path) {
    Optional<Entry> exact = catalogue.byContentPath(path).or(() -> catalogue.byUri(path));
    if (exact.isPresent() || settings.strict()) {
      return exact;
    }
    String stem = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (stem.endsWith(".html")) {
      stem = stem.substring(0, stem.length() - ".html".length());
    }
    for (String ending : PAGE_ENDINGS) {
      String candidate = stem.isEmpty() ? ending.replaceFirst("^/", "") : stem + ending;
      Optional<Entry> entry = catalogue.byContentPath(candidate);
      if (entry.isPresent()) {
        return entry;
      }
    }
    boolean bare = stem.indexOf('.', stem.lastIndexOf('/') + 1) < 0;
    return bare && catalogue.wiki().vault() ? catalogue.wiki().find(stem) : Optional.empty();
  }

  /** In a JBake project the author writes addresses, not files: they stay as they are. */
  private Found untouched(String url, String file, String anchor) {
    String path =
        file.startsWith("/")
            ? normalize(file.substring(1))
            : normalize(Uris.folder(page.meta().uri()) + file);
    return new Found(
        new Target.ToFile(Address.composed(path), anchor), Optional.of(encodeOnce(url)));
  }

  /** The address of a path on this site, seen from this page. */
  private String relative(String path, String anchor) {
    String fragment = anchor.isEmpty() ? "" : "#" + encode(anchor);
    if (path.equals(page.meta().uri())) {
      return anchor.isEmpty() ? Address.of(Uris.fileName(path)) : fragment;
    }
    String[] from = page.meta().uri().split("/");
    String[] to = path.split("/", -1);
    int shared = 0;
    while (shared < from.length - 1 && shared < to.length - 1 && from[shared].equals(to[shared])) {
      shared++;
    }
    StringBuilder href = new StringBuilder("../".repeat(from.length - 1 - shared));
    for (int i = shared; i < to.length; i++) {
      href.append(i > shared ? "/" : "").append(Address.of(to[i]));
    }
    if (href.isEmpty()) {
      href.append("./");
    }
    return href.append(fragment).toString();
  }

  /** Without {@code .} and {@code ..}; what leads out of the site keeps its leading {@code ..}. */
  public static String normalize(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.equals(".") && (!part.isEmpty() || parts.isEmpty())) {
        parts.add(part);
      }
    }
    String joined = String.join("/", parts);
    return path.endsWith("/") && !joined.isEmpty() ? joined + "/" : joined;
  }

  /** As browsers read a URL: no white space or controls around it, no line ends or tabs inside. */
  private static String tidy(String url) {
    int start = 0;
    int end = url.length();
    while (start < end && url.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && url.charAt(end - 1) <= ' ') {
      end--;
    }
    return url.substring(start, end).replaceAll("[\t\n\r]", "");
  }

  /** Percent-encodes all but what RFC 3986 allows in a fragment, and letters beyond ASCII. */
  private static String encode(String part) {
    StringBuilder out = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean plain =
          Character.isLetterOrDigit(c)
              || "-._~!$&'()*+,;=@".indexOf(c) >= 0
              || Character.isSurrogate(c);
      if (plain) {
        out.append(c);
      } else {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          out.append("%%%02X".formatted(b & 0xFF));
        }
      }
    }
    return out.toString();
  }

  /** Percent-encodes only what would end or break an address; existing escapes stay. */
  private static String encodeOnce(String url) {
    return LONE_PERCENT
        .matcher(url)
        .replaceAll("%25")
        .replace(" ", "%20")
        .replace("\"", "%22")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("\\", "%5C"); // browsers take it for a slash
  }
}
