package io.orderledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.sample.SampleApplication;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class TokenIssuerTest {

  @Test
  void while_the_issuer_is_away_known_tokens_work_and_others_get_503() throws Exception {
    try (Tokens issuer = new Tokens();
        ConfigurableApplicationContext service = start(issuer)) {
      String known = issuer.agent();
      assertThat(status(service, known)).isEqualTo(200);
      assertThat(status(service, issuer.agent())).isEqualTo(200);
      assertThat(issuer.asked).hasValue(1);
      issuer.goAway();
      assertThat(status(service, known)).isEqualTo(200);
    }
    try (Tokens issuer = new Tokens();
        ConfigurableApplicationContext service = start(issuer)) {
      issuer.goAway();
      assertThat(status(service, issuer.agent())).isEqualTo(503);
    }
  }

  private static ConfigurableApplicationContext start(Tokens issuer) {
    return new SpringApplicationBuilder(SampleApplication.class)
        .run(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.uri());
  }

  private static int status(ConfigurableApplicationContext service, String token) {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    return HttpTest.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/caller"))
                .header("Authorization", "Bearer " + token))
        .statusCode();
  }
}
