package io.orderledger.projection.runtime;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.projection.Projection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A projection that applies as in a rebuild. */
record Loading(Projection projection) implements Projection {
  @Override
  public String name() {
    return projection.name();
  }

  @Override
  public List<String> topics() {
    return projection.topics();
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection tx) throws SQLException {
    projection.load(batch, tx);
  }
}
