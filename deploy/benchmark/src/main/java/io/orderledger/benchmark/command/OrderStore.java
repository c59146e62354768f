package io.orderledger.benchmark.command;

import io.orderledger.command.order.OrderCommand;
import java.sql.SQLException;

/** A write side that takes order commands: ours, or an Axon peer. */
public interface OrderStore extends AutoCloseable {

  /** Returns once the command's events are durable. */
  void send(OrderCommand command);

  /** How many events it has stored. */
  long events() throws SQLException;

  /** How many orders have a gap or a fork in their sequence: 0, or the run does not count. */
  long brokenStreams() throws SQLException;

  @Override
  void close();
}
