package io.orderledger.command.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderledger.command.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts with AES-256-GCM, a new nonce each time. Thread-safe. */
final class MasterKey {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;
  private final String id;

  /** The key of these {@value Secret#BYTES} bytes. */
  MasterKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, "AES");
    this.id = fingerprint(bytes);
  }

  /** Tells master keys apart; says nothing about them. */
  String id() {
    return id;
  }

  /** Nonce and ciphertext; {@code context} has to be the same when decrypting. */
  byte[] encrypt(String plain, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain.getBytes(UTF_8));
      byte[] all = Arrays.copyOf(nonce, nonce.length + secret.length);
      System.arraycopy(secret, 0, all, nonce.length, secret.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a product key cannot be encrypted", e);
    }
  }

  String decrypt(byte[] encrypted, String context) {
    byte[] nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, context);
      return new String(
          cipher.doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES), UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a product key cannot be decrypted", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(UTF_8));
    return cipher;
  }

  private static String fingerprint(byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("order-ledger master key id".getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest(bytes), 0, 4);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
