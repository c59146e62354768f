package io.orderledger.query.invoice;

import io.orderledger.contract.order.OrderState;
import io.orderledger.query.http.Seek;
import io.orderledger.query.http.SeekCollection;
import io.orderledger.query.order.OrderReads;
import io.orderledger.web.Caller;
import io.orderledger.web.Link;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The lines of an invoice, in the order in which they came onto it, in both spellings of Partner
 * Center. Pages follow by {@code offset} where the caller gives one, by continuation token
 * otherwise.
 */
@RestController
@RequestMapping("/v1/invoices/{invoice}/lineitems")
class LineController {
  private final InvoiceReads invoices;
  private final LineReads lines;
  private final OrderReads orders;

  LineController(InvoiceReads invoices, LineReads lines, OrderReads orders) {
    this.invoices = invoices;
    this.lines = lines;
    this.orders = orders;
  }

  @GetMapping
  SeekCollection<OneTimeLineItem> byParameters(
      Caller caller,
      @PathVariable String invoice,
      @RequestParam String provider,
      @RequestParam String invoiceLineItemType,
      @RequestParam(required = false) @Nullable Integer size,
      @RequestParam(required = false) @Nullable Integer offset,
      @RequestParam(required = false) @Nullable String seekOperation,
      @RequestHeader(name = Seek.TOKEN, required = false) @Nullable String token) {
    LineKind.require(provider, invoiceLineItemType);
    String uri = "?provider=OneTime&invoicelineitemtype=BillingLineItems&size=";
    return page(caller, invoice, uri, new Page(size, offset, seekOperation, token));
  }

  @GetMapping("/{provider}/{invoiceLineItemType}")
  SeekCollection<OneTimeLineItem> byPath(
      Caller caller,
      @PathVariable String invoice,
      @PathVariable String provider,
      @PathVariable String invoiceLineItemType,
      @RequestParam(required = false) @Nullable Integer size,
      @RequestParam(required = false) @Nullable Integer offset,
      @RequestParam(required = false) @Nullable String seekOperation,
      @RequestHeader(name = Seek.TOKEN, required = false) @Nullable String token) {
    LineKind.require(provider, invoiceLineItemType);
    String uri = "/OneTime/BillingLineItems?size=";
    return page(caller, invoice, uri, new Page(size, offset, seekOperation, token));
  }

  private record Page(
      @Nullable Integer size,
      @Nullable Integer offset,
      @Nullable String seekOperation,
      @Nullable String token) {}

  private SeekCollection<OneTimeLineItem> page(Caller caller, String id, String uri, Page page) {
    InvoiceController.requireRole(caller);
    int limit = LinePageSize.of(page.size());
    int offset = Offset.of(page.offset() == null ? 0 : page.offset());
    Seek seek = Seek.through("lineitems", caller.partnerId(), id);
    List<String> after = seek.after(page.seekOperation(), page.token(), 2);
    InvoiceRow invoice = InvoiceController.require(invoices, caller, id);
    List<LineRow> found =
        after == null
            ? lines.page(invoice.key(), Instant.EPOCH, "", limit + 1, offset)
            : lines.page(invoice.key(), Instant.parse(after.get(0)), after.get(1), limit + 1, 0);
    List<LineRow> shown = found.subList(0, Math.min(limit, found.size()));
    String self = "/invoices/" + invoice.key().id() + "/lineitems" + uri + limit;
    return SeekCollection.page(
        invoice.lineCount(),
        resources(invoice.key(), shown),
        Link.get(page.offset() == null ? self : self + "&offset=" + offset),
        found.size() <= limit ? null : next(page, seek, self, offset + limit, shown.getLast()));
  }

  private static Link next(Page page, Seek seek, String self, int nextOffset, LineRow last) {
    return page.offset() == null || page.token() != null
        ? seek.next(self, last.issuedAt().toString(), last.creditId())
        : Link.get(self + "&offset=" + nextOffset);
  }

  private List<OneTimeLineItem> resources(InvoiceKey invoice, List<LineRow> rows) {
    Map<String, OrderState> known = orders.byId(rows.stream().map(LineRow::orderId).toList());
    return rows.stream()
        .map(row -> new CreditLine(invoice, row, known.get(row.orderId())).resource())
        .toList();
  }
}
