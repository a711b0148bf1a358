import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.DependencyOptions;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.ModuleIdentifier;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes one file of each of the browser's larger programs, with short names and without what is not
 * used. Run by Maven; only what has changed since the last run is made anew.
 *
 * <p>{@code java -cp closure-compiler.jar Bundle.java SOURCES EXTERNS OUTPUT ENTRY...}: the folder
 * of the modules, the names to keep, where to write, and the entries as paths below the sources.
 */
final class Bundle {
  /** Stands for {@code import} of what is loaded later; in the externs. */
  private static final String LATER = "importLater";

  private final Path sources;
  private final Path externs;
  private final Path output;

  private Bundle(Path sources, Path externs, Path output) {
    this.sources = sources;
    this.externs = externs;
    this.output = output;
  }

  public static void main(String[] args) throws Exception {
    Bundle bundle = new Bundle(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    String stamp = bundle.stamp(args);
    Path known = bundle.output.resolveSibling(bundle.output.getFileName() + ".stamp");
    if (Files.exists(known) && Files.readString(known).equals(stamp)) {
      return;
    }
    Files.deleteIfExists(known);
    for (String entry : List.of(args).subList(3, args.length)) {
      Path target = bundle.output.resolve(entry);
      Files.createDirectories(target.getParent());
      Files.writeString(target, bundle.compiled(entry));
    }
    Files.writeString(known, stamp);
  }

  /** A hash of everything that decides what comes out. */
  private String stamp(String[] args) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(String.join("\n", args).getBytes(StandardCharsets.UTF_8));
    digest.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
    List<Path> files = new ArrayList<>(modules());
    try (Stream<Path> program = Files.list(externs.toAbsolutePath().getParent())) {
      program.sorted().forEach(files::add);
    }
    for (Path file : files) {
      digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private List<Path> modules() throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    }
  }

  private String compiled(String entry) throws IOException {
    List<SourceFile> inputs = new ArrayList<>();
    for (Path module : modules()) {
      inputs.add(SourceFile.fromCode(name(module), prepared(Files.readString(module))));
    }
    List<SourceFile> names =
        new ArrayList<>(CommandLineRunner.getBuiltinExterns(CompilerOptions.Environment.BROWSER));
    names.add(SourceFile.fromCode("/externs.js", Files.readString(externs)));
    Compiler compiler = new Compiler(System.err);
    Result result = compiler.compile(names, inputs, options(entry));
    if (!result.success) {
      throw new IllegalStateException("the browser's program " + entry + " could not be bundled");
    }
    return compiler.toSource().replace(LATER + "(", "import(");
  }

  private String name(Path module) {
    return "/" + sources.relativize(module).toString().replace('\\', '/');
  }

  /**
   * The types are TypeScript's, and the compiler would take them for its own. What is imported
   * later is a bundle of its own, and the compiler would look for the module.
   */
  private static String prepared(String module) {
    return module.replaceAll("/\\*\\*(?s:.*?)\\*/", "").replace("import(", LATER + "(");
  }

  private static CompilerOptions options(String entry) {
    CompilerOptions options = new CompilerOptions();
    CompilationLevel.ADVANCED_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
    options.setLanguageIn(CompilerOptions.LanguageMode.ECMASCRIPT_NEXT);
    options.setLanguageOut(CompilerOptions.LanguageMode.ECMASCRIPT_NEXT);
    options.setEnvironment(CompilerOptions.Environment.BROWSER);
    options.setOutputCharset(StandardCharsets.UTF_8);
    options.setEmitUseStrict(false);
    options.setTrustedStrings(true);
    options.setLineLengthThreshold(Integer.MAX_VALUE);
    options.setDependencyOptions(
        DependencyOptions.pruneForEntryPoints(List.of(ModuleIdentifier.forFile("/" + entry))));
    // tsc checks the types
    options.setCheckTypes(false);
    options.setWarningLevel(DiagnosticGroups.CHECK_TYPES, CheckLevel.OFF);
    options.setWarningLevel(DiagnosticGroups.NON_STANDARD_JSDOC, CheckLevel.OFF);
    return options;
  }
}
