package io.orderledger.embedded;

import io.orderledger.activity.ActivityProjectionApplication;
import io.orderledger.query.OrderQueryApplication;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A projection that can be rebuilt, with the service that it belongs to. */
enum ReadModel {
  ORDER_QUERY("order-query", "order_query"),
  INVOICE_CREDITS("invoice-credits", "order_query"),
  ACTIVITY("activity", "activity");

  private final String projection;
  private final String database;

  ReadModel(String projection, String database) {
    this.projection = projection;
    this.database = database;
  }

  String projection() {
    return projection;
  }

  String database() {
    return database;
  }

  SpringApplicationBuilder application() {
    return switch (this) {
      case ORDER_QUERY, INVOICE_CREDITS -> OrderQueryApplication.application();
      case ACTIVITY -> ActivityProjectionApplication.application();
    };
  }

  static Optional<ReadModel> of(String projection) {
    return Arrays.stream(values()).filter(one -> one.projection.equals(projection)).findFirst();
  }

  static String known() {
    return Arrays.stream(values()).map(ReadModel::projection).collect(Collectors.joining(", "));
  }
}
