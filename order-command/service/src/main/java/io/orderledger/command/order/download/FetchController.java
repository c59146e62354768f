package io.orderledger.command.order.download;

import io.orderledger.command.decision.Refused;
import io.orderledger.command.dispatch.CommandContext;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.Loaded;
import io.orderledger.command.http.Outcomes;
import io.orderledger.command.http.Refusals;
import io.orderledger.command.order.OrderDecider;
import io.orderledger.command.order.RecordDownload;
import io.orderledger.contract.event.OrderEvent;
import io.orderledger.contract.event.SoftwareDownloaded;
import io.orderledger.contract.order.LineState;
import io.orderledger.contract.order.OrderState;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import io.orderledger.web.RequestIds;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Hands out bits for a link: the record first, then the first byte (R6, I2). */
@RestController
class FetchController {
  private final CommandDispatcher dispatcher;
  private final LinkSeal seal;
  private final SoftwareLibrary library;
  private final Clock clock;

  FetchController(
      CommandDispatcher dispatcher, LinkSeal seal, SoftwareLibrary library, Clock clock) {
    this.dispatcher = dispatcher;
    this.seal = seal;
    this.library = library;
    this.clock = clock;
  }

  @GetMapping("/v1/downloads/{token}")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE))
  @ApiResponse(
      responseCode = "206",
      content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE))
  void fetch(
      RequestIds ids,
      HttpMethod method,
      @PathVariable String token,
      @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
      @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange,
      ServletWebRequest exchange,
      HttpServletResponse response)
      throws IOException {
    DownloadLink link = seal.open(token).orElseThrow(FetchController::unknown);
    OrderState order =
        dispatcher.order(link.orderId()).map(Loaded::state).orElseThrow(FetchController::unknown);
    LineState line = order.line(link.lineItemNumber()).orElseThrow(FetchController::unknown);
    RevocableBits bits =
        new RevocableBits(library.bits(line.placed(), link.download()), () -> open(link));
    boolean whole = method.equals(HttpMethod.HEAD) || !bits.unchangedSince(ifRange);
    AskedParts parts = whole ? AskedParts.all() : AskedParts.of(range, bits);
    boolean known = exchange.checkNotModified(bits.tag());
    if (known || parts.none() || method.equals(HttpMethod.HEAD)) {
      ask(order, command(link));
    } else {
      record(command(link), ids);
    }
    if (!known) {
      answer(bits, parts, method, response);
    }
  }

  private static void answer(
      RevocableBits bits, AskedParts parts, HttpMethod method, HttpServletResponse response)
      throws IOException {
    if (parts.none()) {
      throw ApiException.of(
              ErrorCode.RANGE_NOT_SATISFIABLE,
              "Range lies behind the end of the %d bytes".formatted(bits.contentLength()))
          .field(HttpHeaders.RANGE)
          .header(HttpHeaders.CONTENT_RANGE, "bytes */" + bits.contentLength());
    }
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(bits));
    if (method.equals(HttpMethod.HEAD)) {
      response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
      response.setContentLengthLong(bits.contentLength());
    } else {
      parts.write(bits, response);
    }
  }

  /**
   * Bits that were promised do not come any more. Nothing can be said about it after the headers
   * are out: the container closes the connection, and the receiver sees an incomplete answer.
   */
  @ExceptionHandler(DownloadStopped.class)
  void stop(DownloadStopped stopped) throws DownloadStopped {
    throw stopped;
  }

  private void record(RecordDownload command, RequestIds ids) {
    CommandContext context =
        new CommandContext(ids.requestId(), null, ids.correlationId(), ids.traceparent());
    Outcomes.event(dispatcher.dispatch(command, context), SoftwareDownloaded.class);
  }

  /** No byte will go out, so there is nothing to record. */
  private static void ask(OrderState order, RecordDownload command) {
    if (OrderDecider.decide(order, command) instanceof Refused<OrderEvent>(var refusal, _)) {
      throw Refusals.answer(refusal);
    }
  }

  private boolean open(DownloadLink link) {
    return dispatcher
        .order(link.orderId())
        .flatMap(loaded -> loaded.state().line(link.lineItemNumber()))
        .filter(line -> !line.cancelled())
        .isPresent();
  }

  private RecordDownload command(DownloadLink link) {
    return new RecordDownload(
        link.orderId(),
        link.actor(),
        clock.instant(),
        link.lineItemNumber(),
        link.download(),
        link.linkId(),
        link.expiresAt());
  }

  private static String attachment(RevocableBits bits) {
    return ContentDisposition.attachment().filename(bits.getFilename()).build().toString();
  }

  private static ApiException unknown() {
    return ApiException.of(ErrorCode.NOT_FOUND, "There is no such download link");
  }
}
