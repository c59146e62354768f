package io.orderledger.backends;

import java.util.LinkedHashMap;
import java.util.Map;

/** The configuration of a local server. */
final class PostgresSettings {

  private PostgresSettings() {}

  static Map<String, String> of(int port, boolean durable, Map<String, String> chosen) {
    String safe = durable ? "on" : "off";
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", String.valueOf(port));
    settings.put("unix_socket_directories", "");
    settings.put("max_connections", "200");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.put("fsync", safe);
    settings.put("synchronous_commit", safe);
    settings.put("full_page_writes", safe);
    settings.putAll(chosen);
    return settings;
  }
}
