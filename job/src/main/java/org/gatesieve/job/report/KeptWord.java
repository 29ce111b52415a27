package org.gatesieve.job.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatesieve.compact.model.ClassificationModel;
import org.gatesieve.compact.model.CompactGate;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.compact.model.LanguageModel;
import org.gatesieve.compact.model.WordInput;
import org.gatesieve.compact.text.TokenText;
import org.gatesieve.compact.text.Vocabulary;

/**
 * A word that the collapse kept.
 *
 * @param word the word; {@code ‹start›}, {@code ‹unknown›}, {@code ‹line end›} and {@code ‹blank›}
 *     for those that are no words or cannot be seen
 * @param weight Euclidean norm of its folded row, of the embedding or of W^x (METHOD §4, step 6)
 */
public record KeptWord(String word, double weight) {

  /** The words of a model, the heaviest first. */
  public static List<KeptWord> of(CompactModel model) {
    List<KeptWord> kept =
        model instanceof LanguageModel language ? of(language) : of((ClassificationModel) model);
    kept.sort(Comparator.comparingDouble(KeptWord::weight).reversed());
    return List.copyOf(kept);
  }

  private static List<KeptWord> of(ClassificationModel model) {
    Vocabulary vocabulary = model.encoder().vocabulary();
    WordInput embedding = model.network().embedding();
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
    return kept;
  }

  private static List<KeptWord> of(LanguageModel model) {
    List<String> tokens = model.encoder().vocabulary().tokens();
    List<KeptWord> kept = new ArrayList<>();
    for (int token = 0; token < tokens.size(); token++) {
      int row = model.inputRows()[token] - 1;
      if (row >= 0) {
        String word = tokens.get(token);
        double squares = 0;
        for (CompactGate gate : model.network().lstm().gates()) {
          squares += squares(gate.inputWeights(), row, gate.liveNeurons().length);
        }
        kept.add(new KeptWord(visible(word), Math.sqrt(squares)));
      }
    }
    return kept;
  }

  private static String visible(String token) {
    return switch (token) {
      case TokenText.LINE_END -> "‹line end›";
      case " " -> "‹blank›";
      default -> token;
    };
  }

  private static double norm(WordInput embedding, int id) {
    return Math.sqrt(squares(embedding.weights(), id - 1, embedding.inputs()));
  }

  private static double squares(float[] matrix, int row, int columns) {
    double squares = 0;
    for (int i = row * columns; i < (row + 1) * columns; i++) {
      squares += (double) matrix[i] * matrix[i];
    }
    return squares;
  }
}
