package io.orderledger.query.credit;

import io.orderledger.contract.codec.RecordedEvent;
import io.orderledger.contract.event.CreditIssued;
import io.orderledger.contract.event.OrderCancelled;
import io.orderledger.contract.topic.Topics;
import io.orderledger.projection.Projection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Credits from cancellations and invoice lines from published decisions. Each table takes its rows
 * from one topic, so the topics may come in any interleaving; no clock is read here (I6).
 */
@Component
class InvoiceCreditsProjection implements Projection {
  static final String NAME = "invoice-credits";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.ORDER_EVENTS, Topics.INVOICE_CREDITS);
  }

  @Override
  public List<String> tables() {
    return List.of("credit", "invoice_line", "invoice");
  }

  @Override
  public void apply(List<RecordedEvent> batch, Connection tx) throws SQLException {
    CreditStore.add(CreditRow.of(batch), tx);
    List<IssuedCredit> issued = IssuedCredit.of(batch);
    InvoiceStore.readBack(issued, tx);
    CreditStore.settle(issued, tx);
  }

  @Override
  public Set<Class<?>> reads() {
    return Set.of(OrderCancelled.class, CreditIssued.class);
  }

  @Override
  public Set<String> appended() {
    return Set.of("credit");
  }

  @Override
  public void load(List<RecordedEvent> batch, Connection tx) throws SQLException {
    LoadedCredits.add(CreditRow.of(batch), tx);
    LoadedCredits.addLines(IssuedCredit.of(batch), tx);
  }

  @Override
  public void loaded(Connection tx) throws SQLException {
    LoadedCredits.complete(tx);
  }

  /** The issuer puts a decision on its invoice before the topic brings it back. */
  @Override
  public void complete(Connection tx) throws SQLException {
    InvoiceStore.addDecided(tx);
  }
}
