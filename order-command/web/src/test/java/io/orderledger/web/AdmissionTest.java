package io.orderledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.orderledger.web.AdmissionTest.Room;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@TestPropertySource(properties = "orderledger.web.max-in-flight=2")
@Import(Room.class)
@SuppressWarnings("NullAway.Init")
class AdmissionTest extends HttpTest {
  @Autowired Room room;
  @Autowired MeterRegistry meters;

  @RestController
  static class Room {
    private final CountDownLatch entered = new CountDownLatch(2);
    private final CountDownLatch door = new CountDownLatch(1);

    @GetMapping("/v1/room")
    boolean stay() throws InterruptedException {
      entered.countDown();
      return door.await(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void more_requests_than_may_be_inside_are_refused_at_once_while_public_routes_stay_open()
      throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> inside =
          List.of(callers.submit(() -> get("/v1/room")), callers.submit(() -> get("/v1/room")));
      assertThat(room.entered.await(30, TimeUnit.SECONDS)).isTrue();

      HttpResponse<String> refused = get("/v1/caller", "MS-RequestId", "r-1");
      problem(refused, 503, "503");
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(refused.headers().firstValue("MS-RequestId")).hasValue("r-1");
      assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
      assertThat(get("/v1/downloads/abc").statusCode()).isEqualTo(200);
      assertThat(meters.get("orderledger.http.inside").gauge().value()).isEqualTo(2);
      assertThat(meters.get("orderledger.http.refused").functionCounter().count()).isEqualTo(1);

      room.door.countDown();
      for (Future<HttpResponse<String>> one : inside) {
        assertThat(one.get(30, TimeUnit.SECONDS).body()).isEqualTo("true");
      }
    }
    await().atMost(10, TimeUnit.SECONDS).until(() -> get("/v1/caller").statusCode() == 200);
  }
}
