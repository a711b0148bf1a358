package dev.crosswalk.read;

import dev.crosswalk.model.Position;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes one drawing anew from what the XML parser saw of it. Comments, processing instructions,
 * the document type and what other programs keep in the file are left out; what would run or load
 * something ends it.
 */
final class SvgCleaner {
  static final String SVG = "http://www.w3.org/2000/svg";
  static final String XLINK = "http://www.w3.org/1999/xlink";

  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private static final int MAX_DEPTH = 200;

  /** Old drawings name their namespaces by such entities; any other declaration is refused. */
  private static final Pattern HARMLESS_DOCTYPE =
      Pattern.compile(
          "<!DOCTYPE\\s+[\\w:.-]+(?:\\s+(?:SYSTEM|PUBLIC\\s*(?:\"[^\"]*\"|'[^']*'))"
              + "\\s*(?:\"[^\"]*\"|'[^']*'))?\\s*(?:\\[(?:\\s|<!ENTITY\\s+[\\w.-]+\\s+"
              + "(?:\"[^\"<&%]*\"|'[^'<&%]*')\\s*>)*+]\\s*)?>");

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder style = new StringBuilder();

  /** Names of the open elements that were written, the innermost first. */
  private final Deque<String> open = new ArrayDeque<>();

  /** How many open elements were left out, with all that is in them. */
  private int leftOut;

  private int linkNamespace = -1;
  private boolean linked;
  private Position start = Position.START;
  private int startOffset;

  SvgCleaner(String text) {
    this.text = text;
  }

  /** What cannot be published, and where. */
  static final class Refused extends Exception {
    private final transient Position position;
    private final int length;
    private final String rule;
    private final String reason;

    Refused(Position position, int length, String rule, String reason) {
      super(reason, null, false, false);
      this.position = position;
      this.length = length;
      this.rule = rule;
      this.reason = reason;
    }

    Position position() {
      return position;
    }

    int length() {
      return length;
    }

    String rule() {
      return rule;
    }

    String reason() {
      return reason;
    }

    String hint() {
      return rule.equals("svg-invalid") ? "save the drawing again" : "save it as plain SVG";
    }
  }

