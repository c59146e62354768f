package io.orderledger.testing;

/** One PostgreSQL and one Kafka broker, of one kind. */
interface BackendPair {

  String kind();

  /** Makes the database when absent. */
  void createDatabase(String database);

  String jdbcUrl(String database);

  String bootstrapServers();
}
