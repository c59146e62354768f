package io.orderledger.contract.codec;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds an event.
 *
 * @param id unique; {@code <subject>:<sequence>} for stored events, the derived id otherwise
 * @param source the CloudEvents source, for example {@code /order-command}
 * @param subject the aggregate's id
 * @param sequence place in the aggregate, from 0 without gaps; -1 for derived events
 * @param position place in the whole history, from 1 without gaps, in commit order; -1 for derived
 *     events
 * @param time the business instant of the event
 * @param traceparent the W3C trace context of the command, when there was one
 */
public record EventMetadata(
    String id,
    String source,
    String subject,
    long sequence,
    long position,
    Instant time,
    String correlationId,
    String causationId,
    String partnerId,
    @Nullable String traceparent) {

  /** The id of the event at {@code sequence} of the aggregate {@code subject}. */
  public static String idOf(String subject, long sequence) {
    return subject + ":" + sequence;
  }
}
