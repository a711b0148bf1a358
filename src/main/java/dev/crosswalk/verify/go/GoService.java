package dev.crosswalk.verify.go;

import dev.crosswalk.verify.sandbox.Job;
import dev.crosswalk.verify.toolchain.Compiling;
import dev.crosswalk.verify.toolchain.Installed;
import dev.crosswalk.verify.toolchain.ServicePart;
import dev.crosswalk.verify.toolchain.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service in Go, and what is Go beside it: the suite and the stages. */
final class GoService {
  private final Installed go;
  private final Compiling how;
  private final Path made;
  private final Map<String, String> environment;
  private final List<ServicePart.Step> steps = new ArrayList<>();

  GoService(Installed go, Compiling how, Path made) throws IOException {
    this.go = go;
    this.how = how;
    this.made = made;
    this.environment = GoModule.environment(how.workspace(), go);
    environment.put("CGO_ENABLED", "0");
  }

  ServicePart part(Tools tools) {
    Path folder = how.workspace().service();
    List<Job> fetches =
        List.of(
            GoToolchain.download(tools, go, folder.resolve("go")),
            GoToolchain.download(tools, go, folder));
    Path program = made.resolve("orders-go");
    build("go", program, ".");
    check("go");
    build("", made.resolve("contract"), "./contract");
    check("");
    build("", made.resolve("proxy"), "./stages/proxy");
    build("", made.resolve("run"), "./stages/run");
    return new ServicePart(fetches, go.readable(), List.copyOf(steps), program);
  }

  private void build(String folder, Path binary, String what) {
    go(folder, "build", "-o", binary.toString(), what);
  }

  private void check(String folder) {
    List<String> format = List.of(go.tool("gofmt").toString(), "-l", ".");
    steps.add(new ServicePart.Step(folder, format, environment, true));
    go(folder, "vet", "./...");
    go(folder, "test", "./...");
  }

  private void go(String folder, String verb, String... arguments) {
    List<String> command = new ArrayList<>(List.of(go.tool("go").toString(), verb));
    command.addAll(List.of("-p", String.valueOf(how.jobs())));
    command.addAll(List.of(arguments));
    steps.add(new ServicePart.Step(folder, command, environment, false));
  }
}
