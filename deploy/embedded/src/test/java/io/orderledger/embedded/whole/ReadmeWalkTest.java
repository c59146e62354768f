package io.orderledger.embedded.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's walk, pasted into a shell, prints what the README says. */
class ReadmeWalkTest {

  private static final Path README = Path.of("..", "..", "README.md");
  private static final String BEGIN = "```bash\nBASE=";
  private static final String PRINTS = "#> ";

  @Test
  void the_walk_of_the_readme_prints_what_the_readme_says(@TempDir Path folder) throws Exception {
    String walk = walk();
    List<String> promised =
        walk.lines()
            .filter(line -> line.startsWith(PRINTS))
            .map(line -> line.substring(PRINTS.length()))
            .toList();
    Path data = folder.resolve("data");
    try (var ledger = LedgerProcess.onFreePorts(data, "--demo-clock=2021-03-10T09:00:00Z")) {
      String here =
          walk.replace("http://localhost:8080", ledger.base())
              .replace("deploy/embedded/data", data.toAbsolutePath().toString());
      Path script = Files.writeString(folder.resolve("walk.sh"), here);
      assertThat(run(script, folder.resolve("out.txt"))).isNotEmpty().isEqualTo(promised);
    }
  }

  private static String walk() throws IOException {
    String readme = Files.readString(README);
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
