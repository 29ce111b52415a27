/** The {@code gatesieve} command: options, exit codes, and what its commands print. */
package org.gatesieve.job.cli;
