/** Failures that end a job, by what the user or the scheduler can do about them. */
package org.gatesieve.job.failure;
