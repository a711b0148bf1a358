package dev.crosswalk.markdown.meaning;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;

/** Takes out of code what other tools say in its comments about how to show it. */
final class FenceText {
  /** Docusaurus. */
  private static final Pattern HIGHLIGHT =
      Pattern.compile(
          "\\s*(?://|#|--|;|%|<!--|/\\*|\\{/\\*)\\s*highlight-(?:next-line|start|end)\\s*(?:-->|\\*/\\}?)?\\s*");

  /** VitePress. */
  private static final Pattern CODE =
      Pattern.compile(
          "[ \\t]*(?://|#|--|;|<!--|/\\*)[ \\t]*\\[!code [^\\]\\n]{1,60}\\][ \\t]*(?:-->|\\*/)?[ \\t]*$");

  private FenceText() {}

  static void tidy(FencedCodeBlock block) {
    String code = block.getLiteral();
    if (code == null || !(code.contains("highlight-") || code.contains("[!code "))) {
      return;
    }
    block.setLiteral(
        code.lines()
            .filter(line -> !HIGHLIGHT.matcher(line).matches())
            .map(line -> line.contains("[!code ") ? CODE.matcher(line).replaceFirst("") : line)
            .collect(Collectors.joining("\n", "", "\n")));
  }
}
