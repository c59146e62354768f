package io.orderledger.contract.event;

import java.util.List;

/**
 * A version of the software and the languages and architectures it comes in (R6). Every pair of the
 * two lists exists.
 *
 * @param version for example {@code 2022}
 * @param languages BCP 47 tags, for example {@code en-us}
 * @param architectures {@code 32} or {@code 64} (bit)
 */
public record DownloadOption(String version, List<String> languages, List<String> architectures) {
  public DownloadOption {
    languages = List.copyOf(languages);
    architectures = List.copyOf(architectures);
  }
}
