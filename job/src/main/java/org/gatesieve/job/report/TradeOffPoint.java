package org.gatesieve.job.report;

/**
 * One threshold of a sweep over the same posterior.
 *
 * @param threshold log alpha above which weights and groups are pruned
 * @param quality of the model collapsed there, as in {@link Quality}
 * @param paperCompression as in {@link Compression}
 */
public record TradeOffPoint(double threshold, double quality, double paperCompression) {}
