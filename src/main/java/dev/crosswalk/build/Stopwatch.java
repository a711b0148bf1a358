package dev.crosswalk.build;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Wall time by stage. */
final class Stopwatch {
  private final Consumer<String> progress;
  private final Map<String, Long> millis = new LinkedHashMap<>();
  private final long begin = System.nanoTime();
  private String stage = "";
  private long stageBegin = begin;

  Stopwatch(Consumer<String> progress) {
    this.progress = progress;
  }

  /** Ends the stage that runs, if any, and begins this one. */
  void start(String name) {
    stop();
    stage = name;
    stageBegin = System.nanoTime();
    progress.accept(name);
  }

  void stop() {
    if (!stage.isEmpty()) {
      millis.merge(stage, (System.nanoTime() - stageBegin) / 1_000_000, Long::sum);
      stage = "";
    }
  }

  Map<String, Long> millisByStage() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(millis));
  }

  long totalMillis() {
    return (System.nanoTime() - begin) / 1_000_000;
  }
}
