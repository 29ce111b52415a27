package org.gatesieve.job.pipeline;

import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.gatesieve.compact.format.ModelFile;
import org.gatesieve.compact.format.ModelFormatException;
import org.gatesieve.compact.model.CompactModel;
import org.gatesieve.job.export.ExportedModel;
import org.gatesieve.job.export.MaskedNetworkZip;
import org.gatesieve.job.failure.JobException;
import org.gatesieve.job.publish.PublishedRun;
import org.gatesieve.learn.assembly.PosteriorExchange;
import org.gatesieve.learn.assembly.SparseNetwork;
import org.gatesieve.learn.assembly.SparseNetworkSettings;
import org.gatesieve.learn.collapse.Collapse;
import org.gatesieve.learn.mask.NetworkMasks;
import org.gatesieve.learn.network.NetworkPosterior;
import org.nd4j.linalg.schedule.FixedSchedule;

/**
 * The masked network that a run's compact model was collapsed from: in the shape that training
 * began with, without noise, zero where it was pruned.
 *
 * @param network as it was before training
 */
record MaskedNetworkExport(LearningTask task, SparseNetworkSettings network, PublishedRun run) {

  /** What the run's model says of its origin. */
  Map<String, String> provenance() {
    return read(run.model()).provenance();
  }

  /**
   * The network as a file.
   *
   * @throws JobException (storage) when its collapse is not the run's model
   */
  ExportedModel of(NetworkPosterior posterior, NetworkMasks masks) {
    byte[] published = run.model();
    CompactModel model = read(published);
    byte[] collapsed =
        ModelFile.toBytes(task.model(Collapse.of(posterior, masks), model.provenance()));
    if (!Arrays.equals(published, collapsed)) {
      throw JobException.storage(
          "The last checkpoint of run "
              + run.name()
              + " gives another model than "
              + run.directory()
              + " holds; make one of it with collapse --run, and export that",
          null);
    }
    MultiLayerNetwork masked =
        SparseNetwork.blank(
            SparseNetwork.configuration(
                network.withFixedMasks(
                    new FixedSchedule(network.updater().getLearningRate(0, 0)))));
    PosteriorExchange.writeMeans(masks.apply(posterior), masked);
    return MaskedNetworkZip.of(masked, model, task.vocabulary());
  }

  private CompactModel read(byte[] published) {
    try {
      return ModelFile.read(published);
    } catch (ModelFormatException e) {
      throw JobException.storage(run.directory() + ": " + e.getMessage(), e);
    }
  }
}
