package io.orderledger.identity;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Two endpoints of the authorization server and the health endpoints; nothing else is there. */
@Configuration(proxyBeanMethods = false)
class TokenSecurity {
  private static final String TOKEN = "/oauth2/token";
  private static final String KEYS = "/oauth2/jwks";

  @Bean
  @Order(1)
  SecurityFilterChain tokenEndpoint(HttpSecurity http) {
    var refusal = new ClientRefusal();
    return stateless(http)
        .securityMatcher(new OrRequestMatcher(pathPattern(POST, TOKEN), pathPattern(GET, KEYS)))
        .oauth2AuthorizationServer(
            server -> server.clientAuthentication(client -> client.errorResponseHandler(refusal)))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(failures -> failures.authenticationEntryPoint(refusal))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain everythingElse(HttpSecurity http) {
    return stateless(http)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            failures ->
                failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
        .build();
  }

  private static HttpSecurity stateless(HttpSecurity http) {
    return http.sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }
}
