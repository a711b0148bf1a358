package dev.crosswalk.verify.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * bubblewrap: new namespaces for everything, a root folder that holds the system's programs and
 * nothing else, no capability, no network but a loopback of its own.
 *
 * @param bwrap the program
 */
record Bubblewrap(Path bwrap, Confinement confinement) implements Sandbox {
  private static final String DEVICE_BYTES = String.valueOf(16 << 20);

  @Override
  public String name() {
    return "bubblewrap";
  }

  @Override
  public Map<String, String> environment(Job job) {
    return Map.of();
  }

  @Override
  public List<String> command(Job job, String mark) {
    List<String> out = new ArrayList<>();
    out.add(bwrap.toString());
    isolation(out, job);
    folders(out, job);
    job.environment().forEach((key, value) -> out.addAll(List.of("--setenv", key, value)));
    out.addAll(List.of("--chdir", job.isSample() ? "/tmp" : job.folder().toString(), "--"));
    out.addAll(confinement.limited(job, mark));
    return out;
  }

  private void isolation(List<String> out, Job job) {
    out.addAll(List.of("--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"));
    out.addAll(List.of("--unshare-cgroup-try", "--die-with-parent", "--new-session"));
    out.addAll(List.of("--clearenv", "--cap-drop", "ALL"));
    if (!confinement.root()) {
      out.add("--unshare-user");
    } else if (job.isSample()) {
      // Only to become a user without any rights, before the sample starts
      for (String capability : List.of("CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP")) {
        out.addAll(List.of("--cap-add", capability));
      }
    }
  }

  private static void folders(List<String> out, Job job) {
    for (Path path : Confinement.system()) {
      if (Files.isSymbolicLink(path)) {
        out.addAll(List.of("--symlink", target(path), path.toString()));
      } else {
        bindOwn(out, "--ro-bind", path);
      }
    }
    Confinement.SETTINGS.forEach(path -> bindOwn(out, "--ro-bind-try", path));
    out.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    out.addAll(List.of("--size", DEVICE_BYTES, "--perms", "1777", "--tmpfs", "/dev/shm"));
    String scratch = String.valueOf(4 * job.limits().fileBytes());
    out.addAll(List.of("--size", scratch, "--perms", "1777", "--tmpfs", "/tmp"));
    job.readable().forEach(path -> bindOwn(out, "--ro-bind", path));
    job.writable().forEach(path -> bindOwn(out, "--bind", path));
    out.addAll(List.of("--remount-ro", "/dev", "--remount-ro", "/"));
    // The machine's own switches: a compiler runs as root there, and root may write them
    out.addAll(List.of("--remount-ro", "/proc"));
  }

  /** Folders on the way are made first: bubblewrap would make them for root's eyes only. */
  private static void bindOwn(List<String> out, String how, Path path) {
    for (int i = 1; i < path.getNameCount(); i++) {
      String parent = "/" + path.subpath(0, i);
      if (!parent.equals("/tmp")) {
        out.addAll(List.of("--perms", "0755", "--dir", parent));
      }
    }
    bind(out, how, path);
  }

  private static void bind(List<String> out, String how, Path path) {
    out.addAll(List.of(how, path.toString(), path.toString()));
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
