package io.orderledger.command.order;

import static io.orderledger.command.order.Given.AGENT;
import static io.orderledger.command.order.Given.OWNER;
import static io.orderledger.command.order.Given.USER_CAL;
import static io.orderledger.command.order.Given.WINDOWS_1Y;
import static io.orderledger.command.order.Given.after;
import static io.orderledger.command.order.Given.cancel;
import static io.orderledger.command.order.Given.event;
import static io.orderledger.command.order.Given.order;
import static io.orderledger.command.order.Given.recorded;
import static io.orderledger.command.order.Given.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.decision.Decision;
import io.orderledger.command.decision.Refusal;
import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.DownloadChoice;
import io.orderledger.contract.event.DownloadLinkIssued;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.SoftwareDownloaded;
import io.orderledger.contract.order.OrderState;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R6, R8. */
class DownloadingTest {
  private static final Instant ISSUED = Instant.parse("2021-04-20T10:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2021-04-25T10:00:00Z");
  private static final DownloadChoice CHOICE = new DownloadChoice("2022", "de-de", "64");
  private static final String LINK = "01930000-0000-7000-8000-00000000000d";
  private final OrderState order = order("2021-03-10T12:00:00Z", WINDOWS_1Y, USER_CAL);
  private final OrderState cancelled =
      after(order, event(OrderDecider.decide(order, cancel("2021-04-20T11:00:00Z", 0))));

  @Test
  void a_link_is_issued_for_a_combination_that_exists() {
    DownloadLinkIssued issued = (DownloadLinkIssued) event(issue(order, 0, CHOICE));

    assertThat(issued.download()).isEqualTo(CHOICE);
    assertThat(issued.linkId()).isEqualTo(LINK);
    assertThat(issued.expiresAt()).isEqualTo(EXPIRES);
  }

  @ParameterizedTest
  @CsvSource({
    "2012, de-de, 64, version,      2012",
    "2022, xx-xx, 64, language,     xx-xx",
    "2022, de-de, 32, architecture, 32",
  })
  void a_combination_that_does_not_exist_is_refused_naming_the_missing_part(
      String version, String language, String architecture, String part, String value) {
    Decision<OrderEvent> decision =
        issue(order, 0, new DownloadChoice(version, language, architecture));

    assertThat(refusal(decision))
        .isInstanceOfSatisfying(
            Refusal.DownloadNotOffered.class,
            missing -> {
              assertThat(missing.part()).isEqualTo(part);
              assertThat(missing.value()).isEqualTo(value);
            });
    assertThat(recorded(decision)).isEmpty();
  }

  @Test
  void goods_without_bits_have_no_links() {
    assertThat(refusal(issue(order, 1, CHOICE))).isEqualTo(new Refusal.NoDownloads(1));
  }

  @Test
  void a_cancelled_line_gets_no_new_link() {
    assertThat(refusal(issue(cancelled, 0, CHOICE))).isEqualTo(new Refusal.DownloadRevoked(0));
    assertThat(((AccessRefused) recorded(issue(cancelled, 0, CHOICE)).getFirst()).code())
        .isEqualTo("410");
  }

  @Test
  void cancelling_kills_the_links_that_are_out() {
    assertThat(event(fetch(order, ISSUED))).isInstanceOf(SoftwareDownloaded.class);
    assertThat(refusal(fetch(cancelled, ISSUED))).isEqualTo(new Refusal.DownloadRevoked(0));
  }

  @Test
  void a_link_works_until_the_nanosecond_before_it_expires() {
    assertThat(event(fetch(order, EXPIRES.minusNanos(1)))).isInstanceOf(SoftwareDownloaded.class);
    assertThat(refusal(fetch(order, EXPIRES))).isEqualTo(new Refusal.LinkExpired(0, EXPIRES));
  }

  private static Decision<OrderEvent> issue(OrderState order, int line, DownloadChoice choice) {
    return OrderDecider.decide(
        order,
        new IssueDownloadLink(order.orderId(), AGENT, ISSUED, OWNER, line, choice, LINK, EXPIRES));
  }

  private static Decision<OrderEvent> fetch(OrderState order, Instant at) {
    return OrderDecider.decide(
        order, new RecordDownload(order.orderId(), AGENT, at, 0, CHOICE, LINK, EXPIRES));
  }
}
