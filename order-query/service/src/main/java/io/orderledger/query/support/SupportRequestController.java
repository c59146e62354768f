package io.orderledger.query.support;

import static io.orderledger.web.Role.ADMIN_AGENT;
import static io.orderledger.web.Role.GLOBAL_ADMIN;

import io.orderledger.contract.event.CustomerSnapshot;
import io.orderledger.contract.event.SupportRequestSubmitted;
import io.orderledger.contract.resource.SupportRequestResource;
import io.orderledger.projection.ReadModel;
import io.orderledger.query.customer.CustomerAccess;
import io.orderledger.query.order.OrderReads;
import io.orderledger.query.projection.StoredJson;
import io.orderledger.web.Caller;
import io.orderledger.web.Link;
import io.orderledger.web.PcCollection;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An order's support requests, oldest first (R12). */
@RestController
class SupportRequestController {
  private final ReadModel readModel;
  private final OrderReads orders;
  private final CustomerAccess access;

  SupportRequestController(ReadModel readModel, OrderReads orders, CustomerAccess access) {
    this.readModel = readModel;
    this.orders = orders;
    this.access = access;
  }

  @GetMapping("/v1/customers/{customer}/orders/{order}/supportrequests")
  PcCollection<SupportRequestResource> supportRequests(
      Caller caller, @PathVariable String customer, @PathVariable String order) {
    CustomerSnapshot owner = access.require(caller, customer, ADMIN_AGENT, GLOBAL_ADMIN);
    String id = orders.require(owner, order).orderId();
    return PcCollection.of(
        of(id),
        Link.get("/customers/" + owner.customerId() + "/orders/" + id + "/supportrequests"));
  }

  private List<SupportRequestResource> of(String orderId) {
    return readModel
        .jdbc()
        .sql(
            """
            SELECT submission FROM support_request WHERE order_id = :order
            ORDER BY submitted_at, support_request_id
            """)
        .param("order", orderId)
        .query(
            (row, n) ->
                SupportRequestResource.of(
                    StoredJson.read(row.getBytes(1), SupportRequestSubmitted.class)))
        .list();
  }
}
