package io.orderledger.query.credit;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.contract.event.OrderPlaced;
import io.orderledger.contract.topic.Topics;
import io.orderledger.query.CreditReader;
import io.orderledger.query.IssuedOnTopic;
import io.orderledger.query.Recorded;
import io.orderledger.query.Samples;
import io.orderledger.query.projection.Tables;
import io.orderledger.testing.Backends;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** The issuer goes on by itself, and never twice at once. */
class CreditIssuerTest {
  private final Map<String, Object> kafka =
      Map.of("bootstrap.servers", Backends.shared().bootstrapServers());
  private final String partner = Samples.id();
  private final OrderPlaced order =
      Samples.placed(
          Samples.customer(partner, "Contoso", "DE"),
          "2021-03-10T08:00:00Z",
          "EUR",
          Samples.subscription(0, "1200.00"),
          Samples.perpetual(1, "900.00"));
  private final Tables tables = Tables.create();

  @BeforeEach
  void two_credits_wait() throws SQLException {
    tables.apply(
        new InvoiceCreditsProjection(),
        Recorded.of(order, Samples.cancelled(order, "2021-04-20T10:00:00Z", 0, 1)));
  }

  @Test
  void it_publishes_after_kafka_was_away_and_forgets_what_is_acknowledged() throws SQLException {
    readBackEverything();
    CreditIssuer issuer = issuer(new FailingAtFirst(3));
    issuer.start();
    try {
      List<IssuedOnTopic> issued = CreditReader.awaitOf(partner, 2);

      assertThat(issued.stream().map(IssuedOnTopic::id).distinct()).hasSize(2);
      await().atMost(Duration.ofSeconds(20)).until(() -> pending() == 0);
    } finally {
      issuer.stop();
    }
  }

  @Test
  void of_two_only_one_publishes() throws SQLException {
    readBackEverything();
    CreditIssuer one = issuer(new FailingAtFirst(0));
    CreditIssuer other = issuer(new FailingAtFirst(0));
    one.start();
    other.start();
    try {
      assertThat(CreditReader.awaitOf(partner, 2)).hasSize(2);
    } finally {
      one.stop();
      other.stop();
    }
  }

  @Test
  void it_decides_nothing_before_the_published_decisions_are_read_back() throws Exception {
    String other = publishOneOfAnotherPartner();
    assertThat(CreditReader.awaitOf(other, 1)).hasSize(1);
    CreditIssuer issuer = issuer(new FailingAtFirst(0));
    issuer.start();
    try {
      await()
          .pollDelay(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(() -> assertThat(CreditReader.of(partner)).isEmpty());
      readBackEverything();
      assertThat(CreditReader.awaitOf(partner, 2)).hasSize(2);
    } finally {
      issuer.stop();
    }
  }

  @Test
  void it_waits_longer_for_a_slow_database_than_a_request_does() throws Exception {
    readBackEverything();
    AtomicInteger connections = new AtomicInteger();
    Properties oneSecond = new Properties();
    oneSecond.setProperty("socketTimeout", "1");
    DriverManagerDataSource hurried =
        new DriverManagerDataSource(tables.url(), Backends.USERNAME, Backends.PASSWORD) {
          @Override
          public Connection getConnection() throws SQLException {
            connections.incrementAndGet();
            return super.getConnection();
          }
        };
    hurried.setConnectionProperties(oneSecond);
    CreditIssuer issuer = issuer(hurried, new FailingAtFirst(0));
    try (Connection other = tables.connect();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("LOCK TABLE billing_decision IN SHARE MODE");
      issuer.start();
      await()
          .during(Duration.ofSeconds(3))
          .atMost(Duration.ofSeconds(10))
          .until(() -> connections.get() == 1);
      other.rollback();
      assertThat(CreditReader.awaitOf(partner, 2)).hasSize(2);
      assertThat(connections).hasValue(1);
    } finally {
      issuer.stop();
    }
  }

  private String publishOneOfAnotherPartner() throws Exception {
    String other = Samples.id();
    OrderPlaced theirs =
        Samples.placed(
            Samples.customer(other, "Fabrikam", "DE"),
            "2021-03-10T08:00:00Z",
            "EUR",
            Samples.perpetual(0, "1.00"));
    Tables elsewhere =
        Tables.create()
            .apply(
                new InvoiceCreditsProjection(),
                Recorded.of(theirs, Samples.cancelled(theirs, "2021-04-20T10:00:00Z", 0)));
    try (Connection tx = elsewhere.connect()) {
      new CreditTopic(new FailingAtFirst(0)).publish(decisions().decide(tx));
    }
    return other;
  }

  private CreditIssuer issuer(KafkaTemplate<String, byte[]> template) {
    return issuer(tables.dataSource(), template);
  }

  private CreditIssuer issuer(DataSource database, KafkaTemplate<String, byte[]> template) {
    return new CreditIssuer(
        database,
        decisions(),
        new CreditTopic(template),
        new PublishedDecisions(
            new KafkaAdmin(kafka), new NewTopic(Topics.INVOICE_CREDITS, 4, (short) 1)));
  }

  private static Decisions decisions() {
    return new Decisions(Clock.fixed(Instant.parse("2021-04-25T00:00:00Z"), UTC));
  }

  private void readBackEverything() throws SQLException {
    try (Connection connection = tables.connect();
        Statement insert = connection.createStatement()) {
      insert.executeUpdate(
          """
          INSERT INTO projection_offset
            (projection, topic, partition, next_offset, position, done)
          SELECT 'invoice-credits', 'invoice-credits', p, 1000000, 0, 0
          FROM generate_series(0, 3) AS p
          """);
    }
  }

  private int pending() throws SQLException {
    try (Connection connection = tables.connect();
        Statement select = connection.createStatement();
        var rows = select.executeQuery("SELECT count(*) FROM credit_pending")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** A producer whose first sends fail, as they do while no broker answers. */
  private final class FailingAtFirst extends KafkaTemplate<String, byte[]> {
    private final AtomicInteger failures;

    FailingAtFirst(int failures) {
      super(
          new DefaultKafkaProducerFactory<>(
              kafka, new StringSerializer(), new ByteArraySerializer()));
      this.failures = new AtomicInteger(failures);
    }

    @Override
    public CompletableFuture<SendResult<String, byte[]>> send(
        ProducerRecord<String, byte[]> message) {
      return failures.getAndDecrement() > 0
          ? CompletableFuture.failedFuture(new TimeoutException("no broker answers"))
          : super.send(message);
    }
  }
}
