package org.gatesieve.job.corpus;

import java.util.ArrayList;
import java.util.List;
import org.gatesieve.compact.text.TokenVocabulary;
import scala.Tuple2;

/**
 * The tokens of a language model with what was counted of them.
 *
 * @param occurrences (V) in the training part by id; those of the unknown token are all that have
 *     no id of their own
 */
record CountedVocabulary(TokenVocabulary vocabulary, long[] occurrences) {

  /**
   * A vocabulary that was cut has an unknown token, one that was not has it only where the text
   * has.
   *
   * @param kept most frequent first
   * @param total occurrences of all tokens, kept or not
   * @param most tokens that the vocabulary may hold
   */
  static CountedVocabulary of(List<Tuple2<String, Long>> kept, long total, int most) {
    List<String> tokens = new ArrayList<>(kept.stream().map(Tuple2::_1).toList());
    boolean cut = kept.stream().mapToLong(Tuple2::_2).sum() < total;
    if (cut && !tokens.contains(TokenVocabulary.UNKNOWN)) {
      if (tokens.size() == most) {
        tokens.remove(most - 1);
      }
      tokens.add(TokenVocabulary.UNKNOWN);
    }
    return counted(new TokenVocabulary(tokens), kept, total);
  }

  private static CountedVocabulary counted(
      TokenVocabulary vocabulary, List<Tuple2<String, Long>> kept, long total) {
    long[] occurrences = new long[vocabulary.size()];
    long unknown = total;
    for (Tuple2<String, Long> token : kept) {
      if (vocabulary.contains(token._1())) {
        occurrences[vocabulary.id(token._1())] = token._2();
        unknown -= token._2();
      }
    }
    if (vocabulary.contains(TokenVocabulary.UNKNOWN)) {
      occurrences[vocabulary.id(TokenVocabulary.UNKNOWN)] += unknown;
    }
    return new CountedVocabulary(vocabulary, occurrences);
  }
}
