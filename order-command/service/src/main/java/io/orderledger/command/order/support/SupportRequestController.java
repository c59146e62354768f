package io.orderledger.command.order.support;

import io.orderledger.command.customer.CustomerState;
import io.orderledger.command.http.Customers;
import io.orderledger.command.http.Refusals;
import io.orderledger.contract.event.SupportRequestSubmitted;
import io.orderledger.contract.resource.SupportRequestResource;
import io.orderledger.web.Caller;
import io.orderledger.web.Guid;
import io.orderledger.web.RequestIds;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Takes support requests, as JSON or as a form whose part {@code request} is that JSON and whose
 * files are the attachments, whatever their parts are called (R12).
 */
@RestController
class SupportRequestController {
  private static final String PATH = "/v1/customers/{customerId}/orders/{orderId}/supportrequests";
  private static final String REQUEST = "request";
  private static final String ATTACHMENTS = "attachments";
  private final Customers customers;
  private final SupportRequests requests;
  private final Clock clock;

  SupportRequestController(Customers customers, SupportRequests requests, Clock clock) {
    this.customers = customers;
    this.requests = requests;
    this.clock = clock;
  }

  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SupportRequestResource> file(
      Caller caller,
      RequestIds ids,
      @PathVariable String customerId,
      @PathVariable String orderId,
      @RequestBody SupportBody body) {
    CustomerState customer = customers.of(caller, customerId);
    String order = Guid.read(orderId).orElseThrow(Refusals::orderNotFound);
    return answer(requests.file(caller, ids, customer, order, body, List.of()));
  }

  @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<SupportRequestResource> fileWithAttachments(
      Caller caller,
      RequestIds ids,
      @PathVariable String customerId,
      @PathVariable String orderId,
      @RequestPart(REQUEST) SupportBody body,
      @RequestPart(name = ATTACHMENTS, required = false) @Nullable List<MultipartFile> attachments,
      MultipartHttpServletRequest form)
      throws IOException {
    CustomerState customer = customers.of(caller, customerId);
    String order = Guid.read(orderId).orElseThrow(Refusals::orderNotFound);
    List<AttachmentFile> files =
        AttachmentFiles.read(files(attachments, form.getMultiFileMap()), clock.instant());
    return answer(requests.file(caller, ids, customer, order, body, files));
  }

  /** The attachments, and behind them the files in parts of any other name. */
  private static List<MultipartFile> files(
      @Nullable List<MultipartFile> attachments, Map<String, List<MultipartFile>> parts) {
    List<MultipartFile> files = new ArrayList<>(attachments == null ? List.of() : attachments);
    parts.forEach(
        (name, those) -> {
          if (!name.equals(REQUEST) && !name.equals(ATTACHMENTS)) {
            files.addAll(those);
          }
        });
    return files;
  }

  private static ResponseEntity<SupportRequestResource> answer(SupportRequestSubmitted filed) {
    return ResponseEntity.created(
            URI.create(
                "/v1/customers/%s/orders/%s/supportrequests"
                    .formatted(filed.customer().customerId(), filed.orderId())))
        .body(SupportRequestResource.of(filed));
  }
}
