package io.orderledger.command.order.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns links into tokens and back. A token is the whole link, sealed (AES-GCM): nothing about it
 * is stored, nobody can make or alter one, and it tells its holder nothing. The nonce is taken from
 * the link itself, so a link has one token for ever. Thread-safe.
 */
final class LinkSeal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int MAXIMUM_TOKEN = 2048;
  private final SecretKeySpec sealKey;
  private final SecretKeySpec nonceKey;

  /**
   * Seals with keys derived from a secret.
   *
   * @param secret the same on every replica
   */
  LinkSeal(byte[] secret) {
    SecretKeySpec root = new SecretKeySpec(secret, "HmacSHA256");
    this.sealKey = new SecretKeySpec(mac(root, "seal".getBytes(StandardCharsets.UTF_8)), "AES");
    this.nonceKey =
        new SecretKeySpec(mac(root, "nonce".getBytes(StandardCharsets.UTF_8)), "HmacSHA256");
  }

  String seal(DownloadLink link) {
    byte[] plain = LinkBytes.write(link);
    byte[] nonce = Arrays.copyOf(mac(nonceKey, plain), NONCE);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
      byte[] token = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /** The link; empty for a token that was not sealed here. */
  Optional<DownloadLink> open(String token) {
    if (token.length() > MAXIMUM_TOKEN) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      if (bytes.length <= NONCE) {
        return Optional.empty();
      }
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE))
              .doFinal(bytes, NONCE, bytes.length - NONCE);
      return Optional.of(LinkBytes.read(plain));
    } catch (GeneralSecurityException | IllegalArgumentException | IOException forged) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static byte[] mac(SecretKeySpec key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
