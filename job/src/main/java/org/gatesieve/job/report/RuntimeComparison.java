package org.gatesieve.job.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A run's model and the dense network in several runtimes, each on one thread. Texts are random,
 * and all their words alive.
 *
 * @param tokens of a text
 * @param models our own runtime is the last
 */
@JsonPropertyOrder({"tokens", "models"})
public record RuntimeComparison(int tokens, List<Model> models) {

  public RuntimeComparison {
    models = List.copyOf(models);
  }

  /**
   * A model in a runtime.
   *
   * @param model which, and where it runs
   * @param parameters that it stores, biases included
   * @param bytes of its file in the runtime's format, vocabulary included
   * @param gzipBytes of that file in gzip
   * @param multiplyAddsPerToken of its matrix products
   * @param times by the size of a batch
   */
  @JsonPropertyOrder({"model", "parameters", "bytes", "gzipBytes", "multiplyAddsPerToken", "times"})
  public record Model(
      String model,
      long parameters,
      long bytes,
      long gzipBytes,
      long multiplyAddsPerToken,
      List<Times> times) {

    public Model {
      times = List.copyOf(times);
    }
  }

  /**
   * The time of a text in a batch: that of the batch by the number of its texts.
   *
   * @param batch texts at once
   * @param medianMicroseconds half of the calls took at most this
   * @param p99Microseconds 99 of 100 took at most this
   * @param tokensPerSecond by the median
   * @param timesGateSieve the median by that of our own runtime
   */
  @JsonPropertyOrder({
    "batch",
    "medianMicroseconds",
    "p99Microseconds",
    "tokensPerSecond",
    "timesGateSieve"
  })
  public record Times(
      int batch,
      double medianMicroseconds,
      double p99Microseconds,
      long tokensPerSecond,
      double timesGateSieve) {}
}
