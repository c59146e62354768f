package io.orderledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  @Test
  void without_arguments_the_documented_defaults_hold() {
    Options options = Options.parse();
    assertThat(options.port().number()).isEqualTo(8080);
    assertThat(options.kafkaPort().number()).isEqualTo(9092);
    assertThat(options.postgresPort().number()).isZero();
    assertThat(options.demoClock()).isEmpty();
    assertThat(options.rebuild()).isEmpty();
    assertThat(options.dataDir()).isEqualTo(DefaultDataDir.path());
  }

  @Test
  void every_option_is_taken() {
    Options options =
        Options.parse(
            "--port=1",
            "--kafka-port=2",
            "--postgres-port=3",
            "--data-dir=kept",
            "--demo-clock=2021-03-10T09:00:00Z",
            "--rebuild=invoice-credits");
    assertThat(options.port().number()).isEqualTo(1);
    assertThat(options.kafkaPort().number()).isEqualTo(2);
    assertThat(options.postgresPort().number()).isEqualTo(3);
    assertThat(options.dataDir()).isEqualTo(Path.of("kept"));
    assertThat(options.rebuild()).contains(ReadModel.INVOICE_CREDITS);
    assertThat(options.demoClock()).contains(Instant.parse("2021-03-10T09:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "--color=red,unknown option --color; known: --port",
    "start,unknown option start; known: --port",
    "--port,--port needs a value",
    "--port=,--port needs a value",
    "--port=http,'--port is a number from 0 to 65535, not http'",
    "--kafka-port=65536,'--kafka-port is a number from 0 to 65535, not 65536'",
    "--rebuild=orders,'--rebuild is one of order-query, invoice-credits, activity, not orders'",
    "--demo-clock=2021-03-10,--demo-clock is an instant such as 2021-03-10T09:00:00Z",
    "--demo-clock=3000-01-01T00:00:00Z,'--demo-clock is an instant such as 2021-03-10T09:00:00Z,"
        + " from 1970-01-01T00:00:00Z to 2999-12-31T23:59:59Z, not 3000'",
    "--demo-clock=-999999999-01-01T00:00:00Z,--demo-clock is an instant such as"
        + " 2021-03-10T09:00:00Z"
  })
  void a_wrong_argument_is_refused_by_name(String argument, String message) {
    assertThatThrownBy(() -> Options.parse(argument))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void an_option_given_twice_is_refused() {
    assertThatThrownBy(() -> Options.parse("--port=1", "--port=2"))
        .isInstanceOf(UsageException.class)
        .hasMessage("--port is given twice");
  }

  @Test
  void a_jar_moved_out_of_its_build_keeps_data_in_the_working_folder() {
    assertThat(DefaultDataDir.beside(Path.of("/opt/ledger/order-ledger.jar")))
        .isEqualTo(Path.of("data"));
    assertThat(DefaultDataDir.beside(Path.of("/src/deploy/embedded/target/order-ledger.jar")))
        .isEqualTo(Path.of("/src/deploy/embedded/data"));
  }
}
