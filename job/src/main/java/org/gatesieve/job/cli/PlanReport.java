package org.gatesieve.job.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.gatesieve.job.baseline.NgramFloors;
import org.gatesieve.job.config.ConfigKey;
import org.gatesieve.job.config.ConfigKeys;
import org.gatesieve.job.config.Configuration;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.config.Task;
import org.gatesieve.job.progress.TextTable;

/** What {@code validate} prints. */
final class PlanReport {
  private static final double BYTES_PER_MEBIBYTE = 1024.0 * 1024.0;

  private final PrintWriter out;

  PlanReport(PrintWriter out) {
    this.out = out;
  }

  void print(Configuration configuration, JobSettings settings) {
    printConfiguration(configuration);
    printShards(settings);
    printMemory(MemoryPlan.of(settings));
    if (settings.task() == Task.LANGUAGE_MODEL) {
      printFloors();
    }
  }

  private void printConfiguration(Configuration configuration) {
    TextTable table = new TextTable("KEY", "VALUE", "FROM");
    for (ConfigKey<?> key : ConfigKeys.all()) {
      if (configuration.has(key)) {
        table.add(key.name(), configuration.effective().get(key.name()), configuration.origin(key));
      }
    }
    out.println("Configuration");
    table.print(out);
  }

  private void printShards(JobSettings settings) {
    int localSteps = settings.training().localSteps();
    String perStep =
        settings.task() == Task.LANGUAGE_MODEL
            ? "WINDOWS OF " + settings.training().window() + " TOKENS PER STEP"
            : "DOCUMENTS PER STEP";
    TextTable table = new TextTable("SHARDS", perStep, "STEPS PER ROUND AND SHARD");
    table.add(
        Integer.toString(settings.corpus().shards()),
        Integer.toString(settings.training().batchSize()),
        localSteps == 0 ? "by network size" : Integer.toString(localSteps));
    out.println();
    out.println("Shard plan");
    table.print(out);
  }

  private void printMemory(MemoryPlan plan) {
    TextTable tensors = new TextTable("TENSOR", "TREATMENT", "SHAPE", "SCALARS", "LEARNT NUMBERS");
    for (TensorPlan tensor : plan.tensors()) {
      tensors.add(
          tensor.name(),
          tensor.treatment().name().toLowerCase(Locale.ROOT),
          tensor.rows() + " x " + tensor.columns(),
          grouped(tensor.scalars()),
          grouped(tensor.learntNumbers()));
    }
    out.println();
    out.println("Network before it shrinks, with a full vocabulary; of characters, 256");
    tensors.print(out);
    TextTable memory = new TextTable("EACH TASK SLOT KEEPS", "MIB");
    for (String copy : MemoryPlan.COPIES) {
      memory.add(copy, mebibytes(plan.copyBytes()));
    }
    memory.add("activations", mebibytes(plan.activationBytes()));
    memory.add("in all", mebibytes(plan.bytes()));
    out.println();
    out.println("Memory estimate, without Spark's own");
    memory.print(out);
  }

  private void printFloors() {
    TextTable driver = new TextTable("THE DRIVER KEEPS", "BYTES PER TRAINING TOKEN", "MIB AT MOST");
    driver.add(
        "n-grams of the floors",
        Integer.toString(NgramFloors.BYTES_PER_TOKEN),
        mebibytes((long) NgramFloors.BYTES_PER_TOKEN * NgramFloors.MOST_COUNTED));
    out.println();
    driver.print(out);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / BYTES_PER_MEBIBYTE);
  }
}
