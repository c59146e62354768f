package io.orderledger.activity.history;

import io.orderledger.activity.request.DateRange;
import io.orderledger.activity.request.LogReader;
import io.orderledger.activity.request.Parameters;
import io.orderledger.activity.stored.StoredEvent;
import io.orderledger.activity.stream.Chunks;
import io.orderledger.activity.stream.StreamedAnswers;
import io.orderledger.web.Caller;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /v1/events}: every event of the caller's partner in the order of its positions, as
 * NDJSON. The header {@code Order-Ledger-Position} names the position up to which the answer is
 * whole: asking again with {@code after} that position, or after the last line's, goes on from
 * there. It is below {@code after} where nothing has that position yet. The same events come in the
 * same order every time (R15).
 */
@RestController
final class ReplayController {
  /** The position up to which the answer is whole. */
  static final String UNTIL = "Order-Ledger-Position";

  private final HistoryQuery history;
  private final SafePosition safePosition;
  private final StreamedAnswers answers;
  private final CloudEventJson json = new CloudEventJson();

  ReplayController(HistoryQuery history, SafePosition safePosition, StreamedAnswers answers) {
    this.history = history;
    this.safePosition = safePosition;
    this.answers = answers;
  }

  @GetMapping("/v1/events")
  @ApiResponse(
      responseCode = "200",
      description = "One CloudEvent in structured JSON on each line",
      headers =
          @Header(
              name = UNTIL,
              description = "the position up to which the answer is whole",
              schema = @Schema(type = "integer", format = "int64")),
      content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")))
  void events(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable Long after,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LogReader reader = LogReader.of(caller);
    long start = after == null ? 0 : after;
    if (start < 0) {
      throw Parameters.invalid("after", String.valueOf(after), "is below 0");
    }
    DateRange range = range(Parameters.date("from", from), Parameters.date("to", to));
    HistoryQuery.Replay wanted =
        new HistoryQuery.Replay(
            reader.partnerId(), range, HistoryTypes.of(type), safePosition.now());
    response.setHeader(UNTIL, Long.toString(wanted.until()));
    answers.write(
        request, response, MediaType.APPLICATION_NDJSON, out -> write(wanted, start, out));
  }

  private void write(HistoryQuery.Replay wanted, long after, OutputStream out) throws IOException {
    Chunks<StoredEvent> events =
        new Chunks<>(
            (last, size) ->
                history.replay(wanted, last == null ? after : last.metadata().position(), size));
    while (events.hasNext()) {
      out.write(json.line(events.next()));
    }
  }

  /** Without both dates there is no bound at all. */
  private static @Nullable DateRange range(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null && to == null ? null : DateRange.between(from, to);
  }
}
