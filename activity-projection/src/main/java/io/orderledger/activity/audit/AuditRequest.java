package io.orderledger.activity.audit;

import io.orderledger.activity.request.Parameters;
import io.orderledger.web.Link;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query parameters of the audit records, as they came. */
record AuditRequest(
    @Nullable String startDate,
    @Nullable String endDate,
    @Nullable String filter,
    @Nullable String seekOperation) {

  /**
   * Whether a page behind another one is asked for.
   *
   * @param token the header {@code MS-ContinuationToken}
   */
  boolean continues(@Nullable String token) {
    boolean next = "Next".equalsIgnoreCase(seekOperation);
    if (seekOperation != null && !next) {
      throw Parameters.unknown("seekOperation", seekOperation, List.of("Next"));
    }
    if (next && token == null) {
      throw Parameters.invalid("MS-ContinuationToken", "", "is needed by seekOperation=Next");
    }
    return token != null;
  }

  Link self(int size) {
    return Link.get(uri(size));
  }

  Link next(int size, String token) {
    return Link.get(uri(size) + "&seekOperation=Next").header("MS-ContinuationToken", token);
  }

  private String uri(int size) {
    StringBuilder uri = new StringBuilder("/auditrecords?size=").append(size);
    add("startDate", startDate, uri);
    add("endDate", endDate, uri);
    add("filter", filter, uri);
    return uri.toString();
  }

  private static void add(String name, @Nullable String value, StringBuilder uri) {
    if (value != null) {
      uri.append('&').append(name).append('=');
      uri.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
