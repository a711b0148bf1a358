package dev.crosswalk.read;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the command line says over the settings file.
 *
 * @param baseUrl the site's address; wins over {@code site.host}
 * @param output the folder to publish to; the walk leaves it out when it lies inside the source
 * @param drafts whether drafts are part of the site
 */
public record SettingsOverrides(Optional<String> baseUrl, Optional<Path> output, boolean drafts) {
  public static final SettingsOverrides NONE =
      new SettingsOverrides(Optional.empty(), Optional.empty(), false);
}
