package io.orderledger.command.http;

import io.orderledger.command.dispatch.CommandContext;
import io.orderledger.command.dispatch.ReceiptKey;
import io.orderledger.web.Caller;
import io.orderledger.web.RequestIds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What surrounds the commands that requests become (R14). */
@Component
public class Requests {
  private final JsonMapper json;

  Requests(JsonMapper json) {
    this.json = json;
  }

  /**
   * The context of a request's command.
   *
   * @param route method and path, with ids as they were read
   * @param body as it was understood, so that spelling makes no other request; {@code null} for
   *     none
   */
  public CommandContext context(
      Caller caller, RequestIds ids, String route, @Nullable Object body) {
    ReceiptKey receipt =
        ids.requestIdGiven()
            ? new ReceiptKey(caller.partnerId(), ids.requestId(), hash(caller, route, body))
            : null;
    return new CommandContext(ids.requestId(), receipt, ids.correlationId(), ids.traceparent());
  }

  private String hash(Caller caller, String route, @Nullable Object body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((who(caller) + '\n' + route + '\n').getBytes(StandardCharsets.UTF_8));
      if (body != null) {
        digest.update(json.writeValueAsBytes(body));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Another caller, or one with other rights, never gets the answer that was given to this one. */
  private static String who(Caller caller) {
    return caller.subject() + ' ' + caller.roles().stream().sorted().toList();
  }
}
