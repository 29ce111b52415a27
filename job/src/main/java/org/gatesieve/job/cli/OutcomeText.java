package org.gatesieve.job.cli;

import java.io.PrintWriter;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.pipeline.TrainOutcome;

/** What a command that publishes says at its end. */
record OutcomeText(TrainOutcome outcome) {

  /**
   * Figures of the run and where it lies.
   *
   * @param idle said when the run was published before
   */
  void print(PrintWriter out, String idle) {
    outcome.summary().ifPresentOrElse(summary -> summary.print(out), () -> out.println(idle));
    out.println();
    out.println("  run     " + outcome.run().directory());
    out.println("  report  " + new Path(outcome.run().directory(), "report.html"));
    out.flush();
  }
}
