package io.orderledger.command.port;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** Support requests with a file, as forms (R12). */
record SupportForms(String path) {
  static final String REQUEST =
      """
      {"type": "CSP Purchase/Refund on behalf of customers", "impact": "moderate",
       "title": "Refund of a plan",
       "description": {"customerTenant": "contoso.example", "orderOrSubscriptionId": "SUSE plan",
         "refundReason": "bought twice", "amountRequested": "485.45"},
       "contact": {"name": "Ada Byron", "email": "ada@contoso.example", "phone": "+49 228 1"}}
      """;

  Answer post(Client caller, String name, String type, String content) {
    String boundary = "part-of-the-form";
    String body =
        """
        --%1$s\r
        Content-Disposition: form-data; name="request"\r
        Content-Type: application/json\r
        \r
        %2$s\r
        --%1$s\r
        Content-Disposition: form-data; name="attachments"; filename="%3$s"\r
        Content-Type: %4$s\r
        \r
        %5$s\r
        --%1$s--\r
        """
            .formatted(boundary, REQUEST, name, type, content);
    return caller.send(
        "POST",
        path,
        "multipart/form-data; boundary=" + boundary,
        BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }
}
