package io.orderledger.projection.operator;

/**
 * What came of the one piece of work that a process was started for.
 *
 * @param exitCode 0 if nobody has to look; 1 stays with what failed, as the JVM has it
 * @param line the last line that the process prints
 */
public record OperatorResult(int exitCode, String line) {}
