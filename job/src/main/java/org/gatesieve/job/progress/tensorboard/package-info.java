/** Training as TensorBoard reads it. */
package org.gatesieve.job.progress.tensorboard;
