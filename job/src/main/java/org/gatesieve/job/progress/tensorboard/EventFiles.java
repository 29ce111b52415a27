package org.gatesieve.job.progress.tensorboard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.progress.RoundListener;
import org.gatesieve.job.progress.RoundProgress;
import org.gatesieve.job.publish.GrowingFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Event files of a run, one for every attempt: TensorBoard reads all in their order, so that a run
 * that goes on never touches what an earlier attempt left.
 */
public final class EventFiles implements RoundListener {
  private static final Logger LOG = LoggerFactory.getLogger("org.gatesieve");

  /** Two attempts of one process may begin in the same second. */
  private static final AtomicInteger FILES = new AtomicInteger();

  private final Path directory;
  private final Configuration hadoop;
  private GrowingFile file;
  private boolean begun;
  private boolean told;

  private EventFiles(Path directory, Configuration hadoop) {
    this.directory = directory;
    this.hadoop = hadoop;
  }

  /**
   * Opens the first file.
   *
   * @param directory of the run
   * @throws JobException (storage) if it cannot be written
   */
  public static EventFiles open(Path directory, Configuration hadoop) {
    EventFiles events = new EventFiles(directory, hadoop);
    events.openNext();
    return events;
  }

  @Override
  public void accept(RoundProgress progress) {
    try {
      if (file == null) {
        openNext();
      }
      Instant now = Instant.now();
      if (!begun) {
        append(EventMessage.start(now, progress.step()));
        begun = true;
      }
      append(EventMessage.scalars(now, progress.step(), figures(progress)));
      told = false;
    } catch (JobException e) {
      abandon(e);
    }
  }

  @Override
  public void close() {
    if (file != null) {
      try {
        file.close();
      } catch (JobException e) {
        tell(e);
      }
    }
  }

  private void openNext() {
    file = GrowingFile.create(new Path(directory, name()), hadoop);
    begun = false;
    append(EventMessage.version(Instant.now()));
  }

  /** TensorBoard's own pattern; the names of later files come behind those of earlier ones. */
  private String name() {
    return String.format(
        Locale.ROOT,
        "events.out.tfevents.%010d.%s.%d.%d",
        Instant.now().getEpochSecond(),
        host(),
        ProcessHandle.current().pid(),
        FILES.getAndIncrement());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private void append(byte[] event) {
    file.append(EventRecord.of(event));
  }

  /** The next round begins another file: what stands at the end of this one nobody knows. */
  private void abandon(JobException failure) {
    if (file != null) {
      file.close();
      file = null;
    }
    tell(failure);
  }

  /** A run that works is worth more than the curves that tell of it. */
  private void tell(JobException failure) {
    if (!told) {
      told = true;
      LOG.warn("TensorBoard is told nothing for now: {}", failure.getMessage());
    }
  }

  private static Map<String, Double> figures(RoundProgress progress) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("training/loss", progress.loss());
    figures.put("training/kl", progress.divergence());
    if (Double.isFinite(progress.quality())) {
      figures.put("validation/" + progress.metric().text().replace(' ', '_'), progress.quality());
    }
    figures.put("left/words", (double) progress.words());
    figures.put("left/inputs", (double) progress.inputs());
    figures.put("left/hidden", (double) progress.hidden());
    figures.put("left/gates", (double) progress.gates());
    figures.put("speed/tokens_per_second", progress.tokensPerSecond());
    figures.put("speed/exchange_seconds", progress.exchangeSeconds());
    return figures;
  }
}
