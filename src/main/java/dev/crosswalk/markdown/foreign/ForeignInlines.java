package dev.crosswalk.markdown.foreign;

import dev.crosswalk.markdown.foreign.InlineReader.Found;
import dev.crosswalk.markdown.nodes.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Other tools' syntax inside text. Each reader is asked at its first character. */
final class ForeignInlines {
  private static final Pattern ICON =
      Pattern.compile(
          ":(?:material|octicons|fontawesome|simple|lucide|phosphor)-[a-z0-9-]{1,80}+:");
  private static final Pattern KEYS =
      Pattern.compile(
          "\\+\\+((?:[\\w-]{1,30}|\"[^\"\\n]{1,20}\")(?:\\+(?:[\\w-]{1,30}|\"[^\"\\n]{1,20}\")){0,5})\\+\\+");
  private static final Pattern BLOCK_ID =
      Pattern.compile("\\^[A-Za-z0-9-]{1,60}+[ \\t]*+(?=\\n|$)");

  /** In UTF-16 units. */
  private static final int MAX_COMMENT = 20_000;

  private final Ahead ahead;

  private ForeignInlines(Ahead ahead) {
    this.ahead = ahead;
  }

  static void addTo(Parser.Builder builder, Ends ends, Syntax syntax) {
    Ahead ahead = new Ahead(ends.body());
    ForeignInlines inlines = new ForeignInlines(ahead);
    add(builder, '{', ahead, new BraceInlines(ahead, ends, syntax));
    add(builder, '<', ahead, new TagInlines(ahead, syntax));
    add(builder, ':', ahead, inlines::icon);
    if (syntax.vault()) {
      add(builder, '%', ahead, inlines::comment);
      add(builder, '^', ahead, inlines::blockId);
    }
    if (syntax.python()) {
      add(builder, '+', ahead, inlines::keys);
      builder.customDelimiterProcessor(new PairedMarks('^', "ins"));
    }
    if (syntax.marks()) {
      builder.customDelimiterProcessor(new PairedMarks('=', "mark"));
    }
  }

  private static void add(Parser.Builder builder, char trigger, Ahead ahead, InlineReader reader) {
    builder.customInlineContentParserFactory(InlineReader.at(trigger, ahead, reader));
  }

  private Optional<Found> icon(int offset) {
    Matcher icon = ICON.matcher(ahead.body()).region(offset, limit(offset, 120));
    return icon.lookingAt()
        ? Optional.of(Found.of(Piece.silent(icon.group()), offset))
        : Optional.empty();
  }

  private Optional<Found> comment(int offset) {
    String body = ahead.body();
    if (!body.startsWith("%%", offset)) {
      return Optional.empty();
    }
    int end = offset + 2;
    int limit = limit(offset, MAX_COMMENT);
    while (end < limit && !body.startsWith("%%", end)) {
      if (body.startsWith("\n\n", end)) {
        return Optional.empty();
      }
      end++;
    }
    return end < limit ? Optional.of(Found.nothing(end + 2)) : Optional.empty();
  }

  private Optional<Found> blockId(int offset) {
    char before = ahead.before(offset);
    Matcher id = BLOCK_ID.matcher(ahead.body()).region(offset, limit(offset, 80));
    id.useTransparentBounds(true).useAnchoringBounds(false);
    return (before == ' ' || before == '\n' || before == '\t') && id.lookingAt()
        ? Optional.of(Found.nothing(id.end()))
        : Optional.empty();
  }

  private Optional<Found> keys(int offset) {
    Matcher keys = KEYS.matcher(ahead.body()).region(offset, limit(offset, 250));
    if (!keys.lookingAt()) {
      return Optional.empty();
    }
    List<String> pressed = new ArrayList<>();
    for (String key : keys.group(1).split("\\+")) {
      pressed.add(key.replace("\"", ""));
    }
    Styled all = new Styled("kbd");
    all.appendChild(new Text(String.join(" + ", pressed)));
    return Optional.of(new Found(all, keys.end()));
  }

  private int limit(int offset, int length) {
    return Math.min(ahead.body().length(), offset + length);
  }
}
