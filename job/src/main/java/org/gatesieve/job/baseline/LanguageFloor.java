package org.gatesieve.job.baseline;

/**
 * What a language model has to beat on one part of a corpus: mean cross-entropies of n-gram models,
 * in nats per target.
 *
 * @param unigram of the frequencies of tokens alone
 * @param bigram of interpolated Kneser-Ney smoothing with one token of history
 * @param fiveGram of interpolated Kneser-Ney smoothing with four tokens of history
 */
public record LanguageFloor(double unigram, double bigram, double fiveGram) {}
