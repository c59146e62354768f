package io.orderledger.activity.audit;

import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.DownloadChoice;
import io.orderledger.contract.event.DownloadLinkIssued;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.LineRef;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.PlacedLine;
import io.orderledger.contract.event.SoftwareDownloaded;
import io.orderledger.contract.event.SupportRequestSubmitted;
import java.util.ArrayList;
import java.util.List;

/** The pairs of an audit record's {@code customizedData}; a line's names end in its number. */
final class CustomizedData {

  /** One pair. */
  record Entry(String key, String value) {}

  private final List<Entry> entries = new ArrayList<>();

  private CustomizedData() {}

  static List<Entry> of(DomainEvent event) {
    CustomizedData data = new CustomizedData();
    if (event instanceof OrderEvent order) {
      data.add("OrderId", order.orderId());
    }
    data.what(event);
    data.add("ActorName", event.actor().name());
    data.add("ActorRole", event.actor().role());
    return List.copyOf(data.entries);
  }

  private void what(DomainEvent event) {
    switch (event) {
      case CustomerRegistered e -> {
        add("Domain", e.domain());
        add("Country", e.customer().market());
      }
      case OrderPlaced e -> {
        add("BillingCycle", e.billingCycle());
        e.lines().forEach(this::placed);
      }
      case OrderCancelled e -> {
        add("Status", e.wholeOrder() ? "cancelled" : "completed");
        e.lines().forEach(line -> cancelled(line, e.currency()));
      }
      case KeyAccessed e -> line(e.line());
      case DownloadLinkIssued e -> {
        line(e.line());
        add("Action", "issue_link");
        add("LinkId", e.linkId());
        choice(e.download());
      }
      case SoftwareDownloaded e -> {
        line(e.line());
        add("Action", "download");
        add("LinkId", e.linkId());
        choice(e.download());
      }
      case AccessRefused e -> {
        if (e.line() != null) {
          line(e.line());
        }
        add("ErrorCode", e.code());
        add("Reason", e.reason());
      }
      case SupportRequestSubmitted e -> add("SupportRequestId", e.supportRequestId());
    }
  }

  private void placed(PlacedLine line) {
    int n = line.lineItemNumber();
    add("OfferId-" + n, line.offerId());
    String name = line.friendlyName();
    add("SubscriptionName-" + n, name == null ? line.productTitle() : name);
    add("Quantity-" + n, Integer.toString(line.quantity()));
  }

  private void cancelled(CancelledLine line, String currency) {
    int n = line.line().lineItemNumber();
    line(line.line());
    add("Quantity-" + n, "0");
    add("Credit-" + n, line.credit().amount().toPlainString() + " " + currency);
  }

  private void line(LineRef line) {
    add("OfferId-" + line.lineItemNumber(), line.offerId());
    add("ProductName-" + line.lineItemNumber(), line.productTitle() + " - " + line.skuTitle());
  }

  private void choice(DownloadChoice choice) {
    add("Version", choice.version());
    add("Language", choice.language());
    add("Architecture", choice.architecture());
  }

  private void add(String key, String value) {
    entries.add(new Entry(key, value));
  }
}
