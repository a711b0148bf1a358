package dev.crosswalk.read;

import dev.crosswalk.model.Result;
import dev.crosswalk.model.Settings;
import dev.crosswalk.model.Sources;
import dev.crosswalk.model.Workers;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a source folder. All methods are safe for use by several threads. */
public final class Reading {
  private Reading() {}

  /**
   * The settings from {@code jbake.properties} and {@code custom.properties}, as JBake reads them
   * but without interpolation: <code>${...}</code> stays as written. Without a file, defaults.
   *
   * @throws IOException if the disk fails
   */
  public static Result<Settings> settings(Path root, SettingsOverrides overrides)
      throws IOException {
    return new SettingsReader(root, overrides).read();
  }

  /**
   * The texts and assets of the folder, each finding in the result; a refused file is not in the
   * value.
   *
   * @param workers read the files
   * @throws IOException if the disk fails
   */
  public static Result<Sources> sources(Path root, Settings settings, Workers workers)
      throws IOException {
    return new SourceWalk(root, settings, workers).walk();
  }
}
