package dev.crosswalk.bake;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Function;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * JBake's door to templates, for all three kinds of Freemarker template.
 *
 * <p>Stock JBake has no engine for {@code .ftlh}: it writes an empty page and reports success. Here
 * {@code .ftlh} and {@code .ftlx} escape automatically with current Freemarker behaviour, and
 * {@code .ftl} keeps the behaviour that JBake gives it. In all of them {@code ?new} resolves
 * nothing, {@code ?api} is off, and {@code ?interpret} is refused. A missing template is an error.
 * Thread-safe.
 */
final class SiteTemplates extends DelegatingTemplateEngine {
  private final Map<String, Object> configVariables;
  private final Configuration escaping;
  private final Configuration plain;
  private final TemplateData.Shared escapingData;
  private final TemplateData.Shared plainData;
  private final Function<TemplateModel, Map<String, Object>> ours;

  /**
   * @param ours our own variables for one rendering
   */
  SiteTemplates(
      ContentStore store,
      JBakeConfiguration configuration,
      Function<TemplateModel, Map<String, Object>> ours)
      throws IOException {
    super(store, configuration);
    this.configVariables = new HashMap<>(configuration.asHashMap());
    this.ours = ours;
    this.escaping = freemarker(configuration, Configuration.VERSION_2_3_35);
    this.plain = freemarker(configuration, Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS);
    String dataType = configuration.getDataFileDocType();
    this.escapingData = new TemplateData.Shared(escaping.getObjectWrapper(), store, dataType);
    this.plainData = new TemplateData.Shared(plain.getObjectWrapper(), store, dataType);
  }

  private static Configuration freemarker(JBakeConfiguration jbake, Version behaviour)
      throws IOException {
    Configuration freemarker = new Configuration(behaviour);
    freemarker.setTemplateLoader(new CheckedTemplateLoader(jbake.getTemplateFolder()));
    freemarker.setDefaultEncoding(jbake.getTemplateEncoding());
    freemarker.setOutputEncoding(jbake.getOutputEncoding());
    freemarker.setLocale(locale(jbake.getJvmLocale()));
    TimeZone zone = jbake.getFreemarkerTimeZone();
    freemarker.setTimeZone(zone == null ? TimeZone.getTimeZone("UTC") : zone);
    freemarker.setSQLDateAndTimeTimeZone(freemarker.getTimeZone());
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    freemarker.setAPIBuiltinEnabled(false);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setWrapUncheckedExceptions(true);
    freemarker.setLocalizedLookup(false);
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(behaviour);
    wrapper.setIterableSupport(true);
    freemarker.setObjectWrapper(wrapper.build());
    return freemarker;
  }

  private static Locale locale(String name) {
    return name == null ? Locale.US : Locale.forLanguageTag(name.replace('_', '-'));
  }

  @Override
  public void renderDocument(TemplateModel model, String templateName, Writer writer)
      throws RenderingException {
    if (templateName == null) {
      throw new RenderingException("no template is set for type " + model.getContent().getType());
    }
    model.setVersion(config.getVersion());
    model.setConfig(configVariables);
    boolean escapes = templateName.endsWith(".ftlh") || templateName.endsWith(".ftlx");
    if (!escapes && !templateName.endsWith(".ftl")) {
      throw new RenderingException("template " + templateName + " is none of .ftlh, .ftlx, .ftl");
    }
    try {
      Template template = (escapes ? escaping : plain).getTemplate(templateName);
      TemplateData.Shared shared = escapes ? escapingData : plainData;
      TemplateData data = new TemplateData(shared, model, ours.apply(model));
      template.process(data, new LegalCharacters(writer));
    } catch (TemplateNotFoundException e) {
      throw new RenderingException(
          "no template " + new File(config.getTemplateFolder().getName(), templateName), e);
    } catch (IOException | TemplateException e) {
      throw new RenderingException(e);
    }
  }
}
