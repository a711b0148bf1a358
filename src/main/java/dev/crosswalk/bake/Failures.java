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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects what fails while rendering, one finding for each mistake.
 *
 * <p>A mistake in a template fails every page that uses it; it is reported once, at its place in
 * the template, with the number of pages. Thread-safe.
 */
final class Failures {
  private static final int NAMED = 3;

  private record Place(String file, Position position, String rule) {}

  private record Mistake(
      String file, Position position, String rule, String message, Optional<String> hint) {}

  private final String templateFolder;

  /** By place, then by page: a value that differs from page to page is one mistake. */
  private final Map<Place, TreeMap<String, Mistake>> mistakes = new LinkedHashMap<>();

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
  synchronized void add(Throwable failure, String page) {
    Mistake it = mistake(failure, page);
    mistakes
        .computeIfAbsent(new Place(it.file, it.position, it.rule), _ -> new TreeMap<>())
        .putIfAbsent(page, it);
  }

  private Mistake mistake(Throwable failure, String page) {
    List<Throwable> causes = causes(failure);
    // What is wrong inside an included template is nearer than the place that includes it
    return first(causes, RefusedTemplate.class)
        .map(this::refused)
        .or(() -> first(causes, ParseException.class).map(this::unparsed))
        .or(() -> first(causes, TemplateException.class).map(this::failed))
        .or(() -> first(causes, TemplateNotFoundException.class).map(this::missing))
        .or(() -> first(causes, StackOverflowError.class).map(_ -> endless()))
        .orElseGet(
            () -> new Mistake(page, Position.START, "render", deepestMessage(failure), NO_HINT));
  }

  private static final Optional<String> NO_HINT = Optional.empty();

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable it = failure; it != null && causes.size() < 100; it = it.getCause()) {
      causes.add(it);
    }
    return causes;
  }

  private static <T extends Throwable> Optional<T> first(List<Throwable> causes, Class<T> type) {
    return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private Mistake refused(RefusedTemplate it) {
    return new Mistake(
        templateFolder + "/" + it.template(),
        it.position(),
        "template",
        String.valueOf(it.getMessage()),
        NO_HINT);
  }

  private Mistake missing(TemplateNotFoundException it) {
    String message = "no template \"" + it.getTemplateName() + "\"";
    return new Mistake(templateFolder, Position.START, "template-missing", message, NO_HINT);
  }

  private Mistake unparsed(ParseException it) {
    TemplateWords words = TemplateWords.of(String.valueOf(it.getEditorMessage()));
    return at(it.getTemplateName(), it.getLineNumber(), it.getColumnNumber(), words);
  }

  private Mistake failed(TemplateException it) {
    String said = String.valueOf(it.getMessageWithoutStackTop());
    TemplateWords words = TemplateWords.of(said);
    return TemplateWords.blamed(said)
        .map(blamed -> at(blamed.template(), blamed.line(), blamed.column(), words))
        .orElseGet(
            () -> at(it.getTemplateSourceName(), it.getLineNumber(), it.getColumnNumber(), words));
  }

  private Mistake endless() {
    String message = "a template includes or calls itself without end";
    return new Mistake(templateFolder, Position.START, "template", message, NO_HINT);
  }

  private Mistake at(
      @Nullable String template,
      @Nullable Integer line,
      @Nullable Integer column,
      TemplateWords words) {
    Position position =
        line == null || column == null
            ? Position.START
            : new Position(Math.max(1, line), Math.max(1, column));
    String file = template == null ? templateFolder : templateFolder + "/" + template;
    return new Mistake(file, position, "template", words.message(), words.hint());
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
    mistakes.forEach((place, byPage) -> {
      Mistake first = byPage.firstEntry().getValue();
      all.add(
          Diagnostic.error(place.file, place.position, 1, place.rule, first.message)
              .withHint(
                  first.hint.map(hint -> hint + "; ").orElse("") + rendering(byPage.keySet())));
    });
    return all;
  }

  private static String rendering(Set<String> pages) {
    String named = String.join(", ", pages.stream().limit(NAMED).toList());
    int more = pages.size() - NAMED;
    return "while rendering " + named + (more > 0 ? " and " + more + " more" : "");
  }
}
