package io.orderledger.command.port;

import static io.orderledger.command.port.Shop.SUSE;
import static io.orderledger.command.port.SupportForms.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of support requests (R12). */
class AttachmentsOverHttpTest {
  private final Shop shop = Shop.in("DE");
  private final SupportForms forms =
      new SupportForms(shop.order(shop.buy(SUSE)) + "/supportrequests");

  @Test
  void files_come_along_with_their_digests() {
    Answer filed = form("offer.txt", "text/plain", "the offer");

    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    assertThat(filed.at("/attachments/0/fileName")).isEqualTo("offer.txt");
    assertThat(filed.at("/attachments/0/size")).isEqualTo("9");
    assertThat(filed.at("/attachments/0/sha256"))
        .isEqualTo("347b7d159ad4c388b4bb28db3777e1dc5f3d2cf5ee5eb43519059f3794426e9f");
  }

  @ParameterizedTest
  @CsvSource({
    "run.exe, application/octet-stream, x",
    "fake.pdf, application/pdf, no pdf",
    "page.html, text/html, <script>",
  })
  void a_file_of_another_type_is_refused(String name, String type, String content) {
    Answer refused = form(name, type, content);

    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.at("/data/0")).isEqualTo("attachments[0]");
  }

  @Test
  void a_file_that_is_too_large_is_refused() {
    assertThat(form("big.txt", "text/plain", "x".repeat(5 * 1024 * 1024 + 1)).status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "attachment", "Attachments", "attachments[]", "evidence 1"})
  void a_file_comes_along_whatever_its_part_is_called(String part) {
    Answer filed = form(part(part, "offer.txt", "text/plain", "the offer"));

    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    assertThat(filed.at("/attachments/0/fileName")).isEqualTo("offer.txt");
  }

  @Test
  void the_files_of_all_parts_count_together_and_other_fields_are_ignored() {
    String note =
        "--"
            + SupportForms.BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nno file\r\n";
    String files =
        part("attachments", "a.txt", "text/plain", "a")
            + note
            + part("file", "b.txt", "text/plain", "b").repeat(9);

    Answer filed = form(files);
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    assertThat(filed.json().get("attachments").size()).isEqualTo(10);
    assertThat(form(files + part("c", "c.txt", "text/plain", "c")).status()).isEqualTo(413);
    assertThat(form(part("file", "run.exe", "application/octet-stream", "x")).status())
        .isEqualTo(415);
  }

  @Test
  void a_file_name_is_taken_up_to_its_bound() {
    String longest = "ü".repeat(251) + ".txt";

    assertThat(form(longest, "text/plain", "x").at("/attachments/0/fileName")).isEqualTo(longest);
    for (String tooLong : List.of("n" + longest, "n".repeat(600))) {
      Answer refused = form(tooLong, "text/plain", "x");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.at("/code")).isEqualTo("3000");
      assertThat(refused.at("/data/0")).isEqualTo("attachments[0]");
      assertThat(refused.at("/description")).contains("255");
    }
  }

  private Answer form(String name, String type, String content) {
    return forms.post(shop.agent(), name, type, content);
  }

  private Answer form(String parts) {
    return forms.post(shop.agent(), parts);
  }
}
