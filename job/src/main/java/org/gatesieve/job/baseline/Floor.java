package org.gatesieve.job.baseline;

/**
 * What a model has to beat on one part of a corpus, as shares of documents in [0, 1].
 *
 * @param majority accuracy of always answering the most frequent training label
 * @param naiveBayes accuracy of multinomial naive Bayes over the same vocabulary
 */
public record Floor(double majority, double naiveBayes) {}
