package io.orderledger.web.error;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Errors as problem bodies, wherever they happen. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "orderledger.web.enabled", matchIfMissing = true)
class ErrorAutoConfiguration {

  @Bean
  Problems problems(JsonMapper json, @Value("${spring.application.name:unnamed}") String source) {
    return new Problems(json, source);
  }

  @Bean
  Refusals refusals(JsonMapper json) {
    return new Refusals(new JsonRefusals(json));
  }

  @Bean
  ProblemAdvice problemAdvice(Refusals refusals, Problems problems) {
    return new ProblemAdvice(refusals, problems);
  }

  @Bean
  ProblemErrorController problemErrorController(Refusals refusals, Problems problems) {
    return new ProblemErrorController(refusals, problems);
  }

  @Bean
  RequestRejectedHandler requestRejectedHandler(Refusals refusals, Problems problems) {
    return (request, response, rejected) -> problems.write(response, refusals.of(rejected), null);
  }

  @Bean
  TomcatProblems tomcatProblems(Problems problems) {
    return new TomcatProblems(problems);
  }
}
