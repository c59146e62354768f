package io.orderledger.command.order.support;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.dispatch.CommandDispatcher;
import io.orderledger.command.dispatch.OrderOutcome;
import io.orderledger.command.http.Actors;
import io.orderledger.command.http.Ids;
import io.orderledger.command.http.Outcomes;
import io.orderledger.command.http.Requests;
import io.orderledger.command.order.OrderOwner;
import io.orderledger.command.order.SubmitSupportRequest;
import io.orderledger.contract.event.Attachment;
import io.orderledger.contract.event.SupportRequestSubmitted;
import io.orderledger.web.Caller;
import io.orderledger.web.RequestIds;
import io.orderledger.web.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Files support requests: the bytes of the attachments first, then the event that names them.
 * {@link UnfiledAttachments} removes the bytes where the event did not come.
 */
@Component
class SupportRequests {
  private final CommandDispatcher dispatcher;
  private final AttachmentTable attachments;
  private final Requests requests;
  private final Clock clock;

  SupportRequests(
      CommandDispatcher dispatcher, AttachmentTable attachments, Requests requests, Clock clock) {
    this.dispatcher = dispatcher;
    this.attachments = attachments;
    this.requests = requests;
    this.clock = clock;
  }

  /** What makes a request the same one again (R14): the files count by their digests. */
  record Asked(SupportBody body, List<String> files) {}

  SupportRequestSubmitted file(
      Caller caller,
      RequestIds ids,
      CustomerState customer,
      String order,
      SupportBody body,
      List<AttachmentFile> files) {
    Instant now = clock.instant();
    SupportForm form = SupportForm.read(body);
    String id = Ids.make(now);
    attachments.add(id, order, now, files);
    OrderOutcome outcome =
        dispatcher.dispatch(
            new SubmitSupportRequest(
                order,
                Actors.of(caller, Role.ADMIN_AGENT),
                now,
                new OrderOwner(caller.partnerId(), customer.customer().customerId()),
                id,
                form.type(),
                form.impact(),
                form.title(),
                form.description(),
                form.contact(),
                files.stream().map(AttachmentFile::attachment).toList()),
            requests.context(
                caller, ids, "POST " + order + "/supportrequests", asked(body, files)));
    if (!files.isEmpty() && !filed(outcome, id)) {
      attachments.remove(id);
    }
    return Outcomes.event(outcome, SupportRequestSubmitted.class);
  }

  private static Asked asked(SupportBody body, List<AttachmentFile> files) {
    return new Asked(
        body,
        files.stream()
            .map(AttachmentFile::attachment)
            .map((Attachment a) -> a.fileName() + ' ' + a.sha256())
            .toList());
  }

  /** Neither when it was refused nor when a repeated request gave the first one's outcome. */
  private static boolean filed(OrderOutcome outcome, String id) {
    return outcome.events().stream()
        .anyMatch(e -> e instanceof SupportRequestSubmitted s && s.supportRequestId().equals(id));
  }
}
