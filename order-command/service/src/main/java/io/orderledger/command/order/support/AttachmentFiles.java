package io.orderledger.command.order.support;

import io.orderledger.command.http.Ids;
import io.orderledger.command.http.Refusals;
import io.orderledger.contract.event.Attachment;
import io.orderledger.web.ApiException;
import io.orderledger.web.ErrorCode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Reads the files that come with a support request; their total size is bounded by the server. */
final class AttachmentFiles {
  static final int MAXIMUM_FILES = 10;
  private static final int MAXIMUM_NAME = 255;

  private AttachmentFiles() {}

  /**
   * The files with their digests.
   *
   * @throws ApiException 3000, 413 or 415 naming the file at fault by its place among all files
   */
  static List<AttachmentFile> read(List<MultipartFile> files, Instant now) throws IOException {
    if (files.size() > MAXIMUM_FILES) {
      throw ApiException.of(
              ErrorCode.PAYLOAD_TOO_LARGE, "At most " + MAXIMUM_FILES + " files can come along")
          .field("attachments");
    }
    List<AttachmentFile> read = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      read.add(read(files.get(i), "attachments[" + i + "]", now));
    }
    return read;
  }

  private static AttachmentFile read(MultipartFile file, String field, Instant now)
      throws IOException {
    byte[] content = file.getBytes();
    String name = name(file.getOriginalFilename(), field);
    if (content.length == 0) {
      throw Refusals.invalid("The file " + name + " is empty").field(field);
    }
    String type = type(file.getContentType());
    if (!AttachmentTypes.allowed(type, content)) {
      throw ApiException.of(
              ErrorCode.UNSUPPORTED_MEDIA_TYPE,
              "%s is no file of these types: %s".formatted(name, AttachmentTypes.NAMES))
          .field(field);
    }
    return new AttachmentFile(
        new Attachment(Ids.make(now), name, type, content.length, sha256(content)), content);
  }

  /** The last step of what may be a whole path. */
  private static String name(@Nullable String given, String field) {
    String path = given == null ? "" : given.replace('\\', '/');
    String name = path.substring(path.lastIndexOf('/') + 1).strip();
    if (name.isEmpty()
        || name.length() > MAXIMUM_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw Refusals.invalid(
              "A file's name has 1 to %d characters, none of them a control character"
                  .formatted(MAXIMUM_NAME))
          .field(field);
    }
    return name;
  }

  private static String type(@Nullable String given) {
    String type = given == null ? "" : given;
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
