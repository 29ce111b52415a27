package org.gatesieve.learn.layers;

import java.util.Objects;
import org.gatesieve.learn.schedule.Schedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonIgnore;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** A DL4J schedule over global steps: a base value times a {@link Schedule} over epochs. */
public final class EpochSchedule implements ISchedule {
  private static final long serialVersionUID = 1L;

  @JsonProperty private final double base;
  @JsonProperty private final String schedule;
  @JsonProperty private final double stepsPerEpoch;
  @JsonIgnore private final Schedule multiplier;

  /**
   * @param base value that the schedule multiplies
   * @param schedule multiplier over epochs, as {@link Schedule#parse} reads it
   * @param stepsPerEpoch steps in which all shards together see the corpus once
   */
  @JsonCreator
  public EpochSchedule(
      @JsonProperty("base") double base,
      @JsonProperty("schedule") String schedule,
      @JsonProperty("stepsPerEpoch") double stepsPerEpoch) {
    this.base = base;
    this.schedule = schedule;
    this.stepsPerEpoch = stepsPerEpoch;
    multiplier = Schedule.parse(schedule);
  }

  @Override
  public double valueAt(int iteration, int epoch) {
    return base * multiplier.at(iteration / stepsPerEpoch);
  }

  @Override
  public EpochSchedule clone() {
    return new EpochSchedule(base, schedule, stepsPerEpoch);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EpochSchedule that
        && base == that.base
        && schedule.equals(that.schedule)
        && stepsPerEpoch == that.stepsPerEpoch;
  }

  @Override
  public int hashCode() {
    return Objects.hash(base, schedule, stepsPerEpoch);
  }
}
