package io.orderledger.embedded.whole.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Partner Center's operations, one method each; every answer is parsed or the call fails. */
public final class PartnerCenter {

  private final Exchange exchange;

  /**
   * A client of one partner's credentials.
   *
   * @param base ends before {@code /v1}
   * @param authorization the value of the header
   */
  public PartnerCenter(String base, String authorization) {
    this.exchange = new Exchange(base, authorization);
  }

  /** Any resource by its path below {@code /v1/}. */
  public <T> T get(String path, Class<T> type) {
    return Wire.read(exchange.get(path, List.of()), type);
  }

  /** The first page of any collection by its path below {@code /v1/}. */
  public <T> ResourceCollection<T> list(String path, Class<T> item) {
    return Wire.readCollection(exchange.get(path, List.of()), item);
  }

  /** The page after this one, by its link. */
  public <T> Optional<ResourceCollection<T>> next(ResourceCollection<T> page, Class<T> item) {
    return page.links().next().map(link -> follow(link, item));
  }

  /** What a link of a resource leads to: its URI, slash and all, put behind {@code /v1/}. */
  public <T> ResourceCollection<T> follow(Link link, Class<T> item) {
    return Wire.readCollection(exchange.get(link.uri(), link.headers()), item);
  }

  /** As the documents ask for the next page of a seek-based collection. */
  public <T> ResourceCollection<T> seek(String path, String token, Class<T> item) {
    return Wire.readCollection(
        exchange.get(
            path + "?seekOperation=Next", List.of(new Link.Header("MS-ContinuationToken", token))),
        item);
  }

  /** All items of a collection, following its links. */
  public <T> List<T> all(String path, Class<T> item) {
    List<T> items = new ArrayList<>();
    Optional<ResourceCollection<T>> page = Optional.of(list(path, item));
    while (page.isPresent()) {
      items.addAll(page.get().items());
      page = next(page.get(), item);
    }
    return items;
  }

  public Customer register(String customer) {
    return Wire.read(exchange.send("POST", "customers", customer), Customer.class);
  }

  public Cart createCart(UUID customer, String cart) {
    return Wire.read(exchange.send("POST", "customers/" + customer + "/carts", cart), Cart.class);
  }

  /** Puts the cart where the documents put it: with a slash at the end. */
  public Cart updateCart(UUID customer, Cart cart) {
    return Wire.read(
        exchange.send(
            "PUT", "customers/" + customer + "/carts/" + cart.id() + "/", Wire.write(cart)),
        Cart.class);
  }

  public Cart.CheckoutResult checkout(UUID customer, Cart cart) {
    return Wire.read(
        exchange.send("POST", "customers/" + customer + "/carts/" + cart.id() + "/checkout", ""),
        Cart.CheckoutResult.class);
  }

  public Order createOrder(UUID customer, String order) {
    return Wire.read(
        exchange.send("POST", "customers/" + customer + "/orders", order), Order.class);
  }

  public Order patchOrder(UUID customer, String order, String change) {
    return Wire.read(
        exchange.send("PATCH", "customers/" + customer + "/orders/" + order, change), Order.class);
  }
}
