package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.WINDOWS_1Y;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of downloads (R6, RFC 9110): no byte without its record. */
class DownloadPartsOverHttpTest {
  private static final int SIZE = 4 * 1024 * 1024;
  private static final String CHOICE =
      "{\"version\":\"2022\",\"language\":\"de-DE\",\"architecture\":\"64\"}";

  private final Shop shop = Shop.in("DE");
  private String order;
  private String uri;

  @BeforeEach
  void link() {
    Service.CLOCK.set("2021-03-10T12:00:00Z");
    order = shop.buy(WINDOWS_1Y);
    uri = shop.agent().post(shop.line(order, 0) + "/downloads", CHOICE).at("/uri");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=4194304-", "bytes=-0", "bytes=9999999-, 4194304-4194309"})
  void a_part_behind_the_end_brings_no_byte_and_leaves_no_record(String range) {
    Answer refused = Client.nobody().with("Range", range).get(uri);

    assertThat(refused.status()).isEqualTo(416);
    assertThat(refused.header("Content-Range")).contains("bytes */4194304");
    assertThat(refused.at("/code")).isEqualTo("416");
    assertThat(refused.at("/data/0")).isEqualTo("Range");
    assertThat(refused.bytes()).hasSizeLessThan(1_000);
    assertThat(downloads()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=9-5", "bytes=abc", "items=0-1", "bytes=", "bytes", "lines=4194304-"})
  void a_range_that_says_nothing_is_as_if_it_were_not_there(String range) {
    Answer whole = Client.nobody().with("Range", range).get(uri);

    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.bytes()).hasSize(SIZE);
    assertThat(downloads()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-0                | 0       | 1",
        "BYTES=5-9                | 5       | 10",
        "bytes=-100               | 4194204 | 4194304",
        "bytes=-99999999          | 0       | 4194304",
        "bytes=4194300-9999999999 | 4194300 | 4194304",
        "bytes=0-0,999999999999-  | 0       | 1",
      })
  void what_exists_of_a_range_is_sent(String range, int from, int to) {
    byte[] whole = Client.nobody().get(uri).bytes();
    Answer part = Client.nobody().with("Range", range).get(uri);

    assertThat(part.status()).isEqualTo(206);
    assertThat(part.header("Content-Range"))
        .contains("bytes %d-%d/%d".formatted(from, to - 1, SIZE));
    assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole, from, to));
    assertThat(downloads()).isEqualTo(2);
  }

  @Test
  void several_parts_come_as_one_multipart_answer() {
    Answer parts = Client.nobody().with("Range", "bytes=0-1,10-12").get(uri);

    assertThat(parts.status()).isEqualTo(206);
    assertThat(parts.header("Content-Type").orElse("")).startsWith("multipart/byteranges");
    assertThat(parts.text())
        .contains("Content-Range: bytes 0-1/4194304", "Content-Range: bytes 10-12/4194304");
    assertThat(downloads()).isEqualTo(1);
  }

  @Test
  void a_download_goes_on_only_with_the_same_bits() {
    Client part = Client.nobody().with("Range", "bytes=100-199");
    String tag = part.get(uri).header("ETag").orElseThrow();

    assertThat(part.with("If-Range", tag).get(uri).status()).isEqualTo(206);
    assertThat(part.with("If-Range", "\"other\"").get(uri).status()).isEqualTo(200);
    assertThat(Client.nobody().head(uri).header("ETag")).contains(tag);
  }

  @Test
  void bits_that_are_there_already_are_neither_sent_nor_recorded() {
    String tag = Client.nobody().head(uri).header("ETag").orElseThrow();
    Client cached = Client.nobody().with("If-None-Match", tag);

    assertThat(cached.get(uri).status()).isEqualTo(304);
    assertThat(downloads()).isZero();
    shop.agent().patch(shop.order(order), "{\"status\":\"cancelled\"}");
    assertThat(cached.get(uri).status()).isEqualTo(410);
  }

  private long downloads() {
    return Service.database()
        .sql(
            "SELECT count(*) FROM event"
                + " WHERE aggregate_id = ? AND type = 'orderledger.SoftwareDownloaded.v1'")
        .param(UUID.fromString(order))
        .query(Long.class)
        .single();
  }
}
