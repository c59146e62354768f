package io.orderledger.command.order.download;

import io.orderledger.contract.event.Actor;
import io.orderledger.contract.event.DownloadChoice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

/** Links as bytes: the same link gives the same bytes on every replica. */
final class LinkBytes {
  private LinkBytes() {}

  static byte[] write(DownloadLink link) {
    Instant expiresAt = link.expiresAt();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writeId(out, link.orderId());
      out.writeInt(link.lineItemNumber());
      out.writeUTF(link.download().version());
      out.writeUTF(link.download().language());
      out.writeUTF(link.download().architecture());
      writeId(out, link.linkId());
      out.writeLong(expiresAt.getEpochSecond());
      out.writeInt(expiresAt.getNano());
      out.writeUTF(link.actor().id());
      out.writeUTF(link.actor().name());
      out.writeUTF(link.actor().role());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static DownloadLink read(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new DownloadLink(
          readId(in),
          in.readInt(),
          new DownloadChoice(in.readUTF(), in.readUTF(), in.readUTF()),
          readId(in),
          Instant.ofEpochSecond(in.readLong(), in.readInt()),
          new Actor(in.readUTF(), in.readUTF(), in.readUTF()));
    }
  }

  private static void writeId(DataOutputStream out, String id) throws IOException {
    UUID uuid = UUID.fromString(id);
    out.writeLong(uuid.getMostSignificantBits());
    out.writeLong(uuid.getLeastSignificantBits());
  }

  private static String readId(DataInputStream in) throws IOException {
    return new UUID(in.readLong(), in.readLong()).toString();
  }
}
