package org.gatesieve.job.report;

/**
 * What is read again of a {@code report.json}.
 *
 * @param paper as in {@link Compression}; infinite where the file has null
 * @param strict as in {@link Compression}
 * @param bytesCompact of the model file
 * @param macsDense multiply-adds per token
 * @param macsCompact multiply-adds per token
 * @param words of the vocabulary that are read
 * @param inputs input neurons; of a language model, its words
 * @param hidden hidden neurons
 * @param gates as in {@link Structure}
 * @param seconds wall time of training
 */
public record RunFacts(
    String task,
    String row,
    long seed,
    Quality quality,
    double paper,
    double strict,
    long bytesCompact,
    long macsDense,
    long macsCompact,
    Left words,
    Left inputs,
    Left hidden,
    Structure.Gates gates,
    double seconds) {

  /** As {@link RunReport#ofLanguageModel}. */
  public boolean ofLanguageModel() {
    return task.equals(RunReport.LANGUAGE_MODEL);
  }
}
