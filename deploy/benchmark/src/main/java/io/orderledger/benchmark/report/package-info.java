/** What is left of a run: a table, a Markdown report with plots, and a JSON file. */
@NullMarked
package io.orderledger.benchmark.report;

import org.jspecify.annotations.NullMarked;
