package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Sizes, counted as METHOD §4 says.
 *
 * @param paper all weights / non-zero weights; infinite when none is left, null in JSON then
 * @param strict original parameters / parameters that the compact model stores
 * @param parametersDense original parameters
 * @param parametersCompact parameters that the compact model stores
 * @param bytesDense the dense network in float32, with its vocabulary
 * @param bytesCompact {@code model.gsv}, with its vocabulary
 * @param gzipBytesDense the same in gzip, with random weights
 * @param gzipBytesCompact {@code model.gsv} in gzip
 * @param macsDense multiply-adds per token
 * @param macsCompact multiply-adds per token
 */
@JsonPropertyOrder({
  "paper",
  "strict",
  "parametersDense",
  "parametersCompact",
  "bytesDense",
  "bytesCompact",
  "gzipBytesDense",
  "gzipBytesCompact",
  "macsDense",
  "macsCompact"
})
public record Compression(
    double paper,
    double strict,
    long parametersDense,
    long parametersCompact,
    long bytesDense,
    long bytesCompact,
    long gzipBytesDense,
    long gzipBytesCompact,
    long macsDense,
    long macsCompact) {}
