package dev.crosswalk.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of SVG 2 draws and moves, and loads nothing: elements, attributes and values. */
final class SvgRules {
  private SvgRules() {}

  private static final Set<String> ELEMENTS =
      words(
          """
          svg g defs symbol use title desc style switch a view image marker pattern mask clipPath
          linearGradient radialGradient meshgradient meshrow meshpatch stop solidcolor hatch hatchpath
          path rect circle ellipse line polyline polygon text tspan textPath tref altGlyph
          filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
          feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
          feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
          fePointLight feSpecularLighting feSpotLight feTile feTurbulence
          animate animateColor animateMotion animateTransform mpath set
          """);

  private static final Set<String> RUNNING =
      words("script handler listener iframe embed object applet html body meta link base");

  private static final Set<String> ATTRIBUTES =
      words(
          """
          accumulate additive alignment-baseline amplitude attributeName attributeType azimuth
          baseFrequency baseProfile baseline-shift begin bias by calcMode class clip clip-path
          clip-rule clipPathUnits color color-interpolation color-interpolation-filters
          color-rendering cursor cx cy d diffuseConstant direction display divisor dominant-baseline
          dur dx dy edgeMode elevation enable-background end exponent fill fill-opacity fill-rule
          filter filterRes filterUnits flood-color flood-opacity font font-family
          font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
          font-variant font-variant-ligatures font-weight fr from fx fy
          glyph-orientation-horizontal glyph-orientation-vertical gradientTransform gradientUnits
          height id image-rendering in in2 inline-size intercept isolation k1 k2 k3 k4 kernelMatrix
          kernelUnitLength kerning keyPoints keySplines keyTimes lang lengthAdjust letter-spacing
          lighting-color limitingConeAngle line-height marker marker-end marker-mid marker-start
          markerHeight markerUnits markerWidth mask mask-type maskContentUnits maskUnits max min
          mix-blend-mode mode numOctaves offset opacity operator order orient overflow paint-order
          path pathLength patternContentUnits patternTransform patternUnits pointer-events points
          pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius
          refX refY repeatCount repeatDur requiredExtensions requiredFeatures restart result role
          rotate rx ry scale seed shape-inside shape-rendering side slope spacing specularConstant
          specularExponent spreadMethod startOffset stdDeviation stitchTiles stop-color stop-opacity
          stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
          stroke-opacity stroke-width style surfaceScale systemLanguage tabindex tableValues
          targetX targetY text-align text-anchor text-decoration text-overflow text-rendering
          textLength to transform transform-origin type unicode-bidi values vector-effect version
          viewBox visibility white-space width word-spacing writing-mode x x1 x2 xChannelSelector y
          y1 y2 yChannelSelector z zoomAndPan
          """);

  private static final Set<String> NOT_ANIMATED =
      words("attributeName class id style begin end type from to by values lang");

  private static final Set<String> WORDS = words("id class lang role systemLanguage version");

  /** Their link leads somewhere when a reader asks for it; all others load what they name. */
  private static final Set<String> LINKS = Set.of("a");

  private static final Set<String> PICTURES = Set.of("image", "feImage");

