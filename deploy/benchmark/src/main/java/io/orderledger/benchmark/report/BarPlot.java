package io.orderledger.benchmark.report;

import io.orderledger.benchmark.harness.Outcome;
import java.util.List;
import java.util.Locale;

/**
 * One scenario as an SVG: a bar per contender to its median, a line from its minimum to maximum.
 */
final class BarPlot {
  private static final int WIDTH = 720;
  private static final int LEFT = 110;
  private static final int ROW = 34;
  private static final int TOP = 48;
  private static final String[] COLOURS = {"#1f6feb", "#8b949e"};

  private BarPlot() {}

  static String svg(Outcome outcome) {
    List<String> names = List.copyOf(outcome.runs().keySet());
    double highest =
        names.stream().flatMap(n -> outcome.values(n).stream()).mapToDouble(v -> v).max().orElse(1);
    int height = TOP + ROW * names.size() + 16;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="13">
            <rect width="100%%" height="100%%" fill="white"/>
            <text x="12" y="24" font-weight="bold">%s %s (%s)</text>
            """,
            WIDTH,
            height,
            outcome.scenario().id(),
            escape(outcome.scenario().title()),
            escape(outcome.scenario().unit())));
    for (int i = 0; i < names.size(); i++) {
      svg.append(bar(outcome, names.get(i), TOP + ROW * i, (WIDTH - LEFT - 130) / highest));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String bar(Outcome outcome, String name, int y, double scale) {
    List<Double> values = outcome.values(name);
    double median = outcome.median(name);
    double low = values.stream().mapToDouble(v -> v).min().orElse(median) * scale;
    double high = values.stream().mapToDouble(v -> v).max().orElse(median) * scale;
    int middle = y + 11;
    return String.format(
        Locale.ROOT,
        """
        <text x="%d" y="%d" text-anchor="end">%s</text>
        <rect x="%d" y="%d" width="%.1f" height="22" fill="%s"/>
        <line x1="%.1f" y1="%d" x2="%.1f" y2="%d" stroke="black" stroke-width="2"/>
        <text x="%.1f" y="%d">%,.4g</text>
        """,
        LEFT - 8,
        middle + 5,
        escape(name),
        LEFT,
        y,
        median * scale,
        COLOURS[name.equals(Outcome.OURS) ? 0 : 1],
        LEFT + low,
        middle,
        LEFT + high,
        middle,
        LEFT + high + 8,
        middle + 5,
        median);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
