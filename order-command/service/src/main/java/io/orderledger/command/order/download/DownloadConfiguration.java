package io.orderledger.command.order.download;

import io.orderledger.command.secret.Secret;
import io.orderledger.command.secret.SecretFile;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DownloadConfiguration {
  private static final String REMEDY =
      "put it back from a backup, or delete it: a new one is made, and links that are out stop"
          + " working";

  @Bean
  LinkSeal linkSeal(
      @Value("${orderledger.download.secret:}") String secret,
      @Value("${orderledger.download.secret-file:data/download-link.secret}") Path secretFile) {
    return new LinkSeal(
        secret.isBlank()
            ? new SecretFile(secretFile, REMEDY).read(() -> false)
            : Secret.of("orderledger.download.secret", secret));
  }

  @Bean
  SoftwareLibrary softwareLibrary(
      @Value("${orderledger.software.dir:data/software}") Path folder,
      @Value("${orderledger.software.samples:true}") boolean samples) {
    return new SoftwareLibrary(folder, samples);
  }
}
