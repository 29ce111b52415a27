package org.gatesieve.job.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.WordEmbedding;
import org.gatesieve.compact.text.Vocabulary;

/**
 * A word that the collapse kept.
 *
 * @param word the word; {@code ‹start›} and {@code ‹unknown›} for the two that are no words
 * @param weight Euclidean norm of its folded embedding row (METHOD §4, step 6)
 */
public record KeptWord(String word, double weight) {

  /** The words of a model, the heaviest first. */
  public static List<KeptWord> of(CompactModel model) {
    Vocabulary vocabulary = model.encoder().vocabulary();
    WordEmbedding embedding = model.network().embedding();
    List<KeptWord> kept = new ArrayList<>();
    if (vocabulary.startId() != Vocabulary.ZERO_ID) {
      kept.add(new KeptWord("‹start›", norm(embedding, vocabulary.startId())));
    }
    if (vocabulary.unknownId() != Vocabulary.ZERO_ID) {
      kept.add(new KeptWord("‹unknown›", norm(embedding, vocabulary.unknownId())));
    }
    int id = vocabulary.firstWordId();
    for (String word : vocabulary.words()) {
      kept.add(new KeptWord(word, norm(embedding, id++)));
    }
    kept.sort(Comparator.comparingDouble(KeptWord::weight).reversed());
    return List.copyOf(kept);
  }

  private static double norm(WordEmbedding embedding, int id) {
    int start = (id - 1) * embedding.inputs();
    double squares = 0;
    for (int i = start; i < start + embedding.inputs(); i++) {
      squares += (double) embedding.weights()[i] * embedding.weights()[i];
    }
    return Math.sqrt(squares);
  }
}
