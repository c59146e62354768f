package io.orderledger.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Opaque cursors of one listing: the sort key of the last row given, as URL-safe text. A cursor is
 * good only for the scope it was made in, such as the listing's name, partner and filters; it
 * grants nothing, so the query behind it must still select by the caller's partner.
 */
public final class Cursors {

  private static final int MAX_LENGTH = 2048;
  private static final int CHECK_BYTES = 8;

  private final String field;
  private final byte[] scope;

  private Cursors(String field, byte[] scope) {
    this.field = field;
    this.scope = scope;
  }

  /**
   * The cursors of one listing.
   *
   * @param field the parameter or header that carries the cursor, named in errors
   * @param scope what a cursor must have been made for to be taken back
   */
  public static Cursors of(String field, String... scope) {
    return new Cursors(field, bytes(List.of(scope)));
  }

  /** The cursor behind the row with these sort key values. */
  public String encode(String... values) {
    byte[] body = bytes(List.of(values));
    byte[] check = check(body);
    byte[] all = Arrays.copyOf(check, check.length + body.length);
    System.arraycopy(body, 0, all, check.length, body.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /**
   * The values of a cursor.
   *
   * @throws ApiException 3000 naming the field when the text is malformed, from another scope or of
   *     another number of values
   */
  public List<String> decode(String cursor, int count) {
    if (cursor.length() > MAX_LENGTH) {
      throw unreadable();
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(cursor);
      if (all.length < CHECK_BYTES) {
        throw unreadable();
      }
      byte[] body = Arrays.copyOfRange(all, CHECK_BYTES, all.length);
      if (!MessageDigest.isEqual(check(body), Arrays.copyOf(all, CHECK_BYTES))) {
        throw unreadable();
      }
      List<String> values = values(body);
      if (values.size() != count) {
        throw unreadable();
      }
      return values;
    } catch (IllegalArgumentException malformed) {
      throw unreadable();
    }
  }

  private ApiException unreadable() {
    return ApiException.of(
            ErrorCode.INVALID_PROPERTY,
            field + " is not a cursor of this listing; start again without it")
        .field(field);
  }

  private byte[] check(byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(scope);
      return Arrays.copyOf(digest.digest(body), CHECK_BYTES);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static byte[] bytes(List<String> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String value : values) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeShort(utf8.length);
        out.write(utf8);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private List<String> values(byte[] body) {
    List<String> values = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
      while (in.available() > 0) {
        values.add(new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8));
      }
    } catch (IOException truncated) {
      throw unreadable();
    }
    return values;
  }
}
