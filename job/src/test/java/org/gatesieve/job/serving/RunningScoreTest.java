package org.gatesieve.job.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import org.gatesieve.compact.inference.CompactLanguageModel;
import org.gatesieve.compact.inference.TextScore;
import org.junit.jupiter.api.Test;

class RunningScoreTest {
  private final CompactLanguageModel model = new CompactLanguageModel(SeasonModel.build());

  @Test
  void lineByLineIsTheSameAsTheWholeText() {
    assertEquals(
        model.score("sun ice\n\nfog sun sun\nice\n"), score("sun ice", "", "fog sun sun", "ice"));
  }

  @Test
  void aLongTextIsReadInParts() {
    TextScore whole = model.score("sun ice\n".repeat(500));
    TextScore parts = score(Collections.nCopies(500, "sun ice").toArray(String[]::new));
    assertEquals(whole.tokens(), parts.tokens());
    assertEquals(whole.nats(), parts.nats(), 1e-9);
  }

  @Test
  void theSumIsThatOfTheFormulas() {
    TextScore score = score("sun rain ice", "sun");
    assertEquals(4, score.tokens());
    assertEquals(1, score.leftOut());
    assertEquals(SeasonModel.nats("sun", "ice", "\n", "sun", "\n"), score.nats(), 1e-6);
  }

  @Test
  void aLoneLineEndPredictsNothing() {
    assertEquals(new TextScore(0, 0, 0), score(""));
    assertEquals(new TextScore(0, 0, 0), score());
  }

  private TextScore score(String... lines) {
    RunningScore running = new RunningScore(model);
    for (String line : lines) {
      running.readLine(line);
    }
    return running.score();
  }
}
