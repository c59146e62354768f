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
  private final JdbcClient jdbc;
  private final StoreAvailability availability;

  AttachmentTable(JdbcClient jdbc, StoreAvailability availability) {
    this.jdbc = jdbc;
    this.availability = availability;
  }

  void add(String supportRequestId, String orderId, Instant now, List<AttachmentFile> files) {
    for (AttachmentFile file : files) {
      Attachment attachment = file.attachment();
      availability.reading(
          () ->
              jdbc.sql(
                      """
                      INSERT INTO support_attachment (attachment_id, support_request_id, order_id,
                        received_at, file_name, media_type, sha256, content)
                      VALUES (:id, :request, :order, :now, :name, :type, :sha256, :content)
                      """)
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
}
