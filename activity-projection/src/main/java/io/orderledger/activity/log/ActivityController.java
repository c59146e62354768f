package io.orderledger.activity.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.activity.request.LogCursor;
import io.orderledger.activity.request.LogReader;
import io.orderledger.activity.stored.LogCriteria;
import io.orderledger.activity.stored.LogPlace;
import io.orderledger.activity.stream.StreamedAnswers;
import io.orderledger.web.Caller;
import io.orderledger.web.Cursors;
import io.orderledger.web.PageSize;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /v1/activity}: the activity log (R11) as a page of JSON, or whole as CSV or NDJSON.
 */
@RestController
final class ActivityController {
  private static final int DEFAULT_SIZE = 100;

  private final ActivityLog log;
  private final StreamedAnswers answers;
  private final JsonMapper json;
  private final Clock clock;

  ActivityController(ActivityLog log, StreamedAnswers answers, JsonMapper json, Clock clock) {
    this.log = log;
    this.answers = answers;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/v1/activity")
  @ApiResponse(
      responseCode = "200",
      description = "A page as JSON; as CSV or NDJSON the whole log behind the cursor",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ActivityPage.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(implementation = ActivityEntry.class))
      })
  void activity(
      @ParameterObject ActivityRequest wanted,
      @RequestParam(required = false) @Nullable Integer size,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LogReader reader = LogReader.of(caller);
    int pageSize = PageSize.of(size, DEFAULT_SIZE);
    LogFormat format = LogFormat.accepted(request.getHeader("Accept"));
    Cursors cursors = Cursors.of("cursor", wanted.scope(reader));
    LogCriteria criteria = wanted.criteria(reader, clock);
    LogPlace after = null;
    if (cursor != null && !cursor.isEmpty()) {
      LogCursor begun = LogCursor.of(cursor, cursors);
      criteria = criteria.within(begun.range());
      after = begun.place();
    }
    switch (format) {
      case JSON -> {
        byte[] page = json.writeValueAsBytes(log.page(criteria, after, pageSize, cursors));
        response.setContentType(format.mediaType().toString());
        response.getOutputStream().write(page);
      }
      case CSV, NDJSON -> {
        Iterator<ActivityEntry> entries = log.entries(criteria, after);
        answers.write(request, response, format.mediaType(), out -> write(format, entries, out));
      }
    }
  }

  private void write(LogFormat format, Iterator<ActivityEntry> entries, OutputStream out)
      throws IOException {
    if (format == LogFormat.CSV) {
      out.write(CsvLine.HEADER.getBytes(UTF_8));
    }
    while (entries.hasNext()) {
      ActivityEntry entry = entries.next();
      if (format == LogFormat.CSV) {
        out.write(CsvLine.of(entry).getBytes(UTF_8));
      } else {
        out.write(json.writeValueAsBytes(entry));
        out.write('\n');
      }
    }
  }
}
