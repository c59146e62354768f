package io.orderledger.command.order.support;

import io.orderledger.contract.event.Attachment;

/** An attachment with its bytes. */
final class AttachmentFile {
  private final Attachment attachment;
  private final byte[] content;

  AttachmentFile(Attachment attachment, byte[] content) {
    this.attachment = attachment;
    this.content = content;
  }

  Attachment attachment() {
    return attachment;
  }

  byte[] content() {
    return content;
  }
}
