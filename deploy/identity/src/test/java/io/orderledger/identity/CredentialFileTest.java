package io.orderledger.identity;

import static io.orderledger.identity.RunningIdentity.JSON;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CredentialFileTest {
  @TempDir Path parent;

  @Test
  void the_first_start_makes_every_role_of_two_partners() throws IOException {
    JsonNode file = firstStart();
    assertThat(file).hasSize(14);
    assertThat(distinct(file, "client_id")).hasSize(14);
    assertThat(distinct(file, "client_secret"))
        .hasSize(14)
        .allSatisfy(secret -> assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32));
    assertThat(distinct(file, "partner_id")).hasSize(2);
    assertThat(distinct(file, "role"))
        .containsExactlyInAnyOrder(
            "AdminAgent",
            "GlobalAdmin",
            "AccountAdmin",
            "ReferralAdmin",
            "MarketingContentAdmin",
            "CustomerGlobalAdmin",
            "BillingReader");
  }

  @Test
  void only_the_customer_role_is_bound_to_a_customer() throws IOException {
    for (JsonNode credential : firstStart()) {
      assertThat(credential.has("customer_id"))
          .isEqualTo(credential.get("role").asString().equals("CustomerGlobalAdmin"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"credentials.json", "signing-key.json"})
  void only_the_owner_may_read_what_is_made(String name) throws IOException {
    firstStart();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve(name))))
        .isEqualTo("rw-------");
  }

  @Test
  void no_draft_of_a_file_stays_behind() throws IOException {
    firstStart();
    try (Stream<Path> files = Files.list(data())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("credentials.json", "signing-key.json");
    }
  }

  @Test
  void a_restart_keeps_secrets_and_key() throws Exception {
    JsonNode before = firstStart();
    byte[] key = Files.readAllBytes(data().resolve("signing-key.json"));
    try (var again = new RunningIdentity(data())) {
      Credential credential = CredentialFile.in(data()).getFirst();
      assertThat(again.askToken(credential).statusCode()).isEqualTo(200);
    }
    assertThat(JSON.readTree(Files.readAllBytes(data().resolve("credentials.json"))))
        .isEqualTo(before);
    assertThat(Files.readAllBytes(data().resolve("signing-key.json"))).isEqualTo(key);
  }

  @Test
  void a_file_that_others_could_read_is_closed_to_them() throws IOException {
    firstStart();
    Path file = data().resolve("credentials.json");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    CredentialFile.in(data());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"client_id\":\"x\"}",
        "null",
        "[]",
        "[null]",
        "[{\"client_id\":\"x\"}]"
      })
  void broken_credentials_are_named_and_left_alone(String content) throws IOException {
    named("credentials.json", content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"kty\":\"RSA\"}",
        "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"sXchOpw\"}",
        "{\"kty\":\"oct\",\"k\":\"AAAA\"}"
      })
  void a_broken_signing_key_is_named_and_left_alone(String content) throws IOException {
    named("signing-key.json", content);
  }

  @Test
  void files_that_were_made_are_found_sound_and_none_is_made_by_looking() throws IOException {
    KeptFiles.check(data());
    assertThat(data()).doesNotExist();
    firstStart();
    KeptFiles.check(data());
    Path key = data().resolve("signing-key.json");
    String whole = Files.readString(key);
    for (int length = 0; length < whole.length(); length += 50) {
      named("signing-key.json", whole.substring(0, length));
    }
  }

  private void named(String name, String content) throws IOException {
    Files.createDirectories(data());
    Path file = Files.writeString(data().resolve(name), content);
    assertThatThrownBy(() -> KeptFiles.check(data()))
        .isInstanceOf(DamagedFile.class)
        .hasMessageStartingWith(file + " ")
        .hasMessageNotContaining("\n");
    assertThat(file).hasContent(content);
  }

  @Test
  void the_sample_customers_have_the_ids_of_the_file() throws IOException {
    Set<String> ids = distinct(firstStart(), "customer_id");
    var properties = SampleCustomers.properties(data());
    assertThat(properties)
        .hasSize(12)
        .containsEntry("orderledger.command.sample-customers[0].country", "DE")
        .containsEntry("orderledger.command.sample-customers[0].currency", "EUR")
        .containsEntry("orderledger.command.sample-customers[1].country", "US")
        .containsEntry("orderledger.command.sample-customers[1].currency", "USD");
    assertThat(ids)
        .containsExactlyInAnyOrder(
            properties.get("orderledger.command.sample-customers[0].customer-id"),
            properties.get("orderledger.command.sample-customers[1].customer-id"));
  }

  private Path data() {
    return parent.resolve("not/yet/there");
  }

  private JsonNode firstStart() throws IOException {
    new RunningIdentity(data()).close();
    return JSON.readTree(Files.readAllBytes(data().resolve("credentials.json")));
  }

  private static Set<String> distinct(JsonNode file, String field) {
    return StreamSupport.stream(file.spliterator(), false)
        .filter(each -> each.has(field))
        .map(each -> each.get(field).asString())
        .collect(toSet());
  }
}
