package io.orderledger.command.port;

import io.orderledger.testing.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** Support requests with files, as forms (R12). */
record SupportForms(String path) {
  static final String REQUEST =
      """
      {"type": "CSP Purchase/Refund on behalf of customers", "impact": "moderate",
       "title": "Refund of a plan",
       "description": {"customerTenant": "contoso.example", "orderOrSubscriptionId": "SUSE plan",
         "refundReason": "bought twice", "amountRequested": "485.45"},
       "contact": {"name": "Ada Byron", "email": "ada@contoso.example", "phone": "+49 228 1"}}
      """;

  static final String BOUNDARY = "part-of-the-form";

  /** A form with one file. */
  Answer post(Client caller, String name, String type, String content) {
    return post(caller, part("attachments", name, type, content));
  }

  /** A form with the request and these parts. */
  Answer post(Client caller, String parts) {
    String body =
        """
        --%1$s\r
        Content-Disposition: form-data; name="request"\r
        Content-Type: application/json\r
        \r
        %2$s\r
        %3$s--%1$s--\r
        """
            .formatted(BOUNDARY, REQUEST, parts);
    return caller.send(
        "POST",
        path,
        "multipart/form-data; boundary=" + BOUNDARY,
        BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  /** A part of a form that is a file. */
  static String part(String part, String name, String type, String content) {
    return """
    --%s\r
    Content-Disposition: form-data; name="%s"; filename="%s"\r
    Content-Type: %s\r
    \r
    %s\r
    """
        .formatted(BOUNDARY, part, name, type, content);
  }
}
