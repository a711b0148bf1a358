package dev.crosswalk.verify.toolchain;

import dev.crosswalk.model.Language;
import dev.crosswalk.verify.sandbox.CannotRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * All that verification knows of one language, with the manifests of its libraries as they were
 * read. The first five methods need Java alone; the others call the language's tools. Immutable.
 */
public interface Toolchain {
  Language language();

  /** The oldest release that will do, e.g. {@code 1.26.0}; empty if no manifest says. */
  String needed();

  /**
   * What a program's proof rests on beside its own text: the locked versions of the libraries that
   * it names, and nothing of those that it does not.
   */
  String basis(String code);

  /** A hash of all manifests; whoever fetched libraries for it need not do so again. */
  String manifests();

  /**
   * Lays out these programs, all of this language and maybe none, and manifests that name no
   * others. A file that says the same already is left alone, so that it does not look changed.
   */
  void write(Workspace workspace, List<Program> programs) throws IOException;

  /**
   * The tools of this machine, whatever their release.
   *
   * @throws CannotRun if one is missing
   */
  Installed find(Tools tools) throws CannotRun, IOException, InterruptedException;

  /**
   * Fetches libraries, outside the sandbox: this runs no code of theirs.
   *
   * @param programs as they were written, at least one
   * @throws CannotRun if they cannot be had
   */
  void fetch(Tools tools, Installed found, Compiling how, List<Program> programs)
      throws CannotRun, IOException, InterruptedException;

  /**
   * Formats, compiles and lints, in as few calls as the language's tools allow.
   *
   * @param programs as they were written, at least one
   * @return one for each program, in any order
   * @throws CannotRun if no program's text is at fault
   */
  List<Built> build(Installed found, Compiling how, List<Program> programs)
      throws CannotRun, IOException, InterruptedException;

  /**
   * How this language's part of the service is built.
   *
   * @param made the folder for executables
   */
  ServicePart service(Tools tools, Installed found, Compiling how, Path made) throws IOException;
}
