package org.gatesieve.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;

/** Rides in every executor of a job and strikes one of them, once, at a {@link Moment}. */
public final class StrikingPlugin implements SparkPlugin {
  private static final String MOMENT = "spark.gatesieve.strike.moment";
  private static final String MARK = "spark.gatesieve.strike.mark";

  /**
   * Options of spark-submit for a job that is struck.
   *
   * @param mark the file that exists once it was
   */
  static List<String> options(Moment moment, Path mark) {
    Path classes =
        Path.of(StrikingPlugin.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    return List.of(
        "--driver-class-path",
        classes.toString(),
        "--conf",
        "spark.executor.extraClassPath=" + classes,
        "--conf",
        "spark.plugins=" + StrikingPlugin.class.getName(),
        "--conf",
        MOMENT + "=" + moment,
        "--conf",
        MARK + "=" + mark);
  }

  @Override
  public DriverPlugin driverPlugin() {
    return null;
  }

  @Override
  public ExecutorPlugin executorPlugin() {
    return new Striking();
  }

  private static final class Striking implements ExecutorPlugin {
    private final ThreadLocal<Boolean> chosen = ThreadLocal.withInitial(() -> false);
    private Moment moment;
    private Path mark;

    @Override
    public void init(PluginContext context, Map<String, String> fromDriver) {
      moment = Moment.valueOf(context.conf().get(MOMENT));
      mark = Path.of(context.conf().get(MARK));
    }

    @Override
    public void onTaskStart() {
      TaskContext task = TaskContext.get();
      chosen.set(moment.isIn(task));
      if (chosen.get()) {
        moment.started(task, this::first);
      }
    }

    @Override
    public void onTaskSucceeded() {
      if (chosen.get()) {
        moment.succeeded(this::first);
      }
    }

    /** Whether nothing was struck before, in whatever process. */
    private boolean first() {
      try {
        Files.createFile(mark);
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
