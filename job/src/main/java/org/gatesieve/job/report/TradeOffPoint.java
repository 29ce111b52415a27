package org.gatesieve.job.report;

/**
 * One of the models that a posterior can be collapsed to.
 *
 * @param name the threshold of log alpha, or the number of words
 * @param quality on the validation part, as in {@link Quality}
 * @param paperCompression as in {@link Compression}
 * @param bytes of the model file
 * @param published whether this is the one that was published
 */
public record TradeOffPoint(
    String name, double quality, double paperCompression, long bytes, boolean published) {}
