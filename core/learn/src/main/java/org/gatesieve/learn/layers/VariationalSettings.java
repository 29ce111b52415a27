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
  @JsonProperty private final double stepsPerEpoch;
  @JsonProperty private final double initialLogSigma;
  @JsonProperty private final double logSigmaRate;
  @JsonProperty private final double groupRate;
  @JsonProperty private final String penalty;
  @JsonProperty private final String neuronPenalty;
  @JsonProperty private final String gatePenalty;
  @JsonProperty private final String wordPenalty;
  @JsonIgnore private final Schedule overall;

  @JsonIgnore private final EnumMap<TensorRole, Schedule> factors = new EnumMap<>(TensorRole.class);

  /**
   * @param trainingTargets N of METHOD §2: targets of the whole corpus, never of a shard
   * @param stepsPerEpoch steps in which all shards together see the corpus once
   * @param initialLogSigma s = ln σ before training
   * @param logSigmaRate multiplier of the learning rate of s
   * @param groupRate multiplier of the learning rate of the means of group variables
   * @param penalty weight of the KL term over the epochs, as {@link Schedule#parse} reads it
   * @param neuronPenalty extra factor on z^x and z^h
   * @param gatePenalty extra factor on z^gates
   * @param wordPenalty extra factor on z^voc
   */
  @JsonCreator
  public VariationalSettings(
      @JsonProperty("trainingTargets") double trainingTargets,
      @JsonProperty("stepsPerEpoch") double stepsPerEpoch,
      @JsonProperty("initialLogSigma") double initialLogSigma,
      @JsonProperty("logSigmaRate") double logSigmaRate,
      @JsonProperty("groupRate") double groupRate,
      @JsonProperty("penalty") String penalty,
      @JsonProperty("neuronPenalty") String neuronPenalty,
      @JsonProperty("gatePenalty") String gatePenalty,
      @JsonProperty("wordPenalty") String wordPenalty) {
    this.trainingTargets = trainingTargets;
    this.stepsPerEpoch = stepsPerEpoch;
    this.initialLogSigma = initialLogSigma;
    this.logSigmaRate = logSigmaRate;
    this.groupRate = groupRate;
    this.penalty = penalty;
    this.neuronPenalty = neuronPenalty;
    this.gatePenalty = gatePenalty;
    this.wordPenalty = wordPenalty;
    overall = Schedule.parse(penalty);
    factors.put(TensorRole.WEIGHT, Schedule.constant(1));
    factors.put(TensorRole.BIAS, Schedule.constant(1));
    factors.put(TensorRole.NEURON_GROUP, Schedule.parse(neuronPenalty));
    factors.put(TensorRole.GATE_GROUP, Schedule.parse(gatePenalty));
    factors.put(TensorRole.WORD_GROUP, Schedule.parse(wordPenalty));
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
    double epoch = step / stepsPerEpoch;
    return overall.at(epoch) * factors.get(role).at(epoch) / trainingTargets;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VariationalSettings that
        && trainingTargets == that.trainingTargets
        && stepsPerEpoch == that.stepsPerEpoch
        && initialLogSigma == that.initialLogSigma
        && logSigmaRate == that.logSigmaRate
        && groupRate == that.groupRate
        && penalty.equals(that.penalty)
        && neuronPenalty.equals(that.neuronPenalty)
        && gatePenalty.equals(that.gatePenalty)
        && wordPenalty.equals(that.wordPenalty);
  }

  @Override
  public int hashCode() {
    return Objects.hash(trainingTargets, stepsPerEpoch, initialLogSigma, logSigmaRate, groupRate);
  }
}
