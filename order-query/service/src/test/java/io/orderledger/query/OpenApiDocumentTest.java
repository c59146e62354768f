package io.orderledger.query;

import io.orderledger.testing.ApiDocument;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
  private final ApiDocument document =
      new ApiDocument(QueryService.shared().get("/v3/api-docs", "AdminAgent", "p").body());

  @Test
  void the_committed_document_is_that_of_the_service() {
    document.isCommitted();
  }

  @Test
  void a_client_of_the_released_document_finds_all_it_knows() {
    document.keepsWhatWasReleased();
  }
}
