package io.orderledger.web.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Puts {@code orderledger-web-defaults.yml} behind everything else a service is configured with,
 * below its own default properties too.
 */
final class WebDefaults implements EnvironmentPostProcessor, Ordered {

  private static final String FILE = "orderledger-web-defaults.yml";

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!environment.getProperty("orderledger.web.enabled", Boolean.class, true)) {
      return;
    }
    Map<String, Object> defaults = read();
    PropertySource<?> present =
        environment.getPropertySources().get(DefaultPropertiesPropertySource.NAME);
    if (present instanceof MapPropertySource own) {
      defaults.putAll(own.getSource());
    }
    DefaultPropertiesPropertySource.addOrMerge(defaults, environment.getPropertySources());
  }

  private static Map<String, Object> read() {
    Map<String, Object> defaults = new LinkedHashMap<>();
    try {
      for (PropertySource<?> part :
          new YamlPropertySourceLoader().load(FILE, new ClassPathResource(FILE))) {
        for (String name : ((EnumerablePropertySource<?>) part).getPropertyNames()) {
          defaults.put(name, part.getProperty(name));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return defaults;
  }
}
