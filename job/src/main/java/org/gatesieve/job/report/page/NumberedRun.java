package org.gatesieve.job.report.page;

import org.gatesieve.compact.model.CompactLstm;
import org.gatesieve.job.report.ComparedRun;
import org.gatesieve.job.report.RunFacts;

/**
 * A run and its place in a comparison.
 *
 * @param number from 1
 */
record NumberedRun(int number, ComparedRun run) {

  /** What tells it from the others. */
  String name() {
    return number + " · " + facts().task() + " " + facts().row();
  }

  RunFacts facts() {
    return run.facts();
  }

  CompactLstm lstm() {
    return run.model().network().lstm();
  }
}
