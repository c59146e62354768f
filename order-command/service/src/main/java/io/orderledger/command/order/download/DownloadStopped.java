package io.orderledger.command.order.download;

import java.io.IOException;

/** The line was cancelled while its bits were going out (R8). */
final class DownloadStopped extends IOException {
  DownloadStopped() {
    super("the line was cancelled while its bits were going out");
  }
}
