package org.gatesieve.job.averaging;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.gatesieve.learn.training.ParameterBlock;
import org.gatesieve.learn.training.ParameterLayout;

/** Cuts the training state into slices; a function of the network alone. */
record SlicePlan(List<Slice> slices) implements Serializable {
  /** Floats of a slice: large enough to travel well, small enough to share the work. */
  private static final int LENGTH = 1 << 18;

  static SlicePlan of(ParameterLayout layout) {
    List<Slice> slices = new ArrayList<>();
    for (ParameterBlock block : layout.blocks()) {
      for (int done = 0; done < block.length(); done += LENGTH) {
        slices.add(
            new Slice(
                Slice.Source.PARAMETERS,
                block.offset() + done,
                Math.min(LENGTH, block.length() - done),
                block.isPosterior() ? block.logSigmaOffset() + done : ParameterBlock.NONE));
      }
    }
    for (int done = 0; done < layout.updaterLength(); done += LENGTH) {
      int length = Math.min(LENGTH, layout.updaterLength() - done);
      slices.add(new Slice(Slice.Source.UPDATER, done, length, ParameterBlock.NONE));
    }
    return new SlicePlan(List.copyOf(slices));
  }
}
