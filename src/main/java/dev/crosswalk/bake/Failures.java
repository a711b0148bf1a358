package dev.crosswalk.bake;

import dev.crosswalk.model.Diagnostic;
import dev.crosswalk.model.Position;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects what fails while rendering, one finding for each mistake.
 *
 * <p>A mistake in a template fails every page that uses it; it is reported once, at its place in
 * the template, with the number of pages. Thread-safe.
 */
final class Failures {
  private static final int NAMED = 3;

  private record Mistake(String file, Position position, String rule, String message) {}

  private final String templateFolder;
  private final Map<Mistake, TreeSet<String>> mistakes = new LinkedHashMap<>();
  private final List<Diagnostic> others = new ArrayList<>();

  Failures(Path templates) {
    this.templateFolder = String.valueOf(templates.getFileName());
  }

  synchronized void add(Diagnostic diagnostic) {
    others.add(diagnostic);
  }

  /**
   * @param page the page or tool that was being rendered
   */
  synchronized void add(Exception failure, String page) {
    mistakes.computeIfAbsent(mistake(failure, page), _ -> new TreeSet<>()).add(page);
  }

  private Mistake mistake(Throwable failure, String page) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case TemplateNotFoundException missing -> {
          return new Mistake(
              templateFolder,
              Position.START,
              "template-missing",
              "no template \"" + missing.getTemplateName() + "\"");
        }
        case ParseException parse -> {
          return at(
              parse.getTemplateName(),
              parse.getLineNumber(),
              parse.getColumnNumber(),
              parse.getEditorMessage());
        }
        case TemplateException template -> {
          return at(
              template.getTemplateSourceName(),
              template.getLineNumber(),
              template.getColumnNumber(),
              template.getMessageWithoutStackTop());
        }
        default -> {}
      }
    }
    return new Mistake(page, Position.START, "render", deepestMessage(failure));
  }

  private Mistake at(String template, Integer line, Integer column, String message) {
    Position position =
        line == null || column == null
            ? Position.START
            : new Position(Math.max(1, line), Math.max(1, column));
    String first =
        message == null ? "failed" : message.lines().findFirst().orElse("failed").strip();
    return new Mistake(templateFolder + "/" + template, position, "template", first);
  }

  private static String deepestMessage(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = deepest.getMessage();
    return message == null ? deepest.getClass().getSimpleName() : message;
  }

  synchronized List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>(others);
    mistakes.forEach((mistake, pages) ->
        all.add(
            Diagnostic.error(mistake.file, mistake.position, 1, mistake.rule, mistake.message)
                .withHint(rendering(pages))));
    return all;
  }

  private static String rendering(Set<String> pages) {
    String named = String.join(", ", pages.stream().limit(NAMED).toList());
    int more = pages.size() - NAMED;
    return "while rendering " + named + (more > 0 ? " and " + more + " more" : "");
  }
}
