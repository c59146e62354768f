package io.orderledger.web.security;

import io.orderledger.web.defaults.WebSettings;
import io.orderledger.web.error.Problems;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every route needs a good token, except those that are public. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "orderledger.web.enabled", matchIfMissing = true)
@EnableConfigurationProperties(WebSettings.class)
class CallerAutoConfiguration {

  private static final int REMEMBERED = 5_000;
  private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);

  @Bean
  @Order(1)
  SecurityFilterChain publicRoutes(WebSettings settings) {
    return new DefaultSecurityFilterChain(PublicRoutes.with(settings.publicRoutes()));
  }

  @Bean
  @Order(2)
  SecurityFilterChain callers(JwtDecoder decoder, Problems problems) {
    CallerTokens tokens =
        new CallerTokens(
            decoder, InstantSource.system(), new VerifiedTokens(REMEMBERED, REMEMBERED_FOR));
    return new DefaultSecurityFilterChain(
        AnyRequestMatcher.INSTANCE, new CallerFilter(tokens, problems));
  }

  /** Strict about the path; which methods a path has is for its controllers to say. */
  @Bean
  HttpFirewall httpFirewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    firewall.setAllowedHeaderNames(CallerAutoConfiguration::isPrintable);
    firewall.setAllowedHeaderValues(CallerAutoConfiguration::isPrintable);
    return firewall;
  }

  /** The HTTP server's own metrics tell what there is to tell. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  WebMvcConfigurer callerArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }

  private static boolean isPrintable(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i)) && value.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }
}