  private static final Pattern PICTURE =
      Pattern.compile(
          "data:image/(png|jpe?g|gif|webp)(;[\\w-]+=[\\w-]+)*;base64,.*", Pattern.DOTALL);
  private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Set<String> WEB = Set.of("http", "https", "mailto");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(\\*/|$)");
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:([0-9a-fA-F]{1,6})(?:\\r\\n|[ \\t\\r\\n\\f])?|\\r\\n|(.))", Pattern.DOTALL);
  private static final Pattern URL = Pattern.compile("url\\s*\\(\\s*([\"']?)\\s*([^\"')]*)");
  private static final Pattern OWN =
      Pattern.compile(
          "#.*|data:(image/(png|jpe?g|gif|webp)|(application/)?(x-)?font[/-][\\w.+-]+)[;,].*",
          Pattern.DOTALL);
  private static final Pattern LOADING =
      Pattern.compile(
          "@import|expression\\s*\\(|javascript:|vbscript:|-moz-binding|(?<![\\w-])behaviou?r\\s*:"
              + "|(?<![\\w-])(-webkit-)?(image-set|cross-fade|image|element|src|paint)\\s*\\(");

  static boolean isElement(String name) {
    return ELEMENTS.contains(name);
  }

  /** In whatever namespace and case: a browser that reads the file as HTML minds neither. */
  static boolean runs(String name) {
    return RUNNING.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean holdsHtml(String name) {
    return name.equalsIgnoreCase("foreignObject");
  }

  static boolean isHandler(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("on");
  }

  static boolean isAttribute(String namespace, String name) {
    return switch (namespace) {
      case "" -> ATTRIBUTES.contains(name) || name.matches("aria-[a-z]+");
      case "http://www.w3.org/XML/1998/namespace" -> name.equals("space") || name.equals("lang");
      default -> false;
    };
  }

  /** Whether the value is words for people, in which nothing is a rule or an address. */
  static boolean isWords(String attribute) {
    return attribute.startsWith("aria-") || WORDS.contains(attribute);
  }

  static boolean animates(String attribute) {
    return attribute.equals("attributeName");
  }

  /** Whether an animation may change the attribute: never a link, never what loads. */
  static boolean isAnimated(String attribute) {
    String name = attribute.strip();
    return ATTRIBUTES.contains(name) && !NOT_ANIMATED.contains(name);
  }

  /** Why the link of an element cannot stay. */
  static Optional<String> linkTrouble(String element, String value) {
    // Browsers drop line ends and tabs wherever they stand, and controls around the address
    String url = value.replaceAll("[\\t\\r\\n]", "").replaceAll("^[\\x00-\\x20]+", "");
    String lower = url.toLowerCase(Locale.ROOT);
    Matcher scheme = SCHEME.matcher(lower);
    boolean allowed =
        url.startsWith("#")
            || (PICTURES.contains(element) && PICTURE.matcher(lower).matches())
            || (LINKS.contains(element) && (!scheme.matches() || WEB.contains(scheme.group(1))));
    return allowed ? Optional.empty() : Optional.of("the address \"" + shortened(url) + "\"");
  }

  /** What of a style sheet, a declaration or a single value would load or run something. */
  static Optional<String> styleTrouble(String value) {
    if (value.indexOf('(') < 0
        && value.indexOf('@') < 0
        && value.indexOf(':') < 0
        && value.indexOf('\\') < 0) {
      return Optional.empty();
    }
    // What looks like a comment may stand in a string or an address: look at both readings
    String whole = unescaped(value);
    return cssTrouble(whole).or(() -> cssTrouble(COMMENT.matcher(whole).replaceAll("")));
  }

  private static Optional<String> cssTrouble(String css) {
    String lower = css.toLowerCase(Locale.ROOT);
    Matcher loading = LOADING.matcher(lower);
    if (loading.find()) {
      return Optional.of("\"" + loading.group() + "\"");
    }
    return URL.matcher(lower)
        .results()
        .map(url -> url.group(2).strip())
        .filter(url -> !url.isEmpty() && !OWN.matcher(url).matches())
        .findFirst()
        .map(url -> "\"url(" + shortened(url) + ")\"");
  }

  /** Without the escapes of CSS, which may stand in any word of it. */
  private static String unescaped(String css) {
    return css.indexOf('\\') < 0 ? css : ESCAPE.matcher(css).replaceAll(SvgRules::character);
  }

  private static String character(MatchResult escape) {
    if (escape.group(1) == null) {
      return escape.group(2) == null ? "" : Matcher.quoteReplacement(newline(escape.group(2)));
    }
    int codePoint = Integer.parseInt(escape.group(1), 16);
    return codePoint > 0 && Character.isValidCodePoint(codePoint)
        ? Matcher.quoteReplacement(Character.toString(codePoint))
        : "\uFFFD";
  }

  private static String newline(String escaped) {
    return escaped.equals("\n") ? "" : escaped;
  }

  private static String shortened(String url) {
    return url.length() <= 60 ? url : url.substring(0, 60) + "…";
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
