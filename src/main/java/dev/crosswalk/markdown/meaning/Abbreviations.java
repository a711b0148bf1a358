package dev.crosswalk.markdown.meaning;

import dev.crosswalk.markdown.nodes.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Shows what the abbreviations of a page stand for, wherever its text has them. */
final class Abbreviations extends AbstractVisitor {
  private static final int MAX_COUNT = 500;

  private final Map<String, String> meanings;
  private final Pattern any;
  private final List<Text> texts = new ArrayList<>();

  Abbreviations(Map<String, String> meanings) {
    this.meanings = meanings;
    this.any =
        Pattern.compile(
            meanings.keySet().stream()
                .limit(MAX_COUNT)
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(
                    Collectors.joining("|", "(?<![\\p{L}\\p{N}_])(?:", ")(?![\\p{L}\\p{N}_])")));
  }

  void mark(Node document) {
    document.accept(this);
    texts.forEach(this::mark);
  }

  @Override
  public void visit(Heading heading) {}

  @Override
  public void visit(Text text) {
    texts.add(text);
  }

  private void mark(Text text) {
    String literal = text.getLiteral();
    Matcher match = any.matcher(literal);
    int at = 0;
    while (match.find()) {
      before(text, literal.substring(at, match.start()));
      Styled abbreviation = new Styled("abbr", meanings.getOrDefault(match.group(), ""));
      abbreviation.appendChild(new Text(match.group()));
      text.insertBefore(abbreviation);
      at = match.end();
    }
    if (at > 0) {
      before(text, literal.substring(at));
      text.unlink();
    }
  }

  private static void before(Text text, String piece) {
    if (!piece.isEmpty()) {
      text.insertBefore(new Text(piece));
    }
  }
}
