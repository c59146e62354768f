package io.orderledger.command.dispatch;

import io.orderledger.command.aggregate.Version;
import io.orderledger.command.decision.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command did, whatever kind of aggregate it was for. */
record Outcome<S, E>(Version<S> version, List<E> events, @Nullable Refusal refusal) {}
