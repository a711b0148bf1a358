package dev.crosswalk.markdown.body;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Info strings as other tools write them: {@code { .yaml title="a.yaml" }} (Python-Markdown),
 * {@code {code-block} python} (MyST), {@code js:line-numbers {4} [a.js]} (VitePress), {@code go
 * {filename="a.go"}} (Hugo).
 */
final class ForeignFence {
  private static final Pattern LIST =
      Pattern.compile("\\{\\s*\\.?([\\w+#-]++)([^{}]*+)\\}\\s*(.*)");
  private static final Pattern LABEL = Pattern.compile("\\[([^\\[\\]]{1,100})\\]\\s*$");

  private ForeignFence() {}

  static FenceInfo info(String written) {
    String text = written.strip();
    Matcher list = LIST.matcher(text);
    if (!list.matches()) {
      return titled(text, FenceInfo.parse(text));
    }
    boolean directive = !list.group(3).isEmpty(); // {code-block} python
    String rest = directive ? list.group(3) : list.group(1) + " " + list.group(2);
    return titled(text, FenceInfo.parse(rest));
  }

  private static FenceInfo titled(String text, FenceInfo info) {
    Map<String, String> options = new LinkedHashMap<>(info.options());
    Matcher label = LABEL.matcher(text);
    int colon = info.language().indexOf(':');
    String language = colon > 0 ? info.language().substring(0, colon) : info.language();
    String behind = colon > 0 ? info.language().substring(colon + 1) : "";
    String title =
        label.find()
            ? label.group(1)
            : behind.startsWith("line-numbers") || behind.startsWith("no-line") ? "" : behind;
    for (String name : new String[] {"title", "filename", "file"}) {
      title = options.getOrDefault(name, "").isEmpty() ? title : options.getOrDefault(name, "");
    }
    if (!title.isEmpty()) {
      options.put("title", title);
    }
    return new FenceInfo(language, Collections.unmodifiableMap(options));
  }
}
