package io.orderledger.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderledger.web.defaults.WebSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as Partner Center's clients write and read it. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "orderledger.web.enabled", matchIfMissing = true)
@EnableConfigurationProperties(WebSettings.class)
class JsonAutoConfiguration {

  private static final int MAX_DEPTH = 64;

  /**
   * Names and enum values in any case, unknown properties ignored, no guessing between types,
   * numbers as they are written; nulls left out, amounts plain, instants with {@code Z}.
   */
  @Bean
  JsonMapperBuilderCustomizer jsonConventions() {
    return mapper ->
        mapper
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
  }

  /** Bodies alone are read strictly: what is stored already stays readable. */
  @Bean
  ServerHttpMessageConvertersCustomizer sizedJson(JsonMapper mapper) {
    JsonMapper bodies = mapper.rebuild().addModule(new StorableTextModule()).build();
    return converters -> converters.withJsonConverter(new SizedJson(bodies));
  }

  /** A property named twice is refused, whatever the case of its names. */
  @Bean
  JsonFactory jsonFactory(ObjectProvider<JsonFactoryBuilderCustomizer> customizers) {
    JsonFactoryBuilder settings = JsonFactory.builder();
    customizers.orderedStream().forEach(customizer -> customizer.customize(settings));
    return new DistinctNamesFactory(settings);
  }

  @Bean
  WebMvcConfigurer acceptedJson() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AcceptedJson());
      }
    };
  }

  @Bean
  JsonFactoryBuilderCustomizer jsonBounds(WebSettings settings) {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxDocumentLength(settings.maxBodySize().toBytes())
            .build();
    return factory ->
        factory.streamReadConstraints(bounds).enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
  }
}
