package io.orderledger.command.order.support;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The types of files that may come with a support request, told by name and by first bytes. */
final class AttachmentTypes {
  static final List<String> NAMES =
      List.of("application/pdf", "image/png", "image/jpeg", "text/plain", "text/csv");

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  private AttachmentTypes() {}

  static boolean allowed(String type, byte[] content) {
    return switch (type) {
      case "application/pdf" -> startsWith(content, PDF);
      case "image/png" -> startsWith(content, PNG);
      case "image/jpeg" -> startsWith(content, JPEG);
      case "text/plain", "text/csv" -> isText(content);
      default -> false;
    };
  }

  private static boolean startsWith(byte[] content, byte[] sign) {
    for (int i = 0; i < sign.length; i++) {
      if (i >= content.length || content[i] != sign[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(byte[] content) {
    for (byte b : content) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }
}
