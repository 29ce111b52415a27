package org.gatesieve.job.dense;

/**
 * Sizes of a network before anything was pruned.
 *
 * @param words rows of the embedding; the tokens of a language model
 * @param inputs length of a row; the same as {@code words} in a language model
 * @param hidden neurons
 */
public record NetworkSize(int words, int inputs, int hidden) {}
