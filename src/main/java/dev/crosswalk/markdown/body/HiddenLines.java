package dev.crosswalk.markdown.body;

import dev.crosswalk.model.Project;
import dev.crosswalk.model.Project.Tool;
import dev.crosswalk.model.Settings;
import java.util.Optional;

/**
 * Lines of code that mdBook does not show: those of Rust that begin with {@code #} and a blank, as
 * in rustdoc, and in other languages those that begin as the book or the fence says. They become
 * folded parts of the program, without their mark.
 */
public record HiddenLines(Project project) {

  public static HiddenLines of(Settings settings) {
    return new HiddenLines(settings.foreign() ? settings.project() : Project.NONE);
  }

  /** Whether code was made to be folded from the start. */
  public boolean folds() {
    return project.tool() == Tool.MDBOOK;
  }

  String mark(FenceInfo info, String code) {
    if (!folds()) {
      return code;
    }
    String own = info.options().getOrDefault("hidelines", "");
    String prefix = own.isEmpty() ? project.hidden().getOrDefault(info.language(), "") : own;
    boolean rust = info.language().equals("rust") && prefix.isEmpty();
    return rust || !prefix.isEmpty() ? mark(code, rust, prefix) : code;
  }

  private static String mark(String code, boolean rust, String prefix) {
    StringBuilder out = new StringBuilder(code.length() + 32);
    boolean hidden = false;
    for (String line : code.lines().toList()) {
      Optional<String> bare = rust ? hiddenRust(line) : hidden(line, prefix);
      if (bare.isPresent() != hidden) {
        hidden = !hidden;
        out.append(hidden ? CodeFigure.HIDE : CodeFigure.SHOW).append('\n');
      }
      out.append(bare.orElseGet(() -> rust ? shownRust(line) : line)).append('\n');
    }
    return out.toString();
  }

  /** What a hidden line says: {@code # use x;}, and {@code #} alone. */
  private static Optional<String> hiddenRust(String line) {
    String text = line.stripLeading();
    String indent = line.substring(0, line.length() - text.length());
    if (text.equals("#")) {
      return Optional.of(indent);
    }
    return text.startsWith("# ") ? Optional.of(indent + text.substring(2)) : Optional.empty();
  }

  /** Two {@code ##} stand for one that is shown. */
  private static String shownRust(String line) {
    String text = line.stripLeading();
    return text.startsWith("##")
        ? line.substring(0, line.length() - text.length()) + text.substring(1)
        : line;
  }

  private static Optional<String> hidden(String line, String prefix) {
    String text = line.stripLeading();
    return text.startsWith(prefix)
        ? Optional.of(
            line.substring(0, line.length() - text.length()) + text.substring(prefix.length()))
        : Optional.empty();
  }
}
