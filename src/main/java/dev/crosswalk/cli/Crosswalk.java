package dev.crosswalk.cli;

import dev.crosswalk.build.BuildException;
import dev.crosswalk.verify.CannotVerify;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code crosswalk}. */
@Command(
    name = "crosswalk",
    description = "Bakes, checks, verifies, searches and previews a site of Markdown.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Crosswalk.Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the content has errors",
      "2:the command is wrong",
      "3:the machine failed (disk, memory, port, a tool that is missing), or the program did"
    },
    subcommands = {
      BuildCommand.class,
      ServeCommand.class,
      SearchCommand.class,
      CheckCommand.class,
      VerifyCommand.class,
      NewCommand.class
    })
public final class Crosswalk implements Runnable {
  /**
   * Lucene warns that an incubating JDK module would be faster for vectors, which we do not use.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print findings and results only.")
  boolean quiet;

  private final Path cwd;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean colour;

  private Crosswalk(Path cwd, PrintStream out, PrintStream err, boolean colour) {
    this.cwd = cwd;
    this.out = out;
    this.err = err;
    this.colour = colour;
  }

  /**
   * Runs one command.
   *
   * @param cwd the folder that relative paths start from
   * @return the exit code
   */
  public static int run(String[] args, Path cwd, PrintStream out, PrintStream err) {
    LUCENE.setLevel(Level.SEVERE);
    PrintStream utf8Out = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream utf8Err = new PrintStream(err, true, StandardCharsets.UTF_8);
    Crosswalk program = new Crosswalk(cwd, utf8Out, utf8Err, isTerminal(err));
    CommandLine line = new CommandLine(program);
    line.setOut(new PrintWriter(utf8Out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(utf8Err, true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(program.colour ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(90);
    line.registerConverter(Path.class, Crosswalk::toPath);
    line.setParameterExceptionHandler((exception, _) -> {
      utf8Err.println(
          "crosswalk: " + DiagnosticPrinter.visible(String.valueOf(exception.getMessage())));
      UnmatchedArgumentException.printSuggestions(exception, line.getErr());
      utf8Err.println(
          "Try 'crosswalk "
              + (exception.getCommandLine().getParent() == null
                  ? ""
                  : exception.getCommandLine().getCommandName() + " ")
              + "--help'.");
      return ExitCode.WRONG_COMMAND;
    });
    line.setExecutionExceptionHandler((exception, _, _) -> program.failed(exception));
    try {
      return line.execute(args);
    } catch (Error failure) { // picocli lets these through
      return program.failed(failure);
    }
  }

  @Override
  public void run() {
    new CommandLine(this).usage(out);
  }

  private int failed(Throwable failure) {
    return switch (failure) {
      case BuildException wrong -> say(wrong.getMessage(), ExitCode.WRONG_COMMAND);
      case CannotVerify missing -> say(missing.getMessage(), ExitCode.MACHINE_FAILED);
      default -> {
        if ("1".equals(System.getenv("CROSSWALK_DEBUG"))) {
          failure.printStackTrace(err);
        }
        String words = Failure.ofMachine(failure).orElseGet(Failure::ofProgram);
        yield say(words, ExitCode.MACHINE_FAILED);
      }
    };
  }

  /** One line, whatever a file name holds. */
  private int say(@Nullable String sentence, int code) {
    err.println("crosswalk: " + DiagnosticPrinter.visible(String.valueOf(sentence)));
    return code;
  }

  private static boolean isTerminal(PrintStream stream) {
    return stream.equals(System.err)
        && Optional.ofNullable(System.console()).filter(each -> each.isTerminal()).isPresent()
        && System.getenv("NO_COLOR") == null
        && !"dumb".equals(System.getenv("TERM"));
  }

  Console console() {
    return new Console(out, err, colour, quiet);
  }

  private static Path toPath(String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("\"" + given + "\" cannot be a path here");
    }
  }

  /** A path as given on the command line. */
  Path path(Path given) {
    return cwd.resolve(given);
  }

  Path cwd() {
    return cwd;
  }

  /** The version from the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Crosswalk.class.getPackage().getImplementationVersion();
      return new String[] {
        "crosswalk " + (version == null ? "(built from classes)" : version),
        "Java " + Runtime.version().feature()
      };
    }
  }

  /** What every command needs: the program it belongs to. */
  abstract static class SubCommand {
    @ParentCommand private @Nullable Crosswalk parent;

    Crosswalk program() {
      if (parent == null) {
        throw new IllegalStateException("picocli sets the parent before it runs a command");
      }
      return parent;
    }
  }
}
