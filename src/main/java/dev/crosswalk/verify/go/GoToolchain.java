package dev.crosswalk.verify.go;

import dev.crosswalk.model.Language;
import dev.crosswalk.verify.sandbox.CannotRun;
import dev.crosswalk.verify.sandbox.Ended;
import dev.crosswalk.verify.sandbox.Job;
import dev.crosswalk.verify.sandbox.Runner;
import dev.crosswalk.verify.toolchain.Built;
import dev.crosswalk.verify.toolchain.Compiling;
import dev.crosswalk.verify.toolchain.Hash;
import dev.crosswalk.verify.toolchain.Installed;
import dev.crosswalk.verify.toolchain.Manifest;
import dev.crosswalk.verify.toolchain.Program;
import dev.crosswalk.verify.toolchain.ServicePart;
import dev.crosswalk.verify.toolchain.Toolchain;
import dev.crosswalk.verify.toolchain.Tools;
import dev.crosswalk.verify.toolchain.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Go, with the module file of the samples.
 *
 * @param goMod the text of {@code go.mod}; empty if there is none
 * @param goSum the text of {@code go.sum}, likewise
 */
public record GoToolchain(String goMod, String goSum) implements Toolchain {
  private static final Pattern FOREIGN_IMPORT =
      Pattern.compile("(?m)^\\s*(?:import\\s+)?(?:[\\w.]+\\s+)?\"[^\"/]+\\.[^\"/]+/[^\"]*\"");

  /** Go must neither fetch another release of itself nor change the module file. */
  private static final Map<String, String> AS_IT_IS =
      Map.of("GOTOOLCHAIN", "local", "GOFLAGS", "-mod=readonly");

  /**
   * @param samples the folder that holds the module file, if there is one
   */
  public static GoToolchain read(Path samples) throws IOException {
    return new GoToolchain(
        Manifest.text(samples.resolve("go.mod")), Manifest.text(samples.resolve("go.sum")));
  }

  @Override
  public Language language() {
    return Language.GO;
  }

  @Override
  public String needed() {
    return Manifest.value(goMod, "(?m)^go\\s+(\\S+)", "");
  }

  /** The whole module file as soon as one module is imported. */
  @Override
  public String basis(String code) {
    return FOREIGN_IMPORT.matcher(code).find() ? goMod + goSum : "";
  }

  @Override
  public String manifests() {
    return Hash.of(List.of(goMod, goSum));
  }

  @Override
  public void write(Workspace workspace, List<Program> programs) throws IOException {
    GoModule module = new GoModule(workspace);
    Workspace.put(module.root().resolve("go.mod"), goMod);
    Workspace.put(module.root().resolve("go.sum"), goSum);
    for (Program program : programs) {
      Workspace.put(module.file(program), program.code());
    }
  }

  @Override
  public Installed find(Tools tools) throws CannotRun, IOException, InterruptedException {
    Tools asked = tools.with(AS_IT_IS);
    Tools.Wanted wanted = new Tools.Wanted(Language.GO, needed(), "");
    String release = Tools.release(Language.GO, asked.ask(wanted, "go", "version"));
    List<String> folders = asked.ask(wanted, "go", "env", "GOROOT", "GOMODCACHE").lines().toList();
    if (folders.size() != 2) {
      throw new CannotRun("\"go env GOROOT GOMODCACHE\" names no two folders; mend Go first");
    }
    Path root = Path.of(folders.getFirst()).toRealPath();
    Path modules = Path.of(folders.getLast());
    return new Installed(Language.GO, root, modules, List.of(root, modules), release);
  }

  @Override
  public void fetch(Tools tools, Installed found, Compiling how, List<Program> programs)
      throws CannotRun, IOException, InterruptedException {
    how.progress().accept("go mod download");
    Job job = download(tools, found, new GoModule(how.workspace()).root());
    Ended ended = Runner.unconfined().run(job);
    if (!ended.well()) {
      throw new CannotRun("go mod download " + ended.story());
    }
  }

  static Job download(Tools tools, Installed found, Path folder) {
    return tools.with(AS_IT_IS).fetching(found.tool("go"), List.of("mod", "download"), folder);
  }

  @Override
  public List<Built> build(Installed found, Compiling how, List<Program> programs)
      throws IOException, InterruptedException {
    return new GoBuild(found, how, programs).build();
  }

  @Override
  public ServicePart service(Tools tools, Installed found, Compiling how, Path made)
      throws IOException {
    return new GoService(found, how, made).part(tools);
  }
}
