package io.orderledger.command.port;

import io.orderledger.testing.Answer;
import io.orderledger.testing.Http;
import io.orderledger.testing.TestTokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A caller of the service; each method answers what came back. */
record Client(String base, @Nullable String token, List<String> headers) {
  static Client of(String role, String partnerId) {
    return new Client(Service.base(), TestTokens.token(role, partnerId), List.of());
  }

  static Client of(String role, String partnerId, String customerId) {
    return new Client(Service.base(), TestTokens.token(role, partnerId, customerId), List.of());
  }

  static Client nobody() {
    return new Client(Service.base(), null, List.of());
  }

  static String newPartner() {
    return UUID.randomUUID().toString();
  }

  Client with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Client(base, token, List.copyOf(more));
  }

  Client at(String otherBase) {
    return new Client(otherBase, token, headers);
  }

  Answer get(String path) {
    return send("GET", path, null, BodyPublishers.noBody());
  }

  Answer head(String path) {
    return send("HEAD", path, null, BodyPublishers.noBody());
  }

  Answer post(String path, String json) {
    return send("POST", path, "application/json", BodyPublishers.ofString(json));
  }

  Answer post(String path) {
    return send("POST", path, null, BodyPublishers.noBody());
  }

  Answer put(String path, String json) {
    return send("PUT", path, "application/json", BodyPublishers.ofString(json));
  }

  Answer patch(String path, String json) {
    return send("PATCH", path, "application/json", BodyPublishers.ofString(json));
  }

  Answer send(String method, String path, @Nullable String type, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
            .method(method, body);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return Http.send(request);
  }
}
