package org.gatesieve.compact.inference;

/**
 * What a classifier says about one text.
 *
 * @param label the most probable label, the first of them where several are equal
 * @param probability its probability
 * @param probabilities one per label, in the order of the model's labels
 */
public record Prediction(String label, float probability, float[] probabilities) {}
