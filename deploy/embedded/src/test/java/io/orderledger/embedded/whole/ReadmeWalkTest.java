package io.orderledger.embedded.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's walk, pasted into a shell, prints what the README says. */
class ReadmeWalkTest {

  private static final Path README = Path.of("..", "..", "README.md");
  private static final String BEGIN = "```bash\nBASE=";
  private static final String PRINTS = "#> ";
  private static final Pattern START =
      Pattern.compile("arguments=\"--data-dir=(\\w+) (--demo-clock=\\S+)\"");

  @Test
  void the_walk_of_the_readme_prints_what_the_readme_says(@TempDir Path folder) throws Exception {
    String readme = Files.readString(README);
    Matcher start = START.matcher(readme);
    assertThat(start.find()).as("the walk starts on a folder of its own").isTrue();
    String walk = walk(readme);
    List<String> promised =
        walk.lines()
            .filter(line -> line.startsWith(PRINTS))
            .map(line -> line.substring(PRINTS.length()))
            .toList();
    Path data = folder.resolve("data");
    try (var ledger = LedgerProcess.onFreePorts(data, start.group(2))) {
      String here =
          walk.replace("http://localhost:8080", ledger.base())
              .replace("deploy/embedded/" + start.group(1), data.toAbsolutePath().toString());
      Path script = Files.writeString(folder.resolve("walk.sh"), here);
      assertThat(run(script, folder.resolve("out.txt"))).isNotEmpty().isEqualTo(promised);
    }
  }

  private static String walk(String readme) {
    int begin = readme.indexOf(BEGIN) + "```bash\n".length();
    return readme.substring(begin, readme.indexOf("```", begin));
  }

  private static List<String> run(Path script, Path output) throws Exception {
    Process shell =
        new ProcessBuilder("bash", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(shell.waitFor(120, TimeUnit.SECONDS)).as("the walk ends").isTrue();
    return Files.readAllLines(output, UTF_8);
  }
}
