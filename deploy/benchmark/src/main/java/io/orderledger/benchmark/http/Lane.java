package io.orderledger.benchmark.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keep-alive connections to one port; a request that finds all of them busy waits for the next.
 * Everything happens on the thread of its {@link EventLoop}.
 */
final class Lane implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;

  private final List<Connection> all = new ArrayList<>();
  private final Deque<Connection> idle = new ArrayDeque<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Selector selector;
  private final int port;
  private int inFlight;

  /** Takes an answer on the loop's thread; may send the next request. */
  @FunctionalInterface
  interface Handler {
    void answered(Answer answer, long nanoTime) throws IOException;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Waiting(byte[] request, Handler handler) {}

  Lane(Selector selector, int port, int connections) throws IOException {
    this.selector = selector;
    this.port = port;
    for (int i = 0; i < connections; i++) {
      Connection connection = new Connection();
      all.add(connection);
      idle.add(connection);
    }
  }

  int connections() {
    return all.size();
  }

  /** Requests that were sent or wait, and have no answer yet. */
  int open() {
    return inFlight + waiting.size();
  }

  /** Sends a request on a free connection, or once one is. */
  void send(byte[] request, Handler handler) throws IOException {
    Connection free = idle.poll();
    if (free == null) {
      waiting.add(new Waiting(request, handler));
    } else {
      free.send(request, handler);
    }
  }

  @Override
  public void close() throws IOException {
    for (Connection connection : all) {
      connection.channel.close();
    }
  }

  /** One connection, opened again when the service has said that it closes it. */
  final class Connection {
    private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER);
    private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER);
    private final Answer answer = new Answer(in);
    private SocketChannel channel;
    private @Nullable Handler handler;

    private Connection() throws IOException {
      channel = opened();
    }

    private SocketChannel opened() throws IOException {
      SocketChannel made =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      made.setOption(StandardSocketOptions.TCP_NODELAY, true);
      made.configureBlocking(false);
      made.register(selector, SelectionKey.OP_READ, this);
      return made;
    }

    private void send(byte[] request, Handler next) throws IOException {
      if (!channel.isOpen()) {
        channel = opened();
      }
      handler = next;
      inFlight++;
      in.clear();
      out.clear().put(request).flip();
      while (out.hasRemaining()) {
        channel.write(out);
      }
    }

    /** Reads what has come. */
    void readable() throws IOException {
      boolean ended = channel.read(in) < 0;
      Handler waitingHere = handler;
      if (waitingHere == null || !answer.complete()) {
        if (waitingHere != null && ended) {
          throw new IOException("the service closed a connection without an answer");
        }
        if (ended) {
          channel.close();
        }
        return;
      }
      handler = null;
      inFlight--;
      if (ended || answer.closes()) {
        channel.close();
      }
      waitingHere.answered(answer, System.nanoTime());
      Waiting next = waiting.poll();
      if (next == null) {
        idle.add(this);
      } else {
        send(next.request(), next.handler());
      }
    }
  }
}
