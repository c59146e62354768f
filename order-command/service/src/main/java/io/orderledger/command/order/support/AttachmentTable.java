package io.orderledger.command.order.support;

import io.orderledger.command.eventstore.StoreAvailability;
import io.orderledger.contract.event.Attachment;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the bytes of attachments are kept. */
@Component
class AttachmentTable {
  private static final String ADD =
      """
      INSERT INTO support_attachment (attachment_id, support_request_id, order_id, received_at,
        file_name, media_type, sha256, content, after_sequence)
      SELECT :id, :request, :order, :now, :name, :type, :sha256, :content,
        coalesce((SELECT max(sequence) FROM event WHERE aggregate_id = :order), -1)
      """;

  // Ids are long and random, so an event that holds one anywhere names it.
  private static final String SETTLE =
      """
      WITH due AS (
        SELECT attachment_id, EXISTS (
            SELECT FROM event WHERE aggregate_id = order_id AND sequence > after_sequence
              AND position(convert_to(CAST(attachment_id AS text), 'UTF8') IN payload) > 0
          ) AS named
        FROM support_attachment
        WHERE NOT filed AND stored_at < now() - interval '1 hour'
        ORDER BY stored_at LIMIT :limit FOR UPDATE SKIP LOCKED
      ), kept AS (
        UPDATE support_attachment SET filed = true
        WHERE attachment_id IN (SELECT attachment_id FROM due WHERE named)
      ), removed AS (
        DELETE FROM support_attachment
        WHERE attachment_id IN (SELECT attachment_id FROM due WHERE NOT named)
      )
      SELECT count(*) AS due, count(*) FILTER (WHERE NOT named) AS removed FROM due
      """;

  private final JdbcClient jdbc;
  private final StoreAvailability availability;

  AttachmentTable(JdbcClient jdbc, StoreAvailability availability) {
    this.jdbc = jdbc;
    this.availability = availability;
  }

  /** Keeps the files of a request that is about to be filed. */
  void add(String supportRequestId, String orderId, Instant now, List<AttachmentFile> files) {
    for (AttachmentFile file : files) {
      Attachment attachment = file.attachment();
      availability.reading(
          () ->
              jdbc.sql(ADD)
                  .param("id", UUID.fromString(attachment.attachmentId()))
                  .param("request", UUID.fromString(supportRequestId))
                  .param("order", UUID.fromString(orderId))
                  .param("now", Timestamp.from(now))
                  .param("name", attachment.fileName())
                  .param("type", attachment.mediaType())
                  .param("sha256", attachment.sha256())
                  .param("content", file.content())
                  .update());
    }
  }

  /** Forgets the files of a request that was not filed. */
  void remove(String supportRequestId) {
    availability.reading(
        () ->
            jdbc.sql("DELETE FROM support_attachment WHERE support_request_id = :request")
                .param("request", UUID.fromString(supportRequestId))
                .update());
  }

  /**
   * What settling found.
   *
   * @param due files that were looked at
   * @param removed those of them whose request was never filed
   */
  record Settled(int due, int removed) {}

  /**
   * Looks at files that were stored more than an hour ago and not looked at yet, the oldest first:
   * keeps those an event of the order names, removes the others. An hour is far more than a command
   * may take, so no event can come later. Instances that do this at once take different files.
   *
   * @param limit how many, at most
   */
  Settled settle(int limit) {
    return availability.reading(
        () -> jdbc.sql(SETTLE).param("limit", limit).query(Settled.class).single());
  }
}
