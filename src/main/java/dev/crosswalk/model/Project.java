package dev.crosswalk.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a folder that is not ours was made for, as its own settings say.
 *
 * @param language of the texts, as in {@code <html lang>}
 * @param hidden by language, what begins a line of code that readers do not see unless they ask
 */
public record Project(
    Tool tool, Optional<String> language, List<String> authors, Map<String, String> hidden) {
  public static final Project NONE = of(Tool.NONE);

  /** The generator whose project this is. */
  public enum Tool {
    /** Any folder of Markdown, a JBake project, or the guide itself. */
    NONE,
    MDBOOK,
    MKDOCS,
    DOCUSAURUS,
    WIKI
  }

  public static Project of(Tool tool) {
    return new Project(tool, Optional.empty(), List.of(), Map.of());
  }
}
