package io.orderledger.identity;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code credentials.json}: every role of two sample partners, made once and kept. */
final class CredentialFile {
  static final String NAME = "credentials.json";

  private static final Map<String, String> ROLES_BY_SUFFIX =
      Map.of(
          "admin-agent", "AdminAgent",
          "global-admin", "GlobalAdmin",
          "account-admin", "AccountAdmin",
          "referral-admin", "ReferralAdmin",
          "marketing-content-admin", "MarketingContentAdmin",
          "customer-global-admin", "CustomerGlobalAdmin",
          "billing-reader", "BillingReader");
  private static final String CUSTOMER_ROLE = "CustomerGlobalAdmin";
  private static final int SECRET_BYTES = 32;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(NON_NULL))
          .build();

  private CredentialFile() {}

  /**
   * The credentials kept in a folder, made there when absent.
   *
   * @throws DamagedFile when there is no credential in the file, or something else
   */
  static List<Credential> in(Path dataDir) {
    Path path = dataDir.resolve(NAME);
    byte[] content =
        new PrivateFile(path).readOrMake(() -> JSON.writeValueAsBytes(newCredentials()));
    List<Credential> credentials = read(path, content);
    if (credentials.isEmpty()) {
      throw new DamagedFile(path, "has no credentials", null);
    }
    if (credentials.stream().map(Credential::clientId).distinct().count() < credentials.size()) {
      throw new DamagedFile(path, "has a client_id twice", null);
    }
    return credentials;
  }

  private static List<Credential> read(Path path, byte[] content) {
    try {
      return List.of(requireNonNull(JSON.readValue(content, Credential[].class)));
    } catch (JacksonException | NullPointerException e) {
      throw new DamagedFile(path, "is not a list of credentials", e);
    }
  }

  private static List<Credential> newCredentials() {
    var random = new SecureRandom();
    var credentials = new ArrayList<Credential>();
    for (SamplePartner partner : SamplePartner.ALL) {
      ROLES_BY_SUFFIX.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(role -> newCredential(partner, role.getKey(), role.getValue(), random))
          .forEach(credentials::add);
    }
    return credentials;
  }

  private static Credential newCredential(
      SamplePartner partner, String suffix, String role, SecureRandom random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new Credential(
        partner.clientPrefix() + "-" + suffix,
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
        role,
        partner.partnerId(),
        role.equals(CUSTOMER_ROLE) ? partner.customerId() : null);
  }
}
