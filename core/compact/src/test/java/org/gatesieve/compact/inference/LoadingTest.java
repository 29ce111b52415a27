package org.gatesieve.compact.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.model.RandomModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingTest {
  private static final RandomModel RANDOM = RandomModel.of(9, 4, 6);
  private static final byte[] CLASSIFIER = ModelFile.toBytes(RANDOM.build());
  private static final byte[] LANGUAGE_MODEL = ModelFile.toBytes(RANDOM.buildLanguageModel());

  @TempDir Path folder;

  @Test
  void aClassifierIsTheSameFromEverySource() throws IOException {
    Path file = Files.write(folder.resolve("model.gsv"), CLASSIFIER);
    int[] document = RANDOM.document(20);
    float[] expected = new CompactClassifier(RANDOM.build()).probabilities(document);
    for (CompactClassifier loaded :
        List.of(
            CompactClassifier.load(file),
            CompactClassifier.load(new ByteArrayInputStream(CLASSIFIER)),
            CompactClassifier.load(CLASSIFIER))) {
      assertArrayEquals(expected, loaded.probabilities(document));
    }
  }

  @Test
  void aLanguageModelIsTheSameFromEverySource() throws IOException {
    Path file = Files.write(folder.resolve("model.gsv"), LANGUAGE_MODEL);
    int[] text = RANDOM.text(20);
    TextScore expected = new CompactLanguageModel(RANDOM.buildLanguageModel()).score(text);
    for (CompactLanguageModel loaded :
        List.of(
            CompactLanguageModel.load(file),
            CompactLanguageModel.load(new ByteArrayInputStream(LANGUAGE_MODEL)),
            CompactLanguageModel.load(LANGUAGE_MODEL))) {
      assertEquals(expected, loaded.score(text));
    }
  }

  @Test
  void theOtherKindIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> CompactClassifier.load(LANGUAGE_MODEL));
    assertThrows(IllegalArgumentException.class, () -> CompactLanguageModel.load(CLASSIFIER));
  }
}
