package dev.crosswalk.measure;

import com.sun.management.OperatingSystemMXBean;
import dev.crosswalk.build.BuildRequest;
import dev.crosswalk.build.Pipeline;
import dev.crosswalk.model.Site;
import dev.crosswalk.search.SearchExport;
import dev.crosswalk.search.SearchIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * CPU that the search index costs inside a bake, run by hand: {@code IndexCost SOURCE [TIMES]}.
 *
 * <p>The pages are read and parsed as in a bake; then the index is built while nothing else runs,
 * so that the process's CPU time, with garbage collection and the JVM's own compiling, is the
 * index's. The first time is what a single bake pays.
 */
public final class IndexCost {
  private static final int THREADS = 2;

  private IndexCost() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.err.println("usage: IndexCost SOURCE [TIMES]");
      System.exit(2);
    }
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long start = machine.getProcessCpuTime();
    BuildRequest request =
        new BuildRequest(
            Path.of(args[0]),
            Optional.empty(),
            Optional.empty(),
            false,
            THREADS,
            InstantSource.system());
    Site site = Pipeline.pages(request, _ -> {}).value();
    int pages = site.pages().size();
    System.out.printf(
        Locale.ROOT,
        "%d pages; reading and parsing: %.2f ms CPU a page%n",
        pages,
        millis(machine.getProcessCpuTime() - start) / pages);
    int times = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    for (int time = 1; time <= times; time++) {
      Path folder = Files.createTempDirectory("index-cost");
      long before = machine.getProcessCpuTime();
      long begin = System.nanoTime();
      SearchExport export;
      try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
        export = SearchIndex.build(site, folder, threads);
      }
      System.out.printf(
          Locale.ROOT,
          "index, time %d: %.2f ms CPU a page, %.1f s of wall time, %d files%n",
          time,
          millis(machine.getProcessCpuTime() - before) / pages,
          millis(System.nanoTime() - begin) / 1000,
          export.files().size());
      delete(folder);
    }
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
