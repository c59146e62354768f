package io.orderledger.activity.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes answers of any length on the request's own (virtual) thread. No more than {@code
 * orderledger.activity.streams} run at once; none holds a database connection while its client is
 * slow. What fails after the first bytes are out is cut off, so that no client takes it for whole.
 */
@Component
public final class StreamedAnswers {
  private static final int BUFFER_BYTES = 32 * 1024;
  private static final Duration COME_BACK = Duration.ofSeconds(5);

  private final Semaphore permits;

  StreamedAnswers(@Value("${orderledger.activity.streams:64}") int atOnce, MeterRegistry meters) {
    this.permits = new Semaphore(atOnce);
    Gauge.builder("orderledger.activity.streams", () -> atOnce - permits.availablePermits())
        .description("streamed answers that are being written")
        .register(meters);
  }

  /** What writes the answer, piece by piece. */
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes an answer.
   *
   * @throws ApiException 429 when too many streams run
   * @throws IOException when the client is gone
   */
  public void write(
      HttpServletRequest request, HttpServletResponse response, MediaType type, Body body)
      throws IOException {
    if (!permits.tryAcquire()) {
      throw ApiException.of(ErrorCode.TOO_MANY_REQUESTS, "Too many streams run at once")
          .retryAfter(COME_BACK);
    }
    try {
      response.setContentType(type.toString());
      response.setHeader("Cache-Control", "no-store");
      if (request.getMethod().equals("HEAD")) {
        return;
      }
      OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES);
      body.writeTo(out);
      out.flush();
    } catch (RuntimeException e) {
      if (response.isCommitted()) {
        request.setAttribute(CutOff.ATTRIBUTE, e);
      } else {
        response.resetBuffer();
        response.setContentType(null);
      }
      throw e;
    } finally {
      permits.release();
    }
  }
}
