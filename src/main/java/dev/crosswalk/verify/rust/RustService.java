package dev.crosswalk.verify.rust;

import dev.crosswalk.verify.toolchain.Compiling;
import dev.crosswalk.verify.toolchain.Installed;
import dev.crosswalk.verify.toolchain.ServicePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service in Rust. */
final class RustService {
  private static final String FOLDER = "rust";

  private RustService() {}

  static List<ServicePart.Step> steps(Installed rust, Compiling how) throws IOException {
    Map<String, String> environment = CargoPackages.environment(how.workspace(), rust, true);
    List<ServicePart.Step> steps = new ArrayList<>();
    String rustfmt = rust.tool("rustfmt").toString();
    List<String> format = List.of(rustfmt, "--check", "--edition", "2024", "src/main.rs");
    steps.add(new ServicePart.Step(FOLDER, format, environment, false));
    String cargo = rust.tool("cargo").toString();
    String jobs = String.valueOf(how.jobs());
    for (String verb : List.of("test", "build")) {
      List<String> command = List.of(cargo, verb, "--locked", "--offline", "--jobs", jobs);
      steps.add(new ServicePart.Step(FOLDER, command, environment, false));
    }
    return steps;
  }
}
