/**
 * Unfinished runs: what a driver that was killed between two rounds leaves to the next one.
 *
 * <pre>
 * checkpoints/run-id/round-000120/  checkpoint.json  tensors.bin  _SUCCESS (checksums)
 * checkpoints/run-id/DIVERGED       why the run cannot be finished, if it cannot
 * </pre>
 *
 * {@code tensors.bin} holds the float arrays, little-endian, one behind the other; in {@code
 * checkpoint.json} an array stands as [first, length].
 */
package org.gatesieve.job.checkpoint;
