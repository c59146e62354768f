package io.orderledger.activity.log;

import io.orderledger.contract.event.AccessRefused;
import io.orderledger.contract.event.CancelledLine;
import io.orderledger.contract.event.CustomerRegistered;
import io.orderledger.contract.event.DomainEvent;
import io.orderledger.contract.event.DownloadChoice;
import io.orderledger.contract.event.DownloadLinkIssued;
import io.orderledger.contract.event.KeyAccessed;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.event.SoftwareDownloaded;
import io.orderledger.contract.event.SupportRequestSubmitted;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an entry says beyond actor, customer, order and lines, as names and texts. */
final class Details {
  private Details() {}

  static Map<String, String> of(DomainEvent event) {
    Map<String, String> details = new LinkedHashMap<>();
    switch (event) {
      case OrderPlaced e -> {
        details.put("total", e.total().toPlainString());
        details.put("currency", e.currency());
        details.put("billingCycle", e.billingCycle());
      }
      case OrderCancelled e -> {
        details.put("wholeOrder", Boolean.toString(e.wholeOrder()));
        details.put("currency", e.currency());
        for (CancelledLine line : e.lines()) {
          details.put(
              "credit-" + line.line().lineItemNumber(), line.credit().amount().toPlainString());
        }
      }
      case DownloadLinkIssued e -> {
        details.put("linkId", e.linkId());
        choice(e.download(), details);
        details.put("expiresAt", e.expiresAt().toString());
      }
      case SoftwareDownloaded e -> {
        details.put("linkId", e.linkId());
        choice(e.download(), details);
      }
      case SupportRequestSubmitted e -> {
        details.put("supportRequestId", e.supportRequestId());
        details.put("type", e.type());
        details.put("impact", e.impact());
        details.put("title", e.title());
      }
      case CustomerRegistered e -> {
        details.put("domain", e.domain());
        details.put("market", e.customer().market());
        details.put("currency", e.currency());
      }
      case KeyAccessed _, AccessRefused _ -> {}
    }
    return details;
  }

  private static void choice(DownloadChoice choice, Map<String, String> details) {
    details.put("version", choice.version());
    details.put("language", choice.language());
    details.put("architecture", choice.architecture());
  }
}
