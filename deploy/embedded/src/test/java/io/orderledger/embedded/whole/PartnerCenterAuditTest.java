package io.orderledger.embedded.whole;

import static io.orderledger.embedded.whole.client.AuditRecord.OperationType.ADD_CUSTOMER;
import static io.orderledger.embedded.whole.client.AuditRecord.OperationType.CREATE_ORDER;
import static io.orderledger.embedded.whole.client.AuditRecord.OperationType.UPDATE_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.embedded.whole.client.AuditRecord;
import io.orderledger.embedded.whole.client.AuditRecord.ResourceType;
import io.orderledger.embedded.whole.client.PartnerCenter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Partner Center's audit records, asked for in every form its documents show. */
class PartnerCenterAuditTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final PartnerCenter auditor = PartnerCenterStory.client("global-admin");
  private final PartnerCenterStory story = PartnerCenterStory.OF_ONE_CUSTOMER;
  private final String company = PartnerCenterStory.COMPANY.toUpperCase(Locale.ROOT);

  @Test
  void records_are_filtered_by_a_part_of_the_companys_name() {
    complete(
        "auditrecords?startDate=2021-03-01&endDate=2021-12-31&filter="
            + filter("CompanyName", company.substring(4, 30), "substring"));
  }

  @Test
  void records_are_filtered_by_customer_and_dated_as_the_documents_example() {
    complete(
        "auditrecords?startDate=3/1/2021%2012:00:00%20AM&filter="
            + filter("CustomerId", story.customer().id().toString(), "equals"));
  }

  @Test
  void records_are_read_page_by_page() {
    complete(
        "auditrecords?startDate=2021-03-01&size=2&filter="
            + filter("CustomerId", story.customer().id().toString(), "equals"));
  }

  @Test
  void records_are_filtered_by_kind_of_resource() {
    String path =
        "auditrecords?startDate=2021-03-01&endDate=12/31/2021%2011:59:59%20PM&filter="
            + filter("ResourceType", "Customer", "equals");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(auditor.all(path, AuditRecord.class))
                    .allMatch(record -> record.resourceType() == ResourceType.CUSTOMER)
                    .anyMatch(record -> record.customerId().equals(story.customer().id())));
  }

  @Test
  void records_need_neither_dates_nor_filter() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(auditor.all("auditrecords", AuditRecord.class))
                    .anyMatch(record -> record.customerId().equals(story.customer().id())));
  }

  private void complete(String path) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              List<AuditRecord> records = auditor.all(path, AuditRecord.class);
              assertThat(records)
                  .extracting(AuditRecord::operationType)
                  .containsExactly(
                      UPDATE_ORDER, CREATE_ORDER, UPDATE_ORDER, CREATE_ORDER, ADD_CUSTOMER);
              assertThat(records)
                  .allMatch(record -> record.operationStatus() == AuditRecord.Status.SUCCEEDED)
                  .allMatch(record -> record.customerName().equals(PartnerCenterStory.COMPANY));
            });
  }

  private static String filter(String field, String value, String operator) {
    String filter =
        "{\"Field\":\"%s\",\"Value\":\"%s\",\"Operator\":\"%s\"}".formatted(field, value, operator);
    return URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
