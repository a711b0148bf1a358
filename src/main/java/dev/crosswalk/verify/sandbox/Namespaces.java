package dev.crosswalk.verify.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where bubblewrap is missing: {@code unshare} and a script of ours that builds the same root
 * folder. Needs {@code mount}, {@code pivot_root}, {@code ip}, {@code setpriv} and {@code prlimit}.
 */
record Namespaces(Path unshare, String script, Path scratch, Confinement confinement)
    implements Sandbox {

  @Override
  public String name() {
    return "unshare";
  }

  @Override
  public Map<String, String> environment(Job job) {
    return Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
  }

  @Override
  public List<String> command(Job job, String mark) {
    List<String> out = new ArrayList<>();
    out.add(unshare.toString());
    if (!confinement.root()) {
      out.addAll(List.of("--user", "--map-root-user"));
    }
    out.addAll(List.of("--mount", "--propagation", "private", "--pid", "--fork"));
    out.addAll(List.of("--kill-child=KILL", "--net", "--ipc", "--uts", "--cgroup"));
    out.addAll(List.of("/bin/sh", "-euc", script, "sh", scratch.toString()));
    out.add(String.valueOf(4 * job.limits().fileBytes()));
    out.add(confinement.root() && job.isSample() ? "-all,+setuid,+setgid,+setpcap" : "-all");
    Confinement.system().forEach(path -> out.addAll(List.of("ro", path.toString())));
    Confinement.SETTINGS.forEach(path -> out.addAll(List.of("try", path.toString())));
    job.readable().forEach(path -> out.addAll(List.of("ro", path.toString())));
    job.writable().forEach(path -> out.addAll(List.of("rw", path.toString())));
    out.addAll(List.of("cd", job.isSample() ? "/tmp" : job.folder().toString()));
    job.environment().forEach((key, value) -> out.add(key + "=" + value));
    out.add("--");
    out.addAll(confinement.limited(job, mark));
    return out;
  }
}
