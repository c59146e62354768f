package io.orderledger.web.request;

import io.orderledger.web.defaults.WebSettings;
import io.orderledger.web.error.Problems;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What happens to every request before its controller. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "orderledger.web.enabled", matchIfMissing = true)
@EnableConfigurationProperties(WebSettings.class)
class RequestAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Admission admission(WebSettings settings) {
    return new Admission(settings.maxInFlight(), settings.publicRoutes());
  }

  @Bean
  FilterRegistrationBean<FrontFilter> frontFilter(
      Problems problems, WebSettings settings, Admission admission) {
    BodyLimit bodyLimit = new BodyLimit(settings.maxBodySize().toBytes());
    FilterRegistrationBean<FrontFilter> filter =
        new FilterRegistrationBean<>(new FrontFilter(problems, bodyLimit, admission));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> keepAliveProtocol() {
    return tomcat -> tomcat.setProtocol(KeepAliveProtocol.class.getName());
  }

  /** Spring MVC's servlet does the same again. */
  @Bean
  FilterRegistrationBean<RequestContextFilter> noRequestContextFilter() {
    FilterRegistrationBean<RequestContextFilter> none =
        new FilterRegistrationBean<>(new RequestContextFilter());
    none.setEnabled(false);
    return none;
  }

  @Bean
  WebMvcConfigurer requestArguments() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestIdsArgument());
      }

      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new StorableParameters());
      }
    };
  }
}
