package org.gatesieve.job.pipeline;

import org.gatesieve.learn.mask.NetworkMasks;

/**
 * One way to collapse a posterior.
 *
 * @param name as reports show it
 */
record Candidate(String name, NetworkMasks masks) {}
