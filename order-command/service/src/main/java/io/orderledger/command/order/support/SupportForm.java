package io.orderledger.command.order.support;

import io.orderledger.command.http.Fields;
import io.orderledger.command.http.Refusals;
import io.orderledger.command.order.support.SupportBody.ContactBody;
import io.orderledger.command.order.support.SupportBody.DescriptionBody;
import io.orderledger.contract.event.RefundDetails;
import io.orderledger.contract.event.SupportContact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A support request as it was understood. */
record SupportForm(
    String type, String impact, String title, RefundDetails description, SupportContact contact) {
  /** The only type of request that is taken here (R12). */
  static final String TYPE = "CSP Purchase/Refund on behalf of customers";

  private static final List<String> IMPACTS = List.of("minimal", "moderate", "critical");
  private static final int MAXIMUM_TEXT = 256;
  private static final int MAXIMUM_STORY = 4000;
  private static final int AMOUNT_DIGITS = 15;
  private static final int AMOUNT_DECIMALS = 4;
  private static final Pattern AMOUNT =
      Pattern.compile("\\d{1,%d}(\\.\\d{1,%d})?".formatted(AMOUNT_DIGITS, AMOUNT_DECIMALS));
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  /**
   * Reads a body.
   *
   * @throws io.orderledger.web.ApiException 3000 naming the property that is missing or wrong
   */
  static SupportForm read(SupportBody body) {
    return new SupportForm(
        type(body.type()),
        impact(body.impact()),
        Fields.text(body.title(), "title", MAXIMUM_TEXT),
        description(Fields.required(body.description(), "description")),
        contact(Fields.required(body.contact(), "contact")));
  }

  private static String type(@Nullable String given) {
    String type = Fields.optional(given, "type", MAXIMUM_TEXT);
    if (type != null && !type.equalsIgnoreCase(TYPE)) {
      throw Refusals.invalid("type can only be " + TYPE).field("type");
    }
    return TYPE;
  }

  private static String impact(@Nullable String given) {
    String impact = Fields.text(given, "impact", MAXIMUM_TEXT).toLowerCase(Locale.ROOT);
    if (!IMPACTS.contains(impact)) {
      throw Refusals.invalid("impact is one of " + IMPACTS + ", not " + given).field("impact");
    }
    return impact;
  }

  private static RefundDetails description(DescriptionBody body) {
    String path = "description.";
    return new RefundDetails(
        Fields.text(body.customerTenant(), path + "customerTenant", MAXIMUM_TEXT),
        Fields.text(body.orderOrSubscriptionId(), path + "orderOrSubscriptionId", MAXIMUM_TEXT),
        Fields.text(body.refundReason(), path + "refundReason", MAXIMUM_STORY),
        amount(body.amountRequested(), path + "amountRequested"));
  }

  private static @Nullable BigDecimal amount(@Nullable JsonNode given, String field) {
    if (given == null || given.isNull()) {
      return null;
    }
    String text = given.isNumber() ? plain(given.decimalValue()) : given.asString("").strip();
    if (!AMOUNT.matcher(text).matches()) {
      throw Refusals.invalid(
              "%s must be a decimal such as 1065.21, of at most %d digits and %d decimals"
                  .formatted(field, AMOUNT_DIGITS, AMOUNT_DECIMALS))
          .field(field);
    }
    return new BigDecimal(text);
  }

  /** The digits of a number; empty where they would be too many, since an exponent can be huge. */
  private static String plain(BigDecimal number) {
    boolean bounded = Math.abs((long) number.scale()) <= AMOUNT_DIGITS;
    return bounded ? number.toPlainString() : "";
  }

  private static SupportContact contact(ContactBody body) {
    String email = Fields.text(body.email(), "contact.email", MAXIMUM_TEXT);
    if (!EMAIL.matcher(email).matches()) {
      throw Refusals.invalid("contact.email is no email address").field("contact.email");
    }
    return new SupportContact(
        Fields.text(body.name(), "contact.name", MAXIMUM_TEXT),
        email,
        Fields.optional(body.phone(), "contact.phone", MAXIMUM_TEXT));
  }
}