  String clean() throws Refused {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      mark(reader.getLocation());
      while (reader.hasNext()) {
        event(reader, reader.next());
        mark(reader.getLocation());
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw invalid(e);
    }
    if (linked) {
      out.insert(linkNamespace, " xmlns:xlink=\"" + XLINK + "\"");
    }
    return out.append('\n').toString();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty("jdk.xml.entityExpansionLimit", "2000");
    factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(2 * MAX_DEPTH));
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("\"" + systemId + "\" lies elsewhere");
    });
    return factory;
  }

  private void mark(Location end) {
    if (end.getLineNumber() > 0) {
      start = new Position(end.getLineNumber(), Math.max(1, end.getColumnNumber()));
      startOffset = Math.clamp(end.getCharacterOffset(), 0, text.length());
    }
  }

  private void event(XMLStreamReader reader, int type) throws Refused {
    switch (type) {
      case XMLStreamConstants.DTD -> documentType(reader.getText());
      case XMLStreamConstants.START_ELEMENT -> startElement(reader);
      case XMLStreamConstants.END_ELEMENT -> endElement();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          characters(reader.getText());
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw active(reader.getLocalName(), "the entity \"" + reader.getLocalName() + "\"");
      default -> {} // comments and processing instructions
    }
  }

  private void documentType(String declaration) throws Refused {
    String bare = declaration.replaceAll("(?s)<!--.*?-->", " ");
    if (!HARMLESS_DOCTYPE.matcher(bare.strip()).matches()) {
      throw active("<!DOCTYPE", "a document type with declarations");
    }
  }

  private void startElement(XMLStreamReader reader) throws Refused {
    String name = reader.getLocalName();
    String namespace = reader.getNamespaceURI();
    boolean drawing = namespace == null || namespace.equals(SVG);
    boolean root = open.isEmpty() && leftOut == 0;
    if (root && !(drawing && name.equals("svg"))) {
      throw new Refused(start, name.length() + 1, "svg-invalid", "<" + name + "> is no SVG");
    }
    if (open.size() + leftOut >= MAX_DEPTH) {
      throw new Refused(start, 1, "svg-invalid", "elements are nested deeper than " + MAX_DEPTH);
    }
    boolean shown = drawing || XHTML.equals(namespace);
    if (shown && (SvgRules.runs(name) || (SvgRules.holdsHtml(name) && !hasFallback(name)))) {
      throw active("<" + name, "<" + name + ">");
    }
    boolean inStyle = "style".equals(open.peek());
    if (leftOut > 0 || inStyle || !drawing || !SvgRules.isElement(name)) {
      leftOut++;
      return;
    }
    out.append('<').append(name);
    if (root) {
      out.append(" xmlns=\"").append(SVG).append('"');
      linkNamespace = out.length();
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attribute(reader, name, i);
    }
    out.append('>');
    open.push(name);
  }

  /** Programs draw rich labels as HTML with plain text after it, for those that show no HTML. */
  private boolean hasFallback(String name) {
    return leftOut > 0 || (name.equals("foreignObject") && "switch".equals(open.peek()));
  }

  private void attribute(XMLStreamReader reader, String element, int index) throws Refused {
    String namespace = Optional.ofNullable(reader.getAttributeNamespace(index)).orElse("");
    String name = reader.getAttributeLocalName(index);
    String value = reader.getAttributeValue(index);
    boolean link = name.equals("href") && (namespace.isEmpty() || namespace.equals(XLINK));
    String written = link ? "xlink:href" : namespace.isEmpty() ? name : "xml:" + name;
    if (namespace.isEmpty() && SvgRules.isHandler(name)) {
      throw active(name, "\"" + name + "\" of <" + element + ">");
    }
    if (link) {
      if (value.isBlank()) {
        return;
      }
      Optional<String> trouble = SvgRules.linkTrouble(element, value);
      if (trouble.isPresent()) {
        throw active(reader, name, trouble.get() + " of <" + element + ">");
      }
      if (written.equals("xlink:href") && repeatsLink(reader, index)) {
        return;
      }
      linked = true;
    } else if (!SvgRules.isAttribute(namespace, name)) {
      return;
    } else if (SvgRules.animates(name) && !SvgRules.isAnimated(value)) {
      throw active(reader, name, "an animation of \"" + value + "\"");
    } else if (!SvgRules.isWords(name)) {
      Optional<String> trouble = SvgRules.styleTrouble(value);
      if (trouble.isPresent()) {
        throw active(reader, name, trouble.get() + " in \"" + name + "\" of <" + element + ">");
      }
    }
    out.append(' ').append(written).append("=\"").append(escape(value)).append('"');
  }

  /** {@code href} wins over {@code xlink:href}, as in browsers. */
  private static boolean repeatsLink(XMLStreamReader reader, int index) {
    boolean old = XLINK.equals(reader.getAttributeNamespace(index));
    for (int i = 0; old && i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals("href")
          && (namespace == null || namespace.isEmpty())) {
        return true;
      }
    }
    return false;
  }

  private void characters(String characters) {
    if (leftOut > 0 || open.isEmpty()) {
      return;
    }
    if ("style".equals(open.peek())) {
      style.append(characters); // comments may stand in the middle of a word
    } else {
      out.append(escape(characters));
    }
  }

  private void endElement() throws Refused {
    if (leftOut > 0) {
      leftOut--;
      return;
    }
    String name = open.pop();
    if (name.equals("style")) {
      Optional<String> trouble = SvgRules.styleTrouble(style.toString());
      if (trouble.isPresent()) {
        throw active("", trouble.get() + " in <style>");
      }
      out.append(escape(style.toString()));
      style.setLength(0);
    }
    out.append("</").append(name).append('>');
  }

  private Refused active(XMLStreamReader reader, String attribute, String what) {
    String prefix = XLINK.equals(reader.getNamespaceURI()) ? "xlink:" : "";
    return active(prefix + attribute, what);
  }

  /** Points at the word where it stands in the tag, else at the tag. */
  private Refused active(String word, String what) {
    // After text the parser has read the next tag's first character, too
    int from =
        startOffset > 0 && text.charAt(startOffset - 1) == '<' ? startOffset - 1 : startOffset;
    Matcher matcher =
        Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "\\b")
            .matcher(text)
            .region(from, text.length())
            .useTransparentBounds(true);
    int at = !word.isEmpty() && matcher.find() ? matcher.start() : from;
    String before = text.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    Position position = new Position(line, at - before.lastIndexOf('\n'));
    return new Refused(position, word.length(), "svg-active", what + " may run or load something");
  }

  private static Refused invalid(XMLStreamException e) {
    Location location = e.getLocation();
    boolean known = location != null && location.getLineNumber() > 0;
    Position position =
        known
            ? new Position(location.getLineNumber(), Math.max(1, location.getColumnNumber()))
            : Position.START;
    String message = String.valueOf(e.getMessage());
    int says = message.indexOf("Message: ");
    String reason = says < 0 ? message : message.substring(says + "Message: ".length());
    return new Refused(position, 1, "svg-invalid", "not well-formed XML: " + sentence(reason));
  }

  private static String sentence(String reason) {
    String line = reason.strip().lines().findFirst().orElse("");
    if (line.contains("#AttributePrefixUnbound?") || line.contains("#ElementPrefixUnbound?")) {
      return "a prefix without its namespace: " + line.substring(line.indexOf('?') + 1);
    }
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private static String escape(String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 16);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\r' -> escaped.append("&#13;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
