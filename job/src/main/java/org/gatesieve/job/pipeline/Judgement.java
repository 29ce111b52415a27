package org.gatesieve.job.pipeline;

import org.gatesieve.job.report.Equality;
import org.gatesieve.job.report.Quality;

/** What a published model is and how good it is. */
record Judgement(Equality equality, Quality quality) {}
