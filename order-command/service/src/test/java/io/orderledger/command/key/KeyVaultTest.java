package io.orderledger.command.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.orderledger.command.secret.Secret;
import io.orderledger.command.support.Callers;
import io.orderledger.command.support.Commands;
import io.orderledger.command.support.Instance;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class KeyVaultTest {
  private static final MasterKey MASTER = masterKey(1);
  private Instance one;
  private Instance other;

  @BeforeAll
  void start() {
    String url = Instance.migrated();
    one = Instance.on(url);
    other = Instance.on(url);
  }

  @AfterAll
  void stop() {
    one.close();
    other.close();
  }

  @Test
  void first_reveals_at_once_on_two_instances_agree_on_one_key_of_32_characters() {
    String id = placed(2);
    List<Optional<String>> keys =
        Callers.get(32, caller -> vault(caller % 2 == 0 ? one : other).reveal(id, 0));

    assertThat(keys.stream().distinct()).hasSize(1);
    assertThat(keys.getFirst()).hasValueSatisfying(key -> assertThat(key).hasSize(32));
    assertThat(vault(one).reveal(id, 1)).isPresent().isNotEqualTo(keys.getFirst());
    assertThat(vault(one).reveal(id, 2)).isEmpty();
    assertThat(vault(one).reveal(Commands.newId(), 0)).isEmpty();
  }

  @Test
  void a_stored_key_is_encrypted_and_bound_to_its_line() {
    String id = placed(2);
    String key = vault(one).reveal(id, 0).orElseThrow();
    assertThat(
            one.jdbc()
                .sql(
                    "SELECT encode(ciphertext, 'escape') FROM product_key WHERE order_id = ?::uuid")
                .param(id)
                .query(String.class)
                .single())
        .doesNotContain(key);
    one.jdbc()
        .sql(
            """
            INSERT INTO product_key (order_id, line, master_key, ciphertext)
            SELECT order_id, 1, master_key, ciphertext FROM product_key WHERE order_id = ?::uuid
            """)
        .param(id)
        .update();

    assertThatIllegalStateException().isThrownBy(() -> vault(one).reveal(id, 1));
  }

  @Test
  void once_a_cancel_is_acknowledged_no_instance_reveals_or_makes_a_key() {
    for (int n = 0; n < 30; n++) {
      String id = placed(2);
      AtomicBoolean acknowledged = new AtomicBoolean();
      if (n % 2 == 0) {
        vault(one).reveal(id, 0);
      }
      Callers.run(
          9,
          caller -> {
            if (caller == 0) {
              one.dispatcher().dispatch(Commands.cancel(id), Commands.context());
              acknowledged.set(true);
            } else {
              for (int r = 0; r < 10; r++) {
                boolean before = acknowledged.get();
                Optional<String> key = vault(caller % 2 == 0 ? one : other).reveal(id, caller % 2);
                assertThat(before && key.isPresent()).isFalse();
              }
            }
          });
      assertThat(vault(other).reveal(id, 0)).isEmpty();
      assertThat(vault(other).reveal(id, 1)).isEmpty();
      assertThat(
              one.jdbc()
                  .sql(
                      """
                      SELECT count(*) FROM product_key
                      WHERE order_id = ?::uuid AND ciphertext IS NOT NULL
                      """)
                  .param(id)
                  .query(Integer.class)
                  .single())
          .isZero();
    }
  }

  @Test
  void another_master_key_is_told_apart() {
    String id = placed(1);
    vault(one).reveal(id, 0);
    MasterKey wrong = masterKey(2);
    KeyVault vault = vault(one, wrong);

    assertThatIllegalStateException()
        .isThrownBy(() -> vault.reveal(id, 0))
        .withMessageContaining("master key");
  }

  private static MasterKey masterKey(int fill) {
    byte[] bytes = new byte[Secret.BYTES];
    Arrays.fill(bytes, (byte) fill);
    return new MasterKey(bytes);
  }

  private String placed(int lines) {
    String id = Commands.newId();
    one.dispatcher().dispatch(Commands.place(id, lines), Commands.context());
    return id;
  }

  private static KeyVault vault(Instance instance) {
    return vault(instance, MASTER);
  }

  private static KeyVault vault(Instance instance, MasterKey masterKey) {
    return new StoredKeyVault(
        new KeyTable(instance.jdbc()),
        () -> masterKey,
        instance.dispatcher(),
        instance.availability());
  }
}
