package dev.crosswalk.verify.go;

import dev.crosswalk.model.Language;
import dev.crosswalk.verify.toolchain.Group;
import dev.crosswalk.verify.toolchain.Installed;
import dev.crosswalk.verify.toolchain.Program;
import dev.crosswalk.verify.toolchain.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Programs as files: one module, with a folder for each group and a package for each program. */
record GoModule(Workspace workspace) {
  Path root() {
    return workspace.folder(Language.GO);
  }

  Path file(Program program) {
    Group group = Group.of(program);
    String name = group == Group.TESTS ? "main_test.go" : "main.go";
    return root().resolve(group.folder()).resolve(program.name()).resolve(name);
  }

  /** Relative to the module, as Go's tools take it. */
  static String path(Program program) {
    return "./" + Group.of(program).folder() + "/" + program.name();
  }

  /** All that Go's tools see; a new map. */
  static Map<String, String> environment(Workspace workspace, Installed go) throws IOException {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", go.root().resolve("bin") + ":/usr/bin:/bin");
    environment.put("HOME", "/tmp");
    environment.put("GOCACHE", workspace.made("go-cache").toString());
    // On the disk that executables go to: moving them costs nothing then
    environment.put("GOTMPDIR", workspace.made("go-tmp").toString());
    environment.put("GOMODCACHE", go.libraries().toString());
    environment.put("GOENV", "off");
    environment.put("GOPROXY", "off");
    environment.put("GOSUMDB", "off");
    environment.put("GOTOOLCHAIN", "local");
    // Without symbols linking takes two thirds of the time; traces of panics keep their names
    environment.put("GOFLAGS", "-buildvcs=false -trimpath -mod=readonly -ldflags=-s");
    environment.put("CGO_ENABLED", "1");
    environment.put("LC_ALL", "C.UTF-8");
    return environment;
  }
}
