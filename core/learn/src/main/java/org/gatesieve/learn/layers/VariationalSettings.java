package org.gatesieve.learn.layers;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Objects;
import org.gatesieve.learn.schedule.Schedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonIgnore;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * What all layers of a network share about learning their posteriors. It is part of every layer's
 * DL4J configuration, so that a network rebuilt from JSON trains the same way.
 */
public final class VariationalSettings implements Serializable {
  private static final long serialVersionUID = 1L;

  @JsonProperty private final double trainingTargets;
  @JsonProperty private final double steps;
  @JsonProperty private final double initialLogSigma;
  @JsonProperty private final double logSigmaRate;
  @JsonProperty private final double groupRate;
  @JsonProperty private final String penalty;
  @JsonProperty private final String inputPrice;
  @JsonProperty private final String hiddenPrice;
  @JsonProperty private final String gatePrice;
  @JsonProperty private final String wordPrice;
  @JsonProperty private boolean fixedMasks;
  @JsonIgnore private final Schedule overall;

  @JsonIgnore private final EnumMap<TensorRole, Schedule> prices = new EnumMap<>(TensorRole.class);

  /**
   * @param trainingTargets N of METHOD §2: targets of the whole corpus, never of a shard
   * @param steps steps of the whole training
   * @param initialLogSigma s = ln σ before training
   * @param logSigmaRate multiplier of the learning rate of s
   * @param groupRate multiplier of the learning rate of the means of group variables
   * @param penalty weight of the KL term in the course of training, as {@link Schedule#parse} reads
   *     it
   * @param inputPrice what z^x costs beside METHOD's KL / N: nats per target and unit of KL
   * @param hiddenPrice the same of z^h
   * @param gatePrice the same of z^gates
   * @param wordPrice the same of z^voc
   */
  @JsonCreator
  public VariationalSettings(
      @JsonProperty("trainingTargets") double trainingTargets,
      @JsonProperty("steps") double steps,
      @JsonProperty("initialLogSigma") double initialLogSigma,
      @JsonProperty("logSigmaRate") double logSigmaRate,
      @JsonProperty("groupRate") double groupRate,
      @JsonProperty("penalty") String penalty,
      @JsonProperty("inputPrice") String inputPrice,
      @JsonProperty("hiddenPrice") String hiddenPrice,
      @JsonProperty("gatePrice") String gatePrice,
      @JsonProperty("wordPrice") String wordPrice) {
    this.trainingTargets = trainingTargets;
    this.steps = steps;
    this.initialLogSigma = initialLogSigma;
    this.logSigmaRate = logSigmaRate;
    this.groupRate = groupRate;
    this.penalty = penalty;
    this.inputPrice = inputPrice;
    this.hiddenPrice = hiddenPrice;
    this.gatePrice = gatePrice;
    this.wordPrice = wordPrice;
    overall = Schedule.parse(penalty);
    prices.put(TensorRole.WEIGHT, Schedule.constant(0));
    prices.put(TensorRole.BIAS, Schedule.constant(0));
    prices.put(TensorRole.INPUT_GROUP, Schedule.parse(inputPrice));
    prices.put(TensorRole.HIDDEN_GROUP, Schedule.parse(hiddenPrice));
    prices.put(TensorRole.GATE_GROUP, Schedule.parse(gatePrice));
    prices.put(TensorRole.WORD_GROUP, Schedule.parse(wordPrice));
  }

  /** The same settings, for training in which a weight that is zero stays zero. */
  public VariationalSettings withFixedMasks() {
    VariationalSettings fixed =
        new VariationalSettings(
            trainingTargets,
            steps,
            initialLogSigma,
            logSigmaRate,
            groupRate,
            penalty,
            inputPrice,
            hiddenPrice,
            gatePrice,
            wordPrice);
    fixed.fixedMasks = true;
    return fixed;
  }

  boolean fixedMasks() {
    return fixedMasks;
  }

  double initialLogSigma() {
    return initialLogSigma;
  }

  /** Multiplier of the learning rate of a tensor's means or of its ln σ. */
  double rate(TensorRole role, boolean logSigma) {
    if (logSigma) {
      return logSigmaRate;
    }
    return role.isGroup() ? groupRate : 1;
  }

  /** The factor in front of KL, 1/N included, at a global step. */
  double penalty(TensorRole role, int step) {
    double progress = step / steps;
    return overall.at(progress) * (1 / trainingTargets + prices.get(role).at(progress));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VariationalSettings that
        && trainingTargets == that.trainingTargets
        && steps == that.steps
        && initialLogSigma == that.initialLogSigma
        && logSigmaRate == that.logSigmaRate
        && groupRate == that.groupRate
        && penalty.equals(that.penalty)
        && inputPrice.equals(that.inputPrice)
        && hiddenPrice.equals(that.hiddenPrice)
        && gatePrice.equals(that.gatePrice)
        && wordPrice.equals(that.wordPrice)
        && fixedMasks == that.fixedMasks;
  }

  @Override
  public int hashCode() {
    return Objects.hash(trainingTargets, steps, initialLogSigma, logSigmaRate, groupRate);
  }
}
