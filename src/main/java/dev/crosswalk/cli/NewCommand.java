package dev.crosswalk.cli;

import dev.crosswalk.model.Kind;
import dev.crosswalk.model.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosswalk new}. */
@Command(
    name = "new",
    description = {
      "Starts a page from a template, in the right place.",
      "Example: crosswalk new card errors/wrap-twice --title \"Wrapping twice\""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class NewCommand extends Crosswalk.SubCommand implements Callable<Integer> {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "card, guide, decision, case, article or reference")
  String kind = "";

  @Parameters(
      index = "1",
      paramLabel = "SLUG",
      description = "File name without ending; for a card TOPIC/SLUG")
  String slug = "";

  @Option(names = "--title", paramLabel = "TEXT", description = "The page's heading.")
  @Nullable String title;

  @Option(
      names = "--source",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The site's folder.")
  Path source = Path.of(".");

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Kind page = kind();
    List<String> parts = List.of(slug.split("/"));
    int expected = page == Kind.CARD ? 2 : 1;
    if (parts.size() != expected) {
      throw wrong(
          page == Kind.CARD
              ? "a card needs its topic: new card TOPIC/SLUG"
              : "a " + page.id() + " needs a slug without folders");
    }
    for (String part : parts) {
      if (!SLUG.matcher(part).matches()) {
        throw wrong("\"" + part + "\" is no slug: use lower-case letters, digits and hyphens");
      }
    }
    Path site = program().path(source).normalize();
    Path file = site.resolve("content").resolve(page.folder()).resolve(slug + ".md");
    refuseLinks(site, file);
    if (Files.exists(file)) {
      throw wrong(file + " exists already");
    }
    Optional<Path> folder = Optional.ofNullable(file.getParent());
    if (folder.isPresent()) {
      Files.createDirectories(folder.get());
    }
    Files.writeString(file, text(page, parts.getLast()), StandardOpenOption.CREATE_NEW);
    program().console().out().println(file);
    return ExitCode.DONE;
  }

  /** A page written through a link would lie outside of the site. */
  private void refuseLinks(Path site, Path file) throws IOException {
    Path at = site;
    for (Path name : site.relativize(file)) {
      at = at.resolve(name);
      if (Files.isSymbolicLink(at)) {
        throw wrong(
            at
                + " is a symbolic link to "
                + Files.readSymbolicLink(at)
                + ", which crosswalk does not follow");
      }
    }
  }

  private Kind kind() {
    List<String> ids = Arrays.stream(Kind.values()).map(Kind::id).toList();
    return Arrays.stream(Kind.values())
        .filter(each -> each.id().equals(kind))
        .findFirst()
        .orElseThrow(() ->
            wrong(
                "\""
                    + kind
                    + "\" is no kind of page: "
                    + Suggestions.didYouMean(kind, ids)
                        .orElse("use one of " + String.join(", ", ids))));
  }

  private String text(Kind page, String name) throws IOException {
    String heading = title == null ? name.replace('-', ' ') : title;
    String resource = "/new/" + (page == Kind.CARD ? "card" : "page") + ".md";
    try (InputStream in = NewCommand.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the program lacks its resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@TITLE@", heading.replace("\\", "\\\\").replace("\"", "\\\""))
          .replace("@DATE@", LocalDate.now(Clock.systemUTC()).toString())
          .replace(
              "@QUESTION@",
              page == Kind.DECISION ? "question: \"The question it answers?\"\n" : "");
    }
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it runs a command");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
