package io.orderledger.command.cart;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.http.Customers;
import io.orderledger.web.ApiException;
import io.orderledger.web.Caller;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.Guid;
import io.orderledger.web.RequestIds;
import io.orderledger.web.Role;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CartController {
  private final Customers customers;
  private final Carts carts;
  private final Checkout checkout;

  CartController(Customers customers, Carts carts, Checkout checkout) {
    this.customers = customers;
    this.carts = carts;
    this.checkout = checkout;
  }

  @PostMapping("/v1/customers/{customerId}/carts")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CartResource> create(
      Caller caller, RequestIds ids, @PathVariable String customerId, @RequestBody CartBody body) {
    CustomerState customer = customer(caller, customerId, Role.ADMIN_AGENT);
    Cart cart = carts.create(caller, ids, customer, body);
    return ResponseEntity.created(
            URI.create("/v1/customers/" + cart.customerId() + "/carts/" + cart.cartId()))
        .body(CartResource.of(cart));
  }

  @GetMapping("/v1/customers/{customerId}/carts/{cartId}")
  CartResource get(Caller caller, @PathVariable String customerId, @PathVariable String cartId) {
    CustomerState customer = customer(caller, customerId, Role.ADMIN_AGENT, Role.GLOBAL_ADMIN);
    return CartResource.of(carts.find(customer, id(cartId)));
  }

  @PutMapping("/v1/customers/{customerId}/carts/{cartId}")
  CartResource update(
      Caller caller,
      RequestIds ids,
      @PathVariable String customerId,
      @PathVariable String cartId,
      @RequestBody CartBody body) {
    CustomerState customer = customer(caller, customerId, Role.ADMIN_AGENT);
    return CartResource.of(carts.update(caller, ids, customer, id(cartId), body));
  }

  @PostMapping("/v1/customers/{customerId}/carts/{cartId}/checkout")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CheckoutResource> checkout(
      Caller caller, RequestIds ids, @PathVariable String customerId, @PathVariable String cartId) {
    CustomerState customer = customer(caller, customerId, Role.ADMIN_AGENT);
    CheckoutResource result = checkout.run(caller, ids, customer, id(cartId));
    return ResponseEntity.status(result.orders().isEmpty() ? 200 : 201).body(result);
  }

  private CustomerState customer(Caller caller, String customerId, Role... allowed) {
    CustomerState customer = customers.of(caller, customerId);
    caller.requireAny(allowed);
    return customer;
  }

  private static String id(String cartId) {
    return Guid.read(cartId).orElseThrow(CartController::unknown);
  }

  static ApiException unknown() {
    return ApiException.of(ErrorCode.NOT_FOUND, "The customer has no such cart");
  }
}
