package io.orderledger.command.order.download;

import org.apache.coyote.CloseNowException;

/** The line was cancelled while its bits were going out (R8). */
final class DownloadStopped extends CloseNowException {
  DownloadStopped() {
    super("the line was cancelled while its bits were going out");
  }
}
