package io.orderledger.web.defaults;

import io.orderledger.web.StartRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the line that a refused start has to say, instead of where in the code it was said. */
final class StartRefusedReport extends AbstractFailureAnalyzer<StartRefused> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, StartRefused refused) {
    return new FailureAnalysis(refused.getMessage(), null, failure);
  }
}
