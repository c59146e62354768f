package io.orderledger.benchmark.projection;

import com.zaxxer.hikari.HikariDataSource;
import io.orderledger.benchmark.harness.Contender;
import io.orderledger.benchmark.harness.CpuClock;
import io.orderledger.benchmark.harness.Measurement;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.simple.JdbcClient;

/** LC: COPY of our rows, held in memory, into an empty table with the same indexes. */
final class CopyPeer implements Contender {
  private final HikariDataSource database;
  private final CpuClock cpu;
  private final List<List<byte[]>> parts = new ArrayList<>();
  private final long rows;

  /**
   * Reads our rows into memory.
   *
   * @param streams how many COPY commands run at once, each with its part of the rows
   */
  CopyPeer(HikariDataSource database, CpuClock cpu, int streams) throws Exception {
    this.database = database;
    this.cpu = cpu;
    this.rows =
        JdbcClient.create(database)
            .sql("SELECT count(*) FROM public.history")
            .query(Long.class)
            .single();
    for (int part = 0; part < streams; part++) {
      parts.add(read(rows * part / streams, rows * (part + 1) / streams));
    }
  }

  private List<byte[]> read(long after, long upTo) throws Exception {
    List<byte[]> pieces = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      CopyOut out =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut(
                  "COPY (SELECT * FROM public.history WHERE position > "
                      + after
                      + " AND position <= "
                      + upTo
                      + ") TO STDOUT (FORMAT binary)");
      for (byte[] piece = out.readFromCopy(); piece != null; piece = out.readFromCopy()) {
        pieces.add(piece);
      }
    }
    return gathered(pieces);
  }

  /** The same bytes in pieces of a quarter of a MiB. */
  private static List<byte[]> gathered(List<byte[]> rows) {
    List<byte[]> chunks = new ArrayList<>();
    ByteArrayOutputStream chunk = new ByteArrayOutputStream(300 * 1024);
    for (byte[] row : rows) {
      chunk.writeBytes(row);
      if (chunk.size() > 256 * 1024) {
        chunks.add(chunk.toByteArray());
        chunk.reset();
      }
    }
    chunks.add(chunk.toByteArray());
    return chunks;
  }

  @Override
  public String name() {
    return "LC";
  }

  @Override
  public String settings() {
    return parts.size()
        + " COPY (FORMAT binary) at once, one transaction each, from memory, nothing decoded, the"
        + " table empty and with all its indexes";
  }

  @Override
  public Measurement measure() throws Exception {
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql("TRUNCATE history").update();
    jdbc.sql("CHECKPOINT").update();
    double cpuBefore = cpu.seconds();
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(parts.size())) {
      List<Future<Long>> running = parts.stream().map(p -> threads.submit(() -> copy(p))).toList();
      for (Future<Long> one : running) {
        one.get(10, TimeUnit.MINUTES);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double used = cpu.seconds() - cpuBefore;
    for (String sql : new PeerHistory().differences("lc", true)) {
      if (jdbc.sql(sql).query(Long.class).single() != 0) {
        throw new IllegalStateException("LC's rows differ: " + sql);
      }
    }
    if (jdbc.sql("SELECT count(*) FROM history").query(Long.class).single() != rows) {
      throw new IllegalStateException("LC misses rows");
    }
    return new Measurement(rows / seconds, used * 1000 / rows, Map.of("seconds", seconds));
  }

  private long copy(List<byte[]> pieces) throws SQLException {
    try (Connection tx = database.getConnection()) {
      tx.setAutoCommit(false);
      CopyIn in =
          tx.unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY history FROM STDIN (FORMAT binary)");
      for (byte[] piece : pieces) {
        in.writeToCopy(piece, 0, piece.length);
      }
      long copied = in.endCopy();
      tx.commit();
      return copied;
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
