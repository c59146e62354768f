package io.orderledger.command.customer.register;

import io.orderledger.command.customer.register.CustomerBody.AddressBody;
import io.orderledger.command.customer.register.CustomerBody.BillingBody;
import io.orderledger.command.customer.register.CustomerBody.CompanyBody;
import io.orderledger.command.http.Fields;
import io.orderledger.command.http.Refusals;
import io.orderledger.command.market.Markets;
import io.orderledger.contract.event.PostalAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer that is to be registered.
 *
 * @param domain in lower case
 */
public record CustomerParticulars(
    String domain,
    String name,
    @Nullable String email,
    @Nullable String culture,
    @Nullable String language,
    @Nullable String firstName,
    @Nullable String lastName,
    PostalAddress address) {
  private static final int MAXIMUM_TEXT = 256;
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  /**
   * Reads a body.
   *
   * @throws io.orderledger.web.ApiException 3000 naming the property that is missing or wrong
   */
  static CustomerParticulars read(CustomerBody body) {
    CompanyBody company = Fields.required(body.companyProfile(), "companyProfile");
    BillingBody billing = Fields.required(body.billingProfile(), "billingProfile");
    String address = "billingProfile.defaultAddress";
    return new CustomerParticulars(
        domain(company.domain()),
        Fields.text(billing.companyName(), "billingProfile.companyName", MAXIMUM_TEXT),
        email(billing.email()),
        Fields.optional(billing.culture(), "billingProfile.culture", MAXIMUM_TEXT),
        Fields.optional(billing.language(), "billingProfile.language", MAXIMUM_TEXT),
        Fields.optional(billing.firstName(), "billingProfile.firstName", MAXIMUM_TEXT),
        Fields.optional(billing.lastName(), "billingProfile.lastName", MAXIMUM_TEXT),
        address(Fields.required(billing.defaultAddress(), address), address + "."));
  }

  private static String domain(@Nullable String given) {
    String field = "companyProfile.domain";
    String domain = Fields.text(given, field, MAXIMUM_TEXT).toLowerCase(Locale.ROOT);
    if (!DOMAIN.matcher(domain).matches()) {
      throw Refusals.invalid(field + " is no domain name: " + domain).field(field);
    }
    return domain;
  }

  private static @Nullable String email(@Nullable String given) {
    String field = "billingProfile.email";
    String email = Fields.optional(given, field, MAXIMUM_TEXT);
    if (email != null && !EMAIL.matcher(email).matches()) {
      throw Refusals.invalid(field + " is no email address").field(field);
    }
    return email;
  }

  private static PostalAddress address(AddressBody body, String path) {
    return new PostalAddress(
        country(body.country(), path + "country"),
        Fields.optional(body.region(), path + "region", MAXIMUM_TEXT),
        Fields.optional(body.city(), path + "city", MAXIMUM_TEXT),
        Fields.optional(body.state(), path + "state", MAXIMUM_TEXT),
        Fields.optional(body.addressLine1(), path + "addressLine1", MAXIMUM_TEXT),
        Fields.optional(body.addressLine2(), path + "addressLine2", MAXIMUM_TEXT),
        Fields.optional(body.postalCode(), path + "postalCode", MAXIMUM_TEXT),
        Fields.optional(body.firstName(), path + "firstName", MAXIMUM_TEXT),
        Fields.optional(body.lastName(), path + "lastName", MAXIMUM_TEXT),
        Fields.optional(body.phoneNumber(), path + "phoneNumber", MAXIMUM_TEXT));
  }

  private static String country(@Nullable String given, String field) {
    String country = Fields.text(given, field, MAXIMUM_TEXT).toUpperCase(Locale.ROOT);
    if (!Markets.exists(country)) {
      throw Refusals.invalid(field + " is no ISO 3166-1 alpha-2 code: " + country).field(field);
    }
    return country;
  }
}
