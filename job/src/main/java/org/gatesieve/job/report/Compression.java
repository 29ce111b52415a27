package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Sizes, counted as METHOD §4 says.
 *
 * @param paper all weights / non-zero weights; infinite when none is left, null in JSON then
 * @param strict original parameters / parameters that the compact model stores
 * @param bytesDense the dense network in float32, with its vocabulary
 * @param bytesCompact {@code model.gsv}, with its vocabulary
 * @param macsDense multiply-adds per token
 * @param macsCompact multiply-adds per token
 */
@JsonPropertyOrder({"paper", "strict", "bytesDense", "bytesCompact", "macsDense", "macsCompact"})
public record Compression(
    double paper,
    double strict,
    long bytesDense,
    long bytesCompact,
    long macsDense,
    long macsCompact) {}
