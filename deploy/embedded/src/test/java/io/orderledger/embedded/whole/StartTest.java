package io.orderledger.embedded.whole;

import static io.orderledger.embedded.whole.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees who starts the system. */
class StartTest {

  @TempDir Path folder;

  @Test
  void one_line_says_that_it_is_ready_and_the_brokers_address_stands_before_it() {
    List<String> lines = SharedLedger.PROCESS.lines();

    assertThat(lines.stream().filter(line -> line.contains("is ready"))).hasSize(1);
    assertThat(lines.indexOf("Kafka: " + SharedLedger.PROCESS.kafka()))
        .isNotNegative()
        .isLessThan(lines.indexOf("Order Ledger is ready: " + SharedLedger.PROCESS.base()));
  }

  @Test
  void credentials_of_every_role_of_two_partners_are_readable_by_their_owner_only()
      throws IOException {
    Path file = SharedLedger.DATA.resolve("credentials.json");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Api.credentials(SharedLedger.DATA)).hasSize(14);
  }

  @Test
  void a_data_folder_in_use_ends_the_start_with_one_line() {
    LedgerProcess second = LedgerProcess.onFreePorts(SharedLedger.DATA);

    assertThat(second.awaitEnd()).isEqualTo(1);
    assertThat(second.lines())
        .singleElement()
        .asString()
        .contains("order-ledger: the data folder")
        .contains(SharedLedger.DATA.getFileName().toString())
        .contains("in use by another process");
  }

  @Test
  void a_taken_port_ends_the_start_with_one_line_that_names_the_option() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      LedgerProcess front = LedgerProcess.start(folder, "--port=" + port);
      LedgerProcess broker = LedgerProcess.start(folder, "--port=0", "--kafka-port=" + port);

      assertThat(front.awaitEnd()).isEqualTo(1);
      assertThat(front.lines()).singleElement().asString().contains(port, "taken", "--port");
      assertThat(broker.awaitEnd()).isEqualTo(1);
      assertThat(broker.lines()).singleElement().asString().contains(port, "taken", "--kafka-port");
    }
    assertThat(folder.resolve("clock"))
        .as("a start that made no data fixes no time")
        .doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "credentials.json, [",
    "credentials.json, []",
    "credentials.json, '[{\"client_id\":\"x\"}]'",
    "signing-key.json, ''",
    "signing-key.json, '{\"kty\":\"RSA\"}'",
  })
  void a_damaged_file_ends_the_start_with_one_line_that_names_it(String name, String content)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    LedgerProcess process = LedgerProcess.onFreePorts(folder);

    assertThat(process.awaitEnd()).isEqualTo(1);
    assertThat(process.lines()).singleElement().asString().contains(file.toString(), "backup");
    assertThat(folder.resolve("postgres")).as("it is said at once").doesNotExist();
  }

  @Test
  void a_lost_master_key_of_product_keys_ends_the_start_with_one_line_that_names_it()
      throws IOException {
    Path file = folder.resolve("product-keys.secret");
    try (LedgerProcess first = LedgerProcess.onFreePorts(folder)) {
      Shop shop = Shop.in("DE", Api.of(first, folder, "partner-a-admin-agent"));
      expect(200, shop.key(shop.buy(Shop.WINDOWS_1Y), 0));
    }
    Path backup = Files.move(file, folder.resolve("backup"));
    LedgerProcess without = LedgerProcess.onFreePorts(folder);

    assertThat(without.awaitEnd()).isEqualTo(1);
    assertThat(without.lines()).singleElement().asString().contains(file + " is missing");
    assertThat(file).doesNotExist();
    Files.move(backup, file);
    try (LedgerProcess with = LedgerProcess.onFreePorts(folder)) {
      assertThat(with.lines()).anyMatch(line -> line.contains("is ready"));
    }
  }

  @Test
  void an_unknown_option_ends_the_start_with_the_known_ones() {
    LedgerProcess process = LedgerProcess.start(folder, "--colour=blue");

    assertThat(process.awaitEnd()).isEqualTo(1);
    assertThat(process.lines()).singleElement().asString().contains("--colour", "--demo-clock");
  }

  @Test
  void the_demo_clock_only_moves_forward() {
    Api anyone = new Api(SharedLedger.PROCESS.base(), "");
    String now = expect(200, anyone.get("/demo/clock")).at("/instant");
    Answer back = anyone.post("/demo/clock", "{\"instant\":\"2021-03-10T00:00:00Z\"}");
    Answer wrong = anyone.post("/demo/clock", "{\"instant\":\"tomorrow\"}");

    assertThat(now).isGreaterThan(SharedLedger.STARTED);
    assertThat(back.status()).isEqualTo(400);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.at("/data/0")).isEqualTo("instant");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T23:59:59Z",
        "+999999999-01-01T00:00:00Z",
        "3000-01-01T00:00:00Z"
      })
  void the_demo_clock_is_never_moved_beyond_what_all_can_follow(String beyond) {
    Api anyone = new Api(SharedLedger.PROCESS.base(), "");
    Answer refused = anyone.post("/demo/clock", "{\"instant\":\"%s\"}".formatted(beyond));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/code")).isEqualTo("3000");
    assertThat(refused.at("/data/0")).isEqualTo("instant");
    assertThat(refused.at("/description")).contains("2999-12-31T23:59:59Z");
    assertThat(expect(200, anyone.get("/demo/clock")).at("/instant")).isLessThan("2999");
  }
}
