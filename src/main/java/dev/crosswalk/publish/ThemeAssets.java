package dev.crosswalk.publish;

import dev.crosswalk.model.OutputFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The theme's style sheets, scripts and images under names that contain their content's hash, so
 * that they can be cached for ever.
 *
 * <p>A module's name depends on what it imports: imported modules are named first, and the
 * importing module's specifiers rewritten. Imports in a circle are refused.
 *
 * @param files what to publish
 * @param uris published URI of each file by its plain path, e.g. {@code js/page.js}
 */
public record ThemeAssets(List<OutputFile> files, Map<String, String> uris) {
  private static final Pattern SPECIFIER =
      Pattern.compile("(\\bfrom\\s*|\\bimport\\s*\\(?\\s*)([\"'])(\\.{1,2}/[^\"']+)\\2");

  /** Comments that stand on lines of their own: JSDoc is for the type checker, not for readers. */
  private static final Pattern COMMENT =
      Pattern.compile("(?m)^[ \\t]*(?:/\\*\\*(?s:.*?)\\*/[ \\t]*|//.*)\\n");

  private static final String FOLDER = "assets/";

  /**
   * @param plain content by path below the theme's web folder, with {@code /}
   */
  public static ThemeAssets fingerprint(Map<String, byte[]> plain) {
    Naming naming = new Naming(new TreeMap<>(plain));
    plain.keySet().stream().sorted().forEach(naming::name);
    return new ThemeAssets(List.copyOf(naming.files), Map.copyOf(naming.uris));
  }

  private static final class Naming {
    private final Map<String, byte[]> plain;
    private final Map<String, String> uris = new LinkedHashMap<>();
    private final List<OutputFile> files = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    Naming(Map<String, byte[]> plain) {
      this.plain = plain;
    }

    String name(String path) {
      String known = uris.get(path);
      if (known != null) {
        return known;
      }
      byte[] content = plain.get(path);
      if (content == null) {
        throw new IllegalStateException("theme file " + path + " is imported but missing");
      }
      if (open.contains(path)) {
        throw new IllegalStateException("theme file " + path + " imports itself");
      }
      open.add(path);
      byte[] bytes = path.endsWith(".js") ? rewritten(path, content) : content;
      open.removeLast();
      int dot = path.lastIndexOf('.');
      String uri = FOLDER + path.substring(0, dot) + "." + hash(bytes) + path.substring(dot);
      uris.put(path, uri);
      files.add(new OutputFile(uri, bytes));
      return uri;
    }

    /** The module without comment lines, its import specifiers leading to published names. */
    private byte[] rewritten(String path, byte[] content) {
      String source = new String(content, StandardCharsets.UTF_8);
      Matcher imports = SPECIFIER.matcher(COMMENT.matcher(source).replaceAll(""));
      StringBuilder out = new StringBuilder();
      while (imports.find()) {
        String target = resolve(path, imports.group(3));
        String specifier = relative(FOLDER + path, name(target));
        imports.appendReplacement(
            out,
            Matcher.quoteReplacement(
                imports.group(1) + imports.group(2) + specifier + imports.group(2)));
      }
      imports.appendTail(out);
      return out.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The path that a specifier in {@code from} means. */
  static String resolve(String from, String specifier) {
    List<String> parts = new ArrayList<>(List.of(from.split("/")));
    parts.removeLast();
    for (String part : specifier.split("/")) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.removeLast();
      } else if (!part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  /** The shortest specifier that leads from one published file to another. */
  static String relative(String from, String to) {
    String[] here = from.split("/");
    String[] there = to.split("/");
    int common = 0;
    while (common < here.length - 1
        && common < there.length - 1
        && here[common].equals(there[common])) {
      common++;
    }
    String up = "../".repeat(here.length - 1 - common);
    String rest = String.join("/", List.of(there).subList(common, there.length));
    return (up.isEmpty() ? "./" : up) + rest;
  }

  /** The first ten hexadecimal digits of the content's SHA-256. */
  static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
