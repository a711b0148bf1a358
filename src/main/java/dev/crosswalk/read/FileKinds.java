package dev.crosswalk.read;

import dev.crosswalk.model.Settings;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What becomes of a file that is no page, by its name alone: the one list of what is published
 * beside pages, in every mode. Not on it is what a browser runs, or a server, when it is served
 * with the type that its name suggests.
 *
 * @param listed endings that the site's owner publishes besides, in lower case, without dot
 */
record FileKinds(Set<String> listed) {
  static final String KEY = "site.publish";

  /** How a finding ends that says why a file is not published. */
  static final String PUBLISHED =
      "only images, fonts, audio, video, PDF, text, archives and linked source code are";

  static final Set<String> IMAGES =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "bmp");

  private static final Set<String> SHOWN =
      words(
          """
          svg woff woff2 ttf otf pdf txt csv zip tar tgz tbz txz gz bz2 xz zst 7z
          mp4 m4v webm mov mp3 m4a ogg oga ogv opus wav flac vtt srt epub
          """);

  /** Shown as text or downloaded by any browser. */
  private static final Set<String> IF_LINKED =
      words(
          """
          json jsonl ndjson geojson yaml yml toml ini cfg conf properties tsv lock mod sum diff
          patch log bib tex sql graphql proto ipynb go rs py pyi java kt kts scala groovy gradle c h
          cc cpp cxx hh hpp hxx cs fs vb swift m mm rb lua jl r ex exs erl hrl hs ml mli clj cljs edn
          zig nim d dart ts tsx jsx vue sh bash zsh fish ps1 vim el lisp scm asm s v vhd tf hcl nix
          cmake mk bzl dot gv puml plantuml mmd docx xlsx pptx odt ods odp
          """);

  /** Opened by their address they are documents or scripts with all rights of the site's pages. */
  private static final Set<String> ACTIVE =
      words(
          """
          htm html xhtml xht shtml shtm stm xml xsl xslt xsd rss atom rdf mathml svgz js mjs cjs css
          swf hta htc mht mhtml php php3 php4 php5 php7 php8 phtml phar asp aspx ashx jsp jspx cgi
          pl fcgi htaccess manifest webmanifest appcache vbs wsf
          """);

  /** Some servers run these wherever the ending stands in a name. */
  private static final Set<String> SERVED =
      words("php php3 php4 php5 php7 php8 phtml phar shtml shtm stm asp aspx jsp jspx cgi pl fcgi");

  private static final Set<String> PAGES =
      words(
          "adoc asciidoc asc ad rst org textile rdoc wiki mediawiki creole pod t2t rmd qmd typ"
              + " md markdown mdx");

  private static final Set<String> COMPRESSED = words("gz bz2 xz zst br z lz lz4");

  /** Names that mean a text wherever they stand; any other bare name may be taken for HTML. */
  private static final Pattern TEXT_NAME =
      Pattern.compile(
          "((un)?licen[cs]e|copying|copyright|notice|patents|authors|contributors|maintainers"
              + "|codeowners|owners|changelog|changes|news|history|install|todo|version|readme)"
              + "([-_][a-z0-9_-]+)?"
              + "|makefile|gnumakefile|dockerfile|containerfile|justfile|rakefile|gemfile|procfile"
              + "|vagrantfile|jenkinsfile|pipfile|brewfile|build|workspace");

  /** What becomes of a file. */
  sealed interface Fate {
    /** Published in any case. */
    record Shown() implements Fate {}

    /** Published if a page links to it. */
    record IfLinked() implements Fate {}

    /** Never published. */
    record Never(String why) implements Fate {}
  }

  static FileKinds of(Settings settings) {
    return new FileKinds(listed(settings.properties().getOrDefault(KEY, "")));
  }

  /** The endings in a value like {@code .wasm, .dat}. */
  static Set<String> listed(String value) {
    Set<String> endings = new TreeSet<>();
    for (String word : value.toLowerCase(Locale.ROOT).split("[,;\\s]+")) {
      String ending = word.startsWith(".") ? word.substring(1) : word;
      if (!ending.isEmpty()) {
        endings.add(ending);
      }
    }
    return endings;
  }

  /** Whether not even the site's owner can list the ending. */
  static boolean isActive(String ending) {
    return ACTIVE.contains(ending.substring(ending.lastIndexOf('.') + 1));
  }

  Fate of(String name) {
    if (name.endsWith(".") || Character.isWhitespace(name.charAt(name.length() - 1))) {
      return new Fate.Never("its name ends in a dot or a space");
    }
    String[] parts = name.toLowerCase(Locale.ROOT).split("\\.", -1);
    for (int i = 1; i < parts.length; i++) {
      if (SERVED.contains(parts[i].strip())) {
        return active(parts[i].strip());
      }
    }
    if (parts.length == 1) {
      return TEXT_NAME.matcher(parts[0]).matches()
          ? new Fate.IfLinked()
          : new Fate.Never("a file without an ending may be taken for HTML; " + PUBLISHED);
    }
    String ending = parts[parts.length - 1];
    boolean packed = COMPRESSED.contains(ending) && parts.length > 2;
    return packed ? packed(parts[parts.length - 2], ending) : byEnding(ending);
  }

  /** Servers say of {@code a.html.gz} that it is HTML, compressed on the way. */
  private Fate packed(String inner, String ending) {
    if (ACTIVE.contains(inner) || inner.equals("svg")) {
      return active(inner + "." + ending);
    }
    return byEnding(ending);
  }

  private Fate byEnding(String ending) {
    if (ACTIVE.contains(ending)) {
      return active(ending);
    }
    if (SHOWN.contains(ending) || IMAGES.contains(ending) || listed.contains(ending)) {
      return new Fate.Shown();
    }
    if (PAGES.contains(ending)) {
      return new Fate.Never("." + ending + " pages are not read; only Markdown is");
    }
    return IF_LINKED.contains(ending) ? new Fate.IfLinked() : new Fate.Never(PUBLISHED);
  }

  private static Fate active(String ending) {
    return new Fate.Never("." + ending + " files may run scripts; " + PUBLISHED);
  }

  /** Whether an absent page is no loss: its text is for those who have the files. */
  static boolean isNotice(String name) {
    return Pattern.matches("(?i)((un)?licen[cs]e|copying|notice|patents|codeowners)\\b.*", name);
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
