package dev.crosswalk.markdown;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crosswalk.markdown.SpecExamples.Example;
import dev.crosswalk.model.Settings;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * Every example of CommonMark's and of GitHub's specification, through the parser and renderer of
 * pages without the safety pass. Where we differ on purpose, {@code differences.txt} holds the
 * reason and our HTML; an example of it that is as specified fails, too.
 */
class SpecificationTest {
  private static final Path DIFFERENCES =
      Path.of("src/test/resources/markdown/spec/differences.txt");

  private static final Pattern ADDRESS = Pattern.compile("(?<= (href|src)=\")[^\"]*");
  private static final Pattern CHECKBOX = Pattern.compile("(?<=<input )[^>]*");

  /** A JBake project that asks for no extension, not even line ends as breaks. */
  private static final Map<String, String> PLAIN = Map.of("markdown.extensions", "NONE");

  @Test
  void commonMarkIsReadAsSpecified() throws Exception {
    check("commonmark", SpecExamples.commonMark(), 652, Sites.loose());
  }

  @Test
  void gitHubsMarkdownIsReadAsSpecified() throws Exception {
    check("gfm", SpecExamples.gitHub(), 672, Sites.loose());
  }

  @Test
  void aJbakeProjectWithoutExtensionsIsReadAsCommonMark() throws Exception {
    check("jbake", SpecExamples.commonMark(), 652, Sites.jbake(PLAIN));
  }

  private static void check(String name, List<Example> examples, int count, Settings settings)
      throws IOException {
    assertThat(examples).hasSize(count);
    Map<String, String> expected = differences(name);
    Map<String, String> differing = new LinkedHashMap<>();
    List<String> all = Unclean.html(settings, examples.stream().map(Example::markdown).toList());
    for (Example example : examples) {
      String html = all.get(example.number() - 1);
      if (!normal(html).equals(normal(example.html()))) {
        differing.put(name + " " + example.number(), html);
      }
    }
    List<String> unexpected = new ArrayList<>();
    for (Example example : examples) {
      String key = name + " " + example.number();
      String html = differing.get(key);
      if (html != null && !html.equals(expected.get(key))) {
        unexpected.add(
            "=== %s: %s\n%s\nSPECIFIED\n%s\nGIVEN\n%s"
                .formatted(key, example.section(), example.markdown(), example.html(), html));
      }
    }
    assertThat(unexpected).isEmpty();
    assertThat(differing.keySet()).as("as specified, though listed").containsAll(expected.keySet());
  }

  /** Our HTML of each example that is listed, by specification and number. */
  private static Map<String, String> differences(String name) throws IOException {
    Map<String, String> differences = new LinkedHashMap<>();
    Pattern head = Pattern.compile("=== (\\S+ \\d+): (\\S.*)\n");
    for (String block : Files.readString(DIFFERENCES).split("(?m)^(?==== )")) {
      Matcher matcher = head.matcher(block);
      if (matcher.lookingAt() && matcher.group(1).startsWith(name + " ")) {
        differences.put(matcher.group(1), block.substring(matcher.end()));
      }
    }
    return differences;
  }

  /** As the specification's own test: encodings of addresses and attributes' order are open. */
  private static String normal(String html) {
    String plain =
        ADDRESS.matcher(html).replaceAll(it -> Matcher.quoteReplacement(address(it.group())));
    return CHECKBOX
        .matcher(plain)
        .replaceAll(it -> Stream.of(it.group().split(" ")).sorted().collect(joining(" ")));
  }

  private static String address(String written) {
    String url = Parser.unescapeEntities(written, true).replace("+", "%2B");
    try {
      return URLDecoder.decode(url, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return url; // a percent sign of its own
    }
  }
}
