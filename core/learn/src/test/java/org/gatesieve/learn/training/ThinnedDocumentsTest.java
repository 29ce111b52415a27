package org.gatesieve.learn.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.gatesieve.learn.noise.NoiseStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThinnedDocumentsTest {
  private static final NoiseStream NOISE = new NoiseStream(3, 1, 4, -2);
  private static final RandomDocuments DOCUMENTS = RandomDocuments.create(400, 50, 60, 3, 5);

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9})
  void leaveOutTheirShareOfWords(double probability) {
    long all = words(DOCUMENTS);
    double left = words(ThinnedDocuments.of(DOCUMENTS, probability, NOISE));
    double deviation = Math.sqrt(all * probability * (1 - probability));
    assertEquals(all * (1 - probability), left, 4 * deviation);
  }

  @Test
  void keepLabelsAndTheOrderOfWords() {
    LabelledDocuments thinned = ThinnedDocuments.of(DOCUMENTS, 0.5, NOISE);
    assertEquals(DOCUMENTS.documents(), thinned.documents());
    for (int document = 0; document < thinned.documents(); document++) {
      assertEquals(DOCUMENTS.label(document), thinned.label(document));
      assertSubsequence(thinned.document(document), DOCUMENTS.document(document));
    }
  }

  private static void assertSubsequence(int[] part, int[] whole) {
    int found = 0;
    for (int i = 0; i < whole.length && found < part.length; i++) {
      if (whole[i] == part[found]) {
        found++;
      }
    }
    assertEquals(part.length, found, Arrays.toString(part) + " of " + Arrays.toString(whole));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void someWordsHaveToStay(double wordDropout) {
    assertThrows(IllegalArgumentException.class, () -> new DocumentSettings(8, wordDropout));
  }

  private static long words(LabelledDocuments documents) {
    long words = 0;
    for (int document = 0; document < documents.documents(); document++) {
      words += documents.length(document);
    }
    return words;
  }
}
