package org.gatesieve.job.pipeline;

import java.util.Optional;
import org.gatesieve.job.publish.PublishedRun;

/**
 * What a call of the main job leaves.
 *
 * @param run the published run
 * @param summary figures of a run that was trained now; empty when it was finished before
 */
public record TrainOutcome(PublishedRun run, Optional<RunSummary> summary) {}
