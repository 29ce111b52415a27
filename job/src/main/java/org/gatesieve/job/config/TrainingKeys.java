package org.gatesieve.job.config;

import java.util.List;
import org.gatesieve.learn.schedule.Schedule;

/** Keys of {@link TrainingSettings}. */
public final class TrainingKeys {
  public static final ConfigKey<Integer> EPOCHS =
      ConfigKey.of(
          "training.epochs",
          NumberTypes.integerFrom(0),
          0,
          "Passes over the training part; 0: as many as make 10000 steps of a shard.");
  public static final ConfigKey<Integer> BATCH_SIZE =
      ConfigKey.of(
              "training.batch-size",
              NumberTypes.integerFrom(1),
              128,
              "Documents, or windows of running text, of a step.")
          .ofLanguageModels(32);
  public static final ConfigKey<Double> WORD_DROPOUT =
      ConfigKey.of(
              "training.word-dropout",
              NumberTypes.PART,
              0.2,
              "Probability with which a word of a document is left out of training, anew in every"
                  + " pass.")
          .ofLanguageModels(0.0)
          .onlyFor(Task.CLASSIFICATION);
  public static final ConfigKey<Double> LEARNING_RATE =
      ConfigKey.of(
              "training.learning-rate",
              NumberTypes.POSITIVE,
              1e-3,
              "Adam's rate for the means of weights.")
          .ofLanguageModels(2e-3);
  public static final ConfigKey<Schedule> RATE_SCHEDULE =
      ConfigKey.of(
              "training.rate-schedule",
              TextTypes.SCHEDULE,
              Schedule.parse("log 0.067:1 0.1:2 0.6:2 1:0.05"),
              "Multiplier of every rate in the course of training.")
          .ofLanguageModels(Schedule.parse("log 0:1.5 0.5:1.5 1:0.04"));
  public static final ConfigKey<Double> LOG_SIGMA_RATE =
      ConfigKey.of(
              "training.log-sigma-rate",
              NumberTypes.NOT_NEGATIVE,
              10.0,
              "Multiplier of the rate of ln σ.")
          .ofLanguageModels(5.0);
  public static final ConfigKey<Double> GROUP_RATE =
      ConfigKey.of(
              "training.group-rate",
              NumberTypes.NOT_NEGATIVE,
              5.0,
              "Multiplier of the rate of the means of group variables.")
          .ofLanguageModels(2.0);
  public static final ConfigKey<Double> GRADIENT_CLIP =
      ConfigKey.of(
          "training.gradient-clip",
          NumberTypes.NOT_NEGATIVE,
          5.0,
          "Largest global norm of the data gradient, per target; 0: no clipping.");
  public static final ConfigKey<Integer> LOCAL_STEPS =
      ConfigKey.of(
          "training.local-steps",
          NumberTypes.integerFrom(0),
          0,
          "Steps of a round on every shard; 0: they follow from the size of the network, up to an"
              + " epoch.");
  public static final ConfigKey<Averaging> AVERAGING =
      ConfigKey.of(
          "training.averaging",
          TextTypes.choice(Averaging.class),
          Averaging.ARITHMETIC,
          "How the posteriors of the shards become one.");

  public static final ConfigKey<Integer> WINDOW =
      ConfigKey.of(
              "training.window",
              NumberTypes.integerFrom(1),
              35,
              "Tokens of a language model's text that a step propagates back through.")
          .onlyFor(Task.LANGUAGE_MODEL);
  public static final ConfigKey<Boolean> CARRIED_STATE =
      ConfigKey.of(
              "training.carried-state",
              TextTypes.BOOLEAN,
              true,
              "Whether a window of a language model goes on with the state of the one before; otherwise"
                  + " windows begin at random places with the state zero.")
          .onlyFor(Task.LANGUAGE_MODEL);
  public static final ConfigKey<Integer> PATIENCE =
      ConfigKey.of(
          "training.patience",
          NumberTypes.integerFrom(0),
          3,
          "Epochs without better validation quality after which a dense row stops and goes back"
              + " to its best round; 0: it never stops early. Sparsified rows train to the end.");
  public static final ConfigKey<Integer> FINE_TUNING =
      ConfigKey.of(
          "training.fine-tuning",
          NumberTypes.integerFrom(0),
          0,
          "Further epochs of a sparsified row at the end, without noise on weights and groups, and"
              + " with fixed masks.");

  private TrainingKeys() {}

  static List<ConfigKey<?>> all() {
    return List.of(
        EPOCHS,
        BATCH_SIZE,
        WORD_DROPOUT,
        LEARNING_RATE,
        RATE_SCHEDULE,
        LOG_SIGMA_RATE,
        GROUP_RATE,
        GRADIENT_CLIP,
        LOCAL_STEPS,
        AVERAGING,
        PATIENCE,
        FINE_TUNING,
        WINDOW,
        CARRIED_STATE);
  }
}
