package io.orderledger.command.order;

import io.orderledger.command.decision.Refusal;
import io.orderledger.contract.event.DownloadChoice;
import io.orderledger.contract.event.DownloadOption;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which combinations of version, language and architecture exist (R6). */
final class DownloadChoices {
  private DownloadChoices() {}

  /** The part that makes the combination impossible; {@code null} when it exists. */
  static @Nullable Refusal missing(List<DownloadOption> options, DownloadChoice choice) {
    List<DownloadOption> version =
        options.stream().filter(o -> o.version().equals(choice.version())).toList();
    if (version.isEmpty()) {
      return notOffered(
          "version", choice.version(), options.stream().map(DownloadOption::version).toList());
    }
    List<DownloadOption> language =
        version.stream().filter(o -> o.languages().contains(choice.language())).toList();
    if (language.isEmpty()) {
      return notOffered(
          "language",
          choice.language(),
          version.stream().flatMap(o -> o.languages().stream()).toList());
    }
    if (language.stream().noneMatch(o -> o.architectures().contains(choice.architecture()))) {
      return notOffered(
          "architecture",
          choice.architecture(),
          language.stream().flatMap(o -> o.architectures().stream()).toList());
    }
    return null;
  }

  private static Refusal notOffered(String part, String value, Collection<String> offered) {
    return new Refusal.DownloadNotOffered(
        part, value, offered.stream().distinct().collect(Collectors.joining(", ")));
  }
}
