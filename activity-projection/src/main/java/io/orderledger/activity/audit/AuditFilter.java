package io.orderledger.activity.audit;

import io.orderledger.activity.request.Parameters;
import io.orderledger.activity.stored.ActivityOperation;
import io.orderledger.web.StorableText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The filter of audit records: JSON with {@code Field}, {@code Value} and {@code Operator}, any
 * case.
 *
 * @param companyName part of the customer's name
 * @param operations what records of the wanted resource type show
 */
record AuditFilter(
    @Nullable UUID customer, @Nullable String companyName, Set<ActivityOperation> operations) {
  private static final AuditFilter NONE =
      new AuditFilter(null, null, AuditedResource.allOperations());

  /** The filter as it is written. */
  private record Written(
      @Nullable String field, @Nullable String value, @Nullable String operator) {}

  /** Reads a filter; whatever is wrong with it is a 3000 (400) that names {@code filter}. */
  static AuditFilter of(@Nullable String text, JsonMapper json) {
    if (text == null || text.isBlank()) {
      return NONE;
    }
    Written written = read(text, json);
    String value = written.value();
    if (written.field() == null || value == null || value.isEmpty()) {
      throw Parameters.invalid("filter", text, "needs Field, Value and Operator");
    }
    if (!StorableText.is(value)) {
      throw Parameters.invalid("filter", text, StorableText.WANTED);
    }
    return switch (written.field().toLowerCase(Locale.ROOT)) {
      case "companyname" -> {
        operator(written, "substring");
        yield new AuditFilter(null, value, NONE.operations);
      }
      case "customerid" -> {
        operator(written, "equals");
        yield new AuditFilter(Parameters.uuid("filter", value), null, NONE.operations);
      }
      case "resourcetype" -> {
        operator(written, "equals");
        yield new AuditFilter(
            null,
            null,
            AuditedResource.named(value)
                .orElseThrow(() -> Parameters.unknown("filter", value, AuditedResource.wireNames()))
                .operations());
      }
      default ->
          throw Parameters.unknown(
              "filter", written.field(), List.of("CompanyName", "CustomerId", "ResourceType"));
    };
  }

  /** Some clients encode the text once more than the URL does. */
  private static Written read(String text, JsonMapper json) {
    try {
      String plain = text.startsWith("%") ? URLDecoder.decode(text, StandardCharsets.UTF_8) : text;
      Written written = json.readValue(plain, Written.class);
      if (written == null) {
        throw Parameters.invalid("filter", text, "is empty");
      }
      return written;
    } catch (JacksonException | IllegalArgumentException e) {
      throw Parameters.invalid("filter", text, "is no JSON of Field, Value and Operator");
    }
  }

  private static void operator(Written written, String allowed) {
    if (!allowed.equalsIgnoreCase(written.operator())) {
      throw Parameters.invalid(
          "filter", written.operator(), "is no operator of " + written.field() + ": " + allowed);
    }
  }
}
