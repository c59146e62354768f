package io.orderledger.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.activity.TestService.Refused;
import io.orderledger.testing.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditRecordsInputTest {
  private static final String TOKEN = "MS-ContinuationToken";

  private final TestService service = TestService.shared();
  private final String auditor = TestTokens.token("GlobalAdmin", Sample.newPartner());

  @Test
  void bad_input_is_refused_with_the_field_named() {
    assertThat(refused("startDate=2021-02-30")).isEqualTo(invalid("startDate"));
    assertThat(refused("startDate=13/1/2021")).isEqualTo(invalid("startDate"));
    assertThat(refused("endDate=now")).isEqualTo(invalid("endDate"));
    assertThat(refused("startDate=2021-06-02&endDate=2021-06-01")).isEqualTo(invalid("endDate"));
    assertThat(refused("size=501")).isEqualTo(invalid("size"));
    assertThat(refused("size=-1")).isEqualTo(invalid("size"));
    assertThat(refused("seekOperation=Previous")).isEqualTo(invalid("seekOperation"));
    assertThat(refused("seekOperation=Next")).isEqualTo(invalid(TOKEN));
    assertThat(service.refused(auditor, "/v1/auditrecords", TOKEN, "abc"))
        .isEqualTo(invalid(TOKEN));
    for (String filter :
        List.of(
            "company",
            "[1]",
            "null",
            "{\"Field\":\"CompanyName\"}",
            filter("Colour", "red", "equals"),
            filter("CompanyName", "red", "equals"),
            filter("CustomerId", "red", "equals"),
            filter("ResourceType", "rocket", "equals"),
            filter("CompanyName", "\\ud800", "substring"),
            filter("CompanyName", "a\\u0000", "substring"))) {
      assertThat(refused("filter=" + TestService.encoded(filter)))
          .as(filter)
          .isEqualTo(invalid("filter"));
    }
  }

  @Test
  void text_that_no_stored_text_can_equal_is_refused_with_the_parameter_named() {
    for (String parameter : List.of("actor", "operation", "status", "customer", "cursor")) {
      assertThat(service.refused(auditor, "/v1/activity?" + parameter + "=a%00b"))
          .isEqualTo(invalid(parameter));
    }
    assertThat(service.refused(auditor, "/v1/activity?actor=%ED%A0%80"))
        .isEqualTo(invalid("query"));
    assertThat(service.refused(auditor, "/v1/events?type=a%00b")).isEqualTo(invalid("type"));
    assertThat(refused("filter=a%00b")).isEqualTo(invalid("filter"));
  }

  private static String filter(String field, String value, String operator) {
    return "{\"Field\":\"%s\",\"Value\":\"%s\",\"Operator\":\"%s\"}"
        .formatted(field, value, operator);
  }

  private Refused refused(String query) {
    return service.refused(auditor, "/v1/auditrecords?" + query);
  }

  private static Refused invalid(String field) {
    return new Refused(400, "3000", field);
  }
}
