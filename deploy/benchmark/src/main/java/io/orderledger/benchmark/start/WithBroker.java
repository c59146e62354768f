package io.orderledger.benchmark.start;

import io.orderledger.backends.LocalKafka;
import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.Measurement;

/**
 * A contender and the broker that all contenders of its scenario use; closed last, being the first.
 * The stage's own broker would do, were its topics not full of other scenarios' events, which a
 * read side has to catch up with before it is ready.
 */
record WithBroker(Contender contender, LocalKafka kafka) implements Contender {

  @Override
  public String name() {
    return contender.name();
  }

  @Override
  public String settings() {
    return contender.settings();
  }

  @Override
  public Measurement measure() throws Exception {
    return contender.measure();
  }

  @Override
  public void close() {
    contender.close();
    kafka.close();
  }
}
