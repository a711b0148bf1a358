package dev.crosswalk.verify.rust;

import dev.crosswalk.model.Language;
import dev.crosswalk.verify.sandbox.CannotRun;
import dev.crosswalk.verify.sandbox.Ended;
import dev.crosswalk.verify.sandbox.Job;
import dev.crosswalk.verify.sandbox.Runner;
import dev.crosswalk.verify.toolchain.Built;
import dev.crosswalk.verify.toolchain.Compiling;
import dev.crosswalk.verify.toolchain.Group;
import dev.crosswalk.verify.toolchain.Installed;
import dev.crosswalk.verify.toolchain.Program;
import dev.crosswalk.verify.toolchain.ServicePart;
import dev.crosswalk.verify.toolchain.Toolchain;
import dev.crosswalk.verify.toolchain.Tools;
import dev.crosswalk.verify.toolchain.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Rust, with the manifest and the lock of the samples. */
public final class RustToolchain implements Toolchain {
  private static final List<String> TOOLS = List.of("cargo", "rustc", "clippy-driver", "rustfmt");

  private final CargoManifests manifests;

  private RustToolchain(CargoManifests manifests) {
    this.manifests = manifests;
  }

  /**
   * @param samples the folder that holds manifest and lock, if there are any
   */
  public static RustToolchain read(Path samples) throws IOException {
    return new RustToolchain(CargoManifests.read(samples));
  }

  @Override
  public Language language() {
    return Language.RUST;
  }

  @Override
  public String needed() {
    return manifests.needed();
  }

  /** The edition, and the locked versions of the crates named and of all they need. */
  @Override
  public String basis(String code) {
    return manifests.basis(code);
  }

  @Override
  public String manifests() {
    return manifests.hash();
  }

  @Override
  public void write(Workspace workspace, List<Program> programs) throws IOException {
    new CargoPackages(workspace).write(manifests, programs);
  }

  @Override
  public Installed find(Tools tools) throws CannotRun, IOException, InterruptedException {
    Tools.Wanted wanted = new Tools.Wanted(Language.RUST, needed(), "clippy and rustfmt");
    tools.ask(wanted, "cargo", "--version");
    String release = Tools.release(Language.RUST, tools.ask(wanted, "rustc", "--version"));
    Path root = Path.of(tools.ask(wanted, "rustc", "--print", "sysroot").strip()).toRealPath();
    Path home = cargoHome(tools.environment());
    // Not the whole folder: it also holds the keys to the user's registry
    List<Path> readable = List.of(root, home.resolve("registry"));
    Installed found = new Installed(Language.RUST, root, home, readable, release);
    for (String tool : TOOLS) {
      if (!Files.isExecutable(found.tool(tool))) {
        throw new CannotRun(
            "%s is not in %s: install it (rustup component add clippy rustfmt) and run this again"
                .formatted(tool, root.resolve("bin")));
      }
    }
    return found;
  }

  private static Path cargoHome(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", "/"));
    return Path.of(environment.getOrDefault("CARGO_HOME", home + "/.cargo")).toAbsolutePath();
  }

  @Override
  public void fetch(Tools tools, Installed found, Compiling how, List<Program> programs)
      throws CannotRun, IOException, InterruptedException {
    how.progress().accept("cargo fetch");
    Path folder = new CargoPackages(how.workspace()).folder(Group.of(programs.getFirst()));
    Ended ended = Runner.unconfined().run(fetching(tools, found, folder));
    if (!ended.well()) {
      throw new CannotRun("cargo fetch --locked " + ended.story());
    }
  }

  private static Job fetching(Tools tools, Installed found, Path folder) {
    return tools.fetching(found.tool("cargo"), List.of("fetch", "--locked"), folder);
  }

  @Override
  public List<Built> build(Installed found, Compiling how, List<Program> programs)
      throws CannotRun, IOException, InterruptedException {
    return new RustBuild(found, how, manifests.edition()).build(programs);
  }

  @Override
  public ServicePart service(Tools tools, Installed found, Compiling how, Path made)
      throws IOException {
    Job fetch = fetching(tools, found, how.workspace().service().resolve("rust"));
    Path program = how.workspace().made("rust").resolve("debug/orders");
    List<ServicePart.Step> steps = RustService.steps(found, how);
    return new ServicePart(List.of(fetch), found.readable(), steps, program);
  }
}
