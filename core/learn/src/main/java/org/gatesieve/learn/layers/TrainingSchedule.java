package org.gatesieve.learn.layers;

import java.util.Objects;
import org.gatesieve.learn.schedule.Schedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonIgnore;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** A DL4J schedule over global steps: a base value times a {@link Schedule}. */
public final class TrainingSchedule implements ISchedule {
  private static final long serialVersionUID = 1L;

  @JsonProperty private final double base;
  @JsonProperty private final String schedule;
  @JsonProperty private final double steps;
  @JsonIgnore private final Schedule multiplier;

  /**
   * @param base value that the schedule multiplies
   * @param schedule multiplier in the course of training, as {@link Schedule#parse} reads it
   * @param steps steps of the whole training
   */
  @JsonCreator
  public TrainingSchedule(
      @JsonProperty("base") double base,
      @JsonProperty("schedule") String schedule,
      @JsonProperty("steps") double steps) {
    this.base = base;
    this.schedule = schedule;
    this.steps = steps;
    multiplier = Schedule.parse(schedule);
  }

  @Override
  public double valueAt(int iteration, int epoch) {
    return base * multiplier.at(iteration / steps);
  }

  @Override
  public TrainingSchedule clone() {
    return new TrainingSchedule(base, schedule, steps);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrainingSchedule that
        && base == that.base
        && schedule.equals(that.schedule)
        && steps == that.steps;
  }

  @Override
  public int hashCode() {
    return Objects.hash(base, schedule, steps);
  }
}
