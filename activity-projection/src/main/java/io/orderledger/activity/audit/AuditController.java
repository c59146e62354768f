package io.orderledger.activity.audit;

import io.orderledger.activity.request.DateRange;
import io.orderledger.activity.request.LogCursor;
import io.orderledger.activity.request.LogReader;
import io.orderledger.activity.stored.LogCriteria;
import io.orderledger.activity.stored.LogPlace;
import io.orderledger.activity.stored.LogQuery;
import io.orderledger.activity.stored.StoredEvent;
import io.orderledger.web.Caller;
import io.orderledger.web.Cursors;
import io.orderledger.web.PageSize;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /v1/auditrecords}: the log as Partner Center's audit records, newest first. */
@RestController
final class AuditController {
  private static final String TOKEN = "MS-ContinuationToken";

  private final LogQuery log;
  private final AuditRecords records;
  private final JsonMapper json;
  private final Clock clock;

  AuditController(LogQuery log, AuditRecords records, JsonMapper json, Clock clock) {
    this.log = log;
    this.records = records;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/v1/auditrecords")
  AuditPage auditRecords(
      @ParameterObject AuditRequest request,
      @RequestParam(required = false) @Nullable Integer size,
      @RequestHeader(name = TOKEN, required = false) @Nullable String token,
      Caller caller) {
    LogReader reader = LogReader.of(caller);
    int pageSize = PageSize.of(size);
    AuditFilter filter = AuditFilter.of(request.filter(), json);
    DateRange range =
        DateRange.of(
            PcDates.of("startDate", request.startDate()),
            PcDates.of("endDate", request.endDate()),
            "startDate",
            "endDate",
            clock);
    Cursors cursors =
        Cursors.of(
            TOKEN,
            "auditrecords",
            reader.partnerId().toString(),
            Objects.toString(request.startDate(), ""),
            Objects.toString(request.endDate(), ""),
            Objects.toString(request.filter(), ""));
    LogPlace after = null;
    if (request.continues(token)) {
      LogCursor begun = LogCursor.of(Objects.requireNonNull(token), cursors);
      range = begun.range();
      after = begun.place();
    }
    LogCriteria criteria =
        new LogCriteria(
            reader.partnerId(),
            range,
            filter.customer(),
            filter.companyName(),
            null,
            filter.operations(),
            null,
            null);
    return page(request, criteria, after, pageSize, cursors);
  }

  private AuditPage page(
      AuditRequest request,
      LogCriteria criteria,
      @Nullable LogPlace after,
      int size,
      Cursors cursors) {
    List<StoredEvent> rows =
        criteria.selectsNothing() ? List.of() : log.newestFirst(criteria, after, size + 1);
    List<StoredEvent> shown = rows.subList(0, Math.min(size, rows.size()));
    String next =
        rows.size() > size
            ? new LogCursor(criteria.range(), shown.getLast().place()).text(cursors)
            : null;
    return AuditPage.of(
        records.of(shown),
        next,
        request.self(size),
        next == null ? null : request.next(size, next));
  }
}
