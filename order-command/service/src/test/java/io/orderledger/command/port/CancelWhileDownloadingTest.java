package io.orderledger.command.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.testing.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** R8, I2: a download that is under way when its line is cancelled does not go on. */
class CancelWhileDownloadingTest {
  private static final long SIZE = 256L * 1024 * 1024;

  @Test
  void bits_that_are_on_their_way_stop_with_the_cancellation() throws IOException {
    Path image = Service.software().resolve("DG7GMGF0D5RK-0001-2019-fr-fr-64.iso");
    Files.createDirectories(Service.software());
    try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
      file.setLength(SIZE);
    }
    Service.CLOCK.set("2021-03-10T12:00:00Z");
    Shop shop = Shop.in("DE");
    String order = shop.buy(Shop.WINDOWS_1Y);
    String uri =
        shop.agent()
            .post(
                shop.line(order, 0) + "/downloads",
                "{\"version\":\"2019\",\"language\":\"fr-fr\",\"architecture\":\"64\"}")
            .at("/uri");

    long received;
    byte[] last = new byte[512];
    try (Socket socket = open(URI.create(uri))) {
      InputStream in = socket.getInputStream();
      assertThat(in.readNBytes(64 * 1024)).hasSize(64 * 1024);
      Answer cancelled = shop.agent().patch(shop.order(order), "{\"status\":\"cancelled\"}");
      assertThat(cancelled.status()).isEqualTo(200);
      received = drain(in, last);
    }

    assertThat(received).isLessThan(SIZE / 2);
    assertThat(new String(last, StandardCharsets.US_ASCII)).doesNotContain("code");
  }

  private static Socket open(URI uri) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(16 * 1024);
    socket.setSoTimeout(20_000);
    socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), 5_000);
    String request = "GET " + uri.getPath() + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** Reads to the end, which may be an abrupt one, and keeps the last bytes. */
  private static long drain(InputStream in, byte[] last) throws IOException {
    byte[] chunk = new byte[64 * 1024];
    long total = 0;
    try {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        total += n;
        int kept = Math.min(n, last.length);
        System.arraycopy(chunk, n - kept, last, 0, kept);
      }
    } catch (SocketException abrupt) {
      return total;
    }
    return total;
  }
}
