package io.orderledger.command.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderledger.command.support.Callers;
import io.orderledger.web.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileTest {
  private static final byte[] FIRST_VERSION =
      HexFormat.of().parseHex("f09a0c00e2b5d3a19be8671f42ccf1003d5577a0b1c2d3e4f5061728394a5b6c");

  @TempDir private Path folder;

  @Test
  void it_is_made_once_and_only_its_owner_may_read_it() throws IOException {
    Path made = folder.resolve("made");
    Path file = made.resolve("here.secret");
    List<String> secrets = Callers.get(8, _ -> HexFormat.of().formatHex(read(file)));

    assertThat(secrets).hasSize(8).containsOnly(secrets.getFirst());
    assertThat(secrets.getFirst()).hasSize(2 * Secret.BYTES);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(made.toFile().list()).containsExactly("here.secret");
  }

  @Test
  void one_that_others_may_read_is_refused() throws IOException {
    Path file = folder.resolve("open.secret");
    read(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(StartRefused.class)
        .hasMessage(file + " may be read by others: make it chmod 600");
  }

  @Test
  void one_that_is_lost_and_needed_is_refused_and_not_made() {
    Path file = folder.resolve("lost.secret");

    assertThatThrownBy(() -> new SecretFile(file, "put it back").read(() -> true))
        .isInstanceOf(StartRefused.class)
        .hasMessage(file + " is missing: put it back");
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "AAECAwQF", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYX"})
  void one_that_is_damaged_is_refused(String content) throws IOException {
    Path file = secret(content.getBytes(US_ASCII));

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(StartRefused.class)
        .hasMessage(file + " holds no secret of 32 bytes: put it back");
  }

  @Test
  void one_of_the_first_version_is_read() throws IOException {
    assertThat(read(secret(FIRST_VERSION))).isEqualTo(FIRST_VERSION);
  }

  private Path secret(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("kept.secret"), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static byte[] read(Path file) {
    return new SecretFile(file, "put it back").read(() -> false);
  }
}
