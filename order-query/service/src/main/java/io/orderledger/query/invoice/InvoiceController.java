package io.orderledger.query.invoice;

import static io.orderledger.web.Role.ADMIN_AGENT;
import static io.orderledger.web.Role.BILLING_READER;
import static io.orderledger.web.Role.GLOBAL_ADMIN;

import io.orderledger.query.credit.InvoiceClock;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.Link;
import io.orderledger.web.PageSize;
import io.orderledger.web.PcCollection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A partner's invoices, newest first (R10). */
@RestController
@RequestMapping("/v1/invoices")
class InvoiceController {
  private final InvoiceReads invoices;
  private final InvoiceClock clock;

  InvoiceController(InvoiceReads invoices, InvoiceClock clock) {
    this.invoices = invoices;
    this.clock = clock;
  }

  @GetMapping
  PcCollection<Invoice> invoices(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer size,
      @RequestParam(defaultValue = "0") int offset) {
    requireRole(caller);
    int limit = PageSize.of(size);
    int from = Offset.of(offset);
    Instant now = clock.now();
    long total = invoices.count(caller.partnerId());
    List<Invoice> page =
        invoices.page(caller.partnerId(), limit, from).stream()
            .map(row -> Invoice.of(row, now))
            .toList();
    return PcCollection.page(
        total,
        page,
        link(limit, from),
        (long) from + limit < total ? link(limit, from + limit) : null);
  }

  @GetMapping("/{invoice}")
  Invoice invoice(Caller caller, @PathVariable String invoice) {
    requireRole(caller);
    Instant now = clock.now();
    return Invoice.of(require(invoices, caller, invoice), now);
  }

  /** Who may read invoices. */
  static void requireRole(Caller caller) {
    caller.requireAny(ADMIN_AGENT, GLOBAL_ADMIN, BILLING_READER);
  }

  /** The caller's invoice with this id, else 404. */
  static InvoiceRow require(InvoiceReads invoices, Caller caller, String id) {
    return InvoiceKey.parse(caller.partnerId(), id)
        .flatMap(invoices::find)
        .orElseThrow(() -> ApiException.of(ErrorCode.NOT_FOUND, "There is no invoice of this id"));
  }

  private static Link link(int size, int offset) {
    return Link.get("/invoices?size=" + size + "&offset=" + offset);
  }
}
