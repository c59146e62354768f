package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.DATACENTER;
import static io.orderledger.command.port.Shop.WINDOWS_1Y;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.testing.Answer;
import io.orderledger.web.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R5, R6, R8 through the port. */
class KeysAndDownloadsOverHttpTest {
  private static final String CHOICE =
      "{\"version\":\"2022\",\"language\":\"de-DE\",\"architecture\":\"64\"}";
  private final Shop shop = Shop.in("DE");

  @BeforeEach
  void clock() {
    Service.CLOCK.set("2021-03-10T12:00:00Z");
  }

  @Test
  void a_line_has_one_key_of_32_characters_the_same_on_every_reveal() {
    String order = shop.buy(WINDOWS_1Y, DATACENTER);
    Answer first = key(shop.agent(), order, 0);

    assertThat(first.status()).as(first.text()).isEqualTo(200);
    assertThat(first.at("/key")).hasSize(32);
    assertThat(first.at("/orderId")).isEqualTo(order);
    assertThat(first.at("/accessedAt")).isEqualTo("2021-03-10T12:00:00Z");
    assertThat(first.header("Cache-Control").orElse("")).contains("no-store");
    assertThat(key(shop.as("CustomerGlobalAdmin"), order, 0).at("/key"))
        .isEqualTo(first.at("/key"));
    assertThat(key(shop.agent(), order, 1).at("/key")).isNotEqualTo(first.at("/key"));
  }

  @Test
  void the_largest_line_number_has_its_key_and_its_downloads() {
    String body = Shop.basket(WINDOWS_1Y).replace("Number\":0", "Number\":999999999");
    String order = shop.agent().post(shop.orders(), body).at("/id");

    assertThat(key(shop.agent(), order, 999_999_999).status()).isEqualTo(200);
    String downloads = shop.line(order, 999_999_999) + "/downloads";
    assertThat(shop.agent().post(downloads, CHOICE).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GlobalAdmin", "AccountAdmin", "ReferralAdmin", "BillingReader"})
  void nobody_else_takes_keys(String role) {
    String order = shop.buy(WINDOWS_1Y);

    assertThat(key(shop.as(role), order, 0).status()).isEqualTo(403);
    assertThat(key(shop.as(role), order, 0).at("/code")).isEqualTo("900150");
  }

  @Test
  void no_instance_starts_with_a_new_master_key_while_there_are_keys(@TempDir Path folder) {
    key(shop.agent(), shop.buy(WINDOWS_1Y), 0);
    Path lost = folder.resolve("product-keys.secret");

    assertThatThrownBy(() -> Service.start(Map.of("orderledger.keys.file", lost.toString())))
        .rootCause()
        .hasMessageContaining(lost + " is missing")
        .hasMessageContaining("put it back");
    assertThat(lost).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "orderledger.download.secret-file, delete it",
    "orderledger.keys.file,            put it back",
  })
  void no_instance_starts_with_a_damaged_secret(String setting, String remedy, @TempDir Path folder)
      throws IOException {
    Path damaged = Files.writeString(folder.resolve("damaged.secret"), "[");
    Files.setPosixFilePermissions(damaged, PosixFilePermissions.fromString("rw-------"));

    assertThatThrownBy(() -> Service.start(Map.of(setting, damaged.toString())))
        .rootCause()
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(damaged + " holds no secret")
        .hasMessageContaining(remedy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orderledger.download.secret", "orderledger.keys.master-key"})
  void no_instance_starts_with_a_secret_that_is_none(String setting) {
    assertThatThrownBy(() -> Service.start(Map.of(setting, "AAECAwQF")))
        .rootCause()
        .isInstanceOf(StartRefused.class)
        .hasMessage(setting + " must be 32 bytes in Base64");
  }

  @Test
  void another_caller_never_gets_the_answer_of_a_request_id() {
    String order = shop.buy(WINDOWS_1Y);
    String id = UUID.randomUUID().toString();

    assertThat(key(shop.agent().with("MS-RequestId", id), order, 0).status()).isEqualTo(200);
    Answer other = key(shop.as("GlobalAdmin").with("MS-RequestId", id), order, 0);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text()).doesNotContain("\"key\"");
  }

  @Test
  void a_link_gives_the_bits_whole_and_in_parts_without_any_other_credential() {
    String uri = link(shop.buy(WINDOWS_1Y)).at("/uri");
    Answer whole = Client.nobody().get(uri);
    Answer part = Client.nobody().with("Range", "bytes=100-199").get(uri);
    Answer rest = Client.nobody().with("Range", "bytes=4194000-").get(uri);

    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.bytes()).hasSize(4 * 1024 * 1024);
    assertThat(whole.header("Accept-Ranges")).contains("bytes");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.header("Content-Range")).contains("bytes 100-199/4194304");
    assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole.bytes(), 100, 200));
    assertThat(rest.bytes()).isEqualTo(Arrays.copyOfRange(whole.bytes(), 4194000, 4194304));
    assertThat(Client.nobody().with("Range", "bytes=9999999-").get(uri).status()).isEqualTo(416);
    assertThat(Client.nobody().head(uri).header("Content-Length")).contains("4194304");
  }

  @Test
  void cancelling_kills_keys_and_links_that_are_out() {
    String order = shop.buy(WINDOWS_1Y);
    String uri = link(order).at("/uri");
    assertThat(Client.nobody().get(uri).status()).isEqualTo(200);
    Answer cancelled = shop.agent().patch(shop.order(order), "{\"status\":\"cancelled\"}");

    assertThat(cancelled.status()).isEqualTo(200);
    assertThat(Client.nobody().get(uri).status()).isEqualTo(410);
    assertThat(Client.nobody().head(uri).status()).isEqualTo(410);
    assertThat(key(shop.agent(), order, 0).status()).isEqualTo(410);
    assertThat(link(order).status()).isEqualTo(410);
  }

  @Test
  void a_link_works_for_five_days_and_then_no_more() {
    Answer link = link(shop.buy(WINDOWS_1Y));

    assertThat(link.at("/expiresAt")).isEqualTo("2021-03-15T12:00:00Z");
    Service.CLOCK.set("2021-03-15T11:59:59.999Z");
    assertThat(Client.nobody().get(link.at("/uri")).status()).isEqualTo(200);
    Service.CLOCK.set("2021-03-15T12:00:00Z");
    assertThat(Client.nobody().get(link.at("/uri")).status()).isEqualTo(410);
  }

  @Test
  void a_token_that_was_not_made_here_opens_nothing() {
    String uri = link(shop.buy(WINDOWS_1Y)).at("/uri");
    char last = uri.charAt(uri.length() - 2);
    String forged = uri.substring(0, uri.length() - 2) + (last == 'A' ? 'B' : 'A') + "A";

    assertThat(Client.nobody().get(forged).status()).isEqualTo(404);
    assertThat(Client.nobody().get("/v1/downloads/nothing").status()).isEqualTo(404);
    assertThat(Client.nobody().get("/v1/downloads/%C3%A4").status()).isEqualTo(404);
  }

  @Test
  void a_combination_that_does_not_exist_names_the_missing_part() {
    String order = shop.buy(WINDOWS_1Y);
    Answer refused =
        shop.agent().post(shop.line(order, 0) + "/downloads", CHOICE.replace("\"64\"", "\"32\""));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/data/0")).isEqualTo("architecture");
  }

  private Answer link(String order) {
    return shop.agent().post(shop.line(order, 0) + "/downloads", CHOICE);
  }

  private Answer key(Client client, String order, int line) {
    return client.post(shop.line(order, line) + "/key");
  }
}
