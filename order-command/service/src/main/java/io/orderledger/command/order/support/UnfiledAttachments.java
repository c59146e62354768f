package io.orderledger.command.order.support;

import io.orderledger.command.order.support.AttachmentTable.Settled;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Removes attachments whose support request was never filed, because its command failed or the
 * process ended in between: at the start, and every {@code orderledger.attachments.settle-every}.
 */
@Component
final class UnfiledAttachments implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(UnfiledAttachments.class);
  private static final int AT_ONCE = 20;
  private final AttachmentTable attachments;
  private final Duration every;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;

  UnfiledAttachments(
      AttachmentTable attachments,
      @Value("${orderledger.attachments.settle-every:PT10M}") Duration every) {
    this.attachments = attachments;
    this.every = every;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("unfiled-attachments").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    stopped.countDown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    try {
      do {
        settleAll();
      } while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void settleAll() {
    try {
      Settled settled;
      do {
        settled = attachments.settle(AT_ONCE);
        if (settled.removed() > 0) {
          LOG.info("{} attachments of requests never filed were removed", settled.removed());
        }
      } while (running && settled.due() == AT_ONCE);
    } catch (RuntimeException notNow) {
      LOG.debug("Unfiled attachments are looked for again later: {}", notNow.getMessage());
    }
  }
}
