package io.orderledger.command.order.download;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DownloadConfiguration {
  @Bean
  LinkSeal linkSeal(
      @Value("${orderledger.download.secret:}") String secret,
      @Value("${orderledger.download.secret-file:data/download-link.secret}") Path secretFile)
      throws IOException {
    return new LinkSeal(
        secret.isBlank() ? SecretFile.read(secretFile) : Base64.getDecoder().decode(secret));
  }

  @Bean
  SoftwareLibrary softwareLibrary(
      @Value("${orderledger.software.dir:data/software}") Path folder,
      @Value("${orderledger.software.samples:true}") boolean samples) {
    return new SoftwareLibrary(folder, samples);
  }
}
