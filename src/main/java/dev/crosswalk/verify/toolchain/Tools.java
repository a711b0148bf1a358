package dev.crosswalk.verify.toolchain;

import dev.crosswalk.model.Language;
import dev.crosswalk.verify.sandbox.CannotRun;
import dev.crosswalk.verify.sandbox.Ended;
import dev.crosswalk.verify.sandbox.Job;
import dev.crosswalk.verify.sandbox.JobLimits;
import dev.crosswalk.verify.sandbox.Runner;
import dev.crosswalk.verify.sandbox.SearchPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tools of this machine, found on the user's PATH and asked with the user's environment,
 * outside the sandbox.
 *
 * @param environment the user's own
 */
public record Tools(Map<String, String> environment) {
  private static final Pattern RELEASE = Pattern.compile("\\d+(?:\\.\\d+)+");
  private static final long ANSWER_MILLIS = 60_000;

  /**
   * What to install where a tool is missing.
   *
   * @param release the oldest that will do; empty for any
   * @param with what has to be installed beside it, e.g. {@code clippy and rustfmt}; may be empty
   */
  public record Wanted(Language language, String release, String with) {
    private String text() {
      return language.label()
          + (release.isEmpty() ? "" : " " + release + " or newer")
          + (with.isEmpty() ? "" : " with " + with);
    }
  }

  /** The same tools, which see these variables, too. */
  public Tools with(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(variables);
    return new Tools(all);
  }

  public SearchPath path() {
    return SearchPath.of(environment);
  }

  /**
   * What a tool prints.
   *
   * @throws CannotRun if it is not on the PATH, with what to install; if it does not end well
   */
  public String ask(Wanted wanted, String tool, String... arguments)
      throws CannotRun, IOException, InterruptedException {
    Optional<Path> program = path().find(tool);
    if (program.isEmpty()) {
      throw new CannotRun(
          "%s is not on the PATH: install %s and run this again".formatted(tool, wanted.text()));
    }
    JobLimits limits = JobLimits.BUILD.withWallMillis(ANSWER_MILLIS);
    Job job = job(program.get(), List.of(arguments), Path.of("/"), limits);
    Ended ended = Runner.unconfined().run(job);
    if (!ended.well()) {
      throw new CannotRun(tool + " " + ended.story());
    }
    return ended.out();
  }

  /** The first number with dots in what a tool says of itself. */
  public static String release(Language language, String answer) throws CannotRun {
    Matcher matcher = RELEASE.matcher(answer);
    if (!matcher.find()) {
      throw new CannotRun(
          "%s does not say its release, but \"%s\"".formatted(language.label(), answer.strip()));
    }
    return matcher.group();
  }

  /**
   * A job that fetches libraries.
   *
   * @param folder where it runs
   */
  public Job fetching(Path program, List<String> arguments, Path folder) {
    return job(program, arguments, folder, JobLimits.BUILD);
  }

  private Job job(Path program, List<String> arguments, Path folder, JobLimits limits) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("LC_ALL", "C.UTF-8");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    return new Job(command, variables, List.of(), List.of(folder), folder, limits);
  }
}
