package org.gatesieve.job.report.page;

import java.util.List;

/** Maps values to places along an axis. */
interface Scale {
  /** 0 at the lower end of the axis, 1 at the upper. */
  double position(double value);

  List<Tick> ticks();

  /** A labelled value. */
  record Tick(double value, String label) {}
}
