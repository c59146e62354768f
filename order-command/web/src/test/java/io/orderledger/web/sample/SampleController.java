package io.orderledger.web.sample;

import io.orderledger.web.Caller;
import io.orderledger.web.Cursors;
import io.orderledger.web.Link;
import io.orderledger.web.PageSize;
import io.orderledger.web.PcCollection;
import io.orderledger.web.RequestIds;
import io.orderledger.web.Role;
import io.orderledger.web.Seek;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class SampleController {

  private static final List<String> NAMES =
      IntStream.range(0, 5).mapToObj(i -> "customer " + i).toList();

  @GetMapping("/v1/caller")
  Caller caller(Caller caller) {
    return caller;
  }

  @GetMapping("/v1/agents")
  Role agents(Caller caller) {
    return caller.requireAny(Role.ADMIN_AGENT, Role.GLOBAL_ADMIN);
  }

  @GetMapping("/v1/ids")
  Map<String, Object> ids(RequestIds ids) {
    return Map.of("ids", ids, "logged", String.valueOf(MDC.get("correlationId")));
  }

  @GetMapping("/v1/customers")
  PcCollection<String> customers(
      HttpServletRequest request,
      @RequestParam @Nullable Integer size,
      @RequestParam @Nullable String filter,
      @RequestParam @Nullable String seekOperation,
      @RequestHeader(name = Seek.HEADER, required = false) @Nullable String token) {
    Cursors cursors = Cursors.of(Seek.HEADER, "customers", String.valueOf(filter));
    int from =
        Seek.of(seekOperation, token)
            .after()
            .map(after -> Integer.parseInt(cursors.decode(after, 1).getFirst()))
            .orElse(0);
    int to = Math.min(NAMES.size(), from + PageSize.of(size));
    Link self = Link.self(request);
    Link next = to < NAMES.size() ? Seek.next(self, cursors.encode(String.valueOf(to))) : null;
    return PcCollection.page(NAMES.size(), NAMES.subList(from, to), self, next);
  }

  @GetMapping("/v1/dates")
  String date(@RequestParam String startDate) {
    return startDate;
  }

  @PostMapping("/v1/samples")
  Sample echo(@RequestBody Sample sample) {
    return sample;
  }

  @PostMapping("/v1/uploads")
  long upload(@RequestParam MultipartFile file) {
    return file.getSize();
  }

  @GetMapping("/v1/downloads/{token}")
  String download(@PathVariable String token) {
    return "the bits behind " + token;
  }

  @GetMapping("/internal/ping")
  String ping() {
    return "pong";
  }
}
