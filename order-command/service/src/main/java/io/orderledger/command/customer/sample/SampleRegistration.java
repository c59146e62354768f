package io.orderledger.command.customer.sample;

import io.orderledger.command.customer.register.CustomerParticulars;
import io.orderledger.command.customer.register.CustomerRegistration;
import io.orderledger.command.decision.Refusal;
import io.orderledger.command.dispatch.CommandContext;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.CustomerOutcome;
import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.PostalAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Registers the sample customers that are not registered yet, in the background, and tries again
 * until the store answers. The service is not ready before.
 */
final class SampleRegistration implements SmartLifecycle, HealthIndicator {
  private static final Logger LOG = LoggerFactory.getLogger(SampleRegistration.class);
  private static final Actor ACTOR = new Actor("order-ledger", "Order Ledger", "System");
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;
  private final List<SampleCustomer> customers;
  private final CommandDispatcher dispatcher;
  private final CustomerRegistration registration;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;
  private volatile boolean done;

  SampleRegistration(
      List<SampleCustomer> customers,
      CommandDispatcher dispatcher,
      CustomerRegistration registration) {
    this.customers = List.copyOf(customers);
    this.dispatcher = dispatcher;
    this.registration = registration;
    this.done = customers.isEmpty();
  }

  @Override
  public Health health() {
    return (done ? Health.up() : Health.down()).build();
  }

  @Override
  public void start() {
    running = true;
    if (!done) {
      Thread.ofVirtual().name("sample-customers").start(this::registerAll);
    }
  }

  @Override
  public void stop() {
    running = false;
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void registerAll() {
    long pause = FIRST_PAUSE_MILLIS;
    try {
      while (!registered()) {
        if (stopped.await(pause, TimeUnit.MILLISECONDS)) {
          return;
        }
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
      }
      done = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean registered() {
    try {
      customers.forEach(this::register);
      return true;
    } catch (RuntimeException notYet) {
      LOG.debug("The sample customers are not registered yet: {}", notYet.getMessage());
      return false;
    }
  }

  private void register(SampleCustomer customer) {
    if (dispatcher.customer(customer.customerId()).isPresent()) {
      return;
    }
    String requestId = "sample-customer/" + customer.customerId();
    CustomerOutcome outcome =
        registration.register(
            customer.partnerId(),
            customer.customerId(),
            particulars(customer),
            customer.currency(),
            ACTOR,
            new CommandContext(requestId, null, requestId, null));
    if (outcome.refusal() instanceof Refusal.CustomerExists(String other)) {
      LOG.warn("{} is the domain of customer {} already", customer.domain(), other);
    }
  }

  private static CustomerParticulars particulars(SampleCustomer customer) {
    return new CustomerParticulars(
        customer.domain(),
        customer.companyName(),
        null,
        null,
        null,
        null,
        null,
        new PostalAddress(
            customer.country(), null, null, null, null, null, null, null, null, null));
  }
}
