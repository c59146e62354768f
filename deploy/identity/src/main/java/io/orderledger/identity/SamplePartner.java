package io.orderledger.identity;

import java.util.List;

/** A partner to try the system with, and its one sample customer. */
record SamplePartner(
    String clientPrefix,
    String partnerId,
    String customerId,
    String companyName,
    String domain,
    String country,
    String currency) {

  static final List<SamplePartner> ALL =
      List.of(
          new SamplePartner(
              "partner-a",
              "26b80323-8d81-4569-a294-7f4a84618963",
              "019b76da-a800-7150-84f6-8157dc1f024b",
              "Sample Customer A",
              "customer-a.example",
              "DE",
              "EUR"),
          new SamplePartner(
              "partner-b",
              "16292104-81c5-41dc-a6bc-5359fad18f69",
              "019b76da-a800-7391-8f64-c11ed78fce9d",
              "Sample Customer B",
              "customer-b.example",
              "US",
              "USD"));
}
