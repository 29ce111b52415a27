package org.gatesieve.job.report;

import org.gatesieve.compact.model.CompactModel;

/**
 * A published run beside others.
 *
 * @param name of its output directory and its own
 * @param model its compact model, for the gates
 */
public record ComparedRun(String name, RunFacts facts, CompactModel model) {}
