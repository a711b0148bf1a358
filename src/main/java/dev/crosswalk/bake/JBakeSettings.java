package dev.crosswalk.bake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.commons.configuration2.BaseConfiguration;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.apache.commons.configuration2.interpol.ConfigurationInterpolator;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/**
 * JBake's configuration from the site's properties.
 *
 * <p>Stock JBake resolves <code>${env:…}</code>, <code>${file:…}</code> and the like in property
 * values and mixes in Java's system properties; here a value is what it says and nothing else gets
 * in.
 */
final class JBakeSettings {
  private JBakeSettings() {}

  /**
   * @param properties the project's own, in order
   * @param themeDefaults looked up after the project's own and before JBake's
   */
  static DefaultJBakeConfiguration configuration(
      Path source,
      Path templates,
      Path destination,
      Map<String, String> properties,
      Map<String, String> themeDefaults)
      throws IOException {
    CompositeConfiguration composite = new CompositeConfiguration();
    composite.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
    composite.setInterpolator(new ConfigurationInterpolator());
    composite.addConfiguration(of(properties));
    composite.addConfiguration(of(themeDefaults));
    composite.addConfiguration(jbakeDefaults());
    DefaultJBakeConfiguration configuration =
        new DefaultJBakeConfiguration(source.toFile(), composite);
    configuration.setTemplateFolder(templates.toFile());
    configuration.setDestinationFolder(new File(destination.toString()));
    return configuration;
  }

  private static BaseConfiguration of(Map<String, String> properties) {
    BaseConfiguration configuration = new BaseConfiguration();
    configuration.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
    configuration.setInterpolator(new ConfigurationInterpolator());
    properties.forEach(configuration::addProperty);
    return configuration;
  }

  private static BaseConfiguration jbakeDefaults() throws IOException {
    Properties defaults = new Properties();
    try (InputStream in =
        DefaultJBakeConfiguration.class
            .getClassLoader()
            .getResourceAsStream("default.properties")) {
      if (in == null) {
        throw new IOException("JBake's default.properties is not on the class path");
      }
      defaults.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    BaseConfiguration configuration = new BaseConfiguration();
    configuration.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
    configuration.setInterpolator(new ConfigurationInterpolator());
    for (String key : new TreeSet<>(defaults.stringPropertyNames())) {
      configuration.addProperty(key, defaults.getProperty(key));
    }
    return configuration;
  }
}
