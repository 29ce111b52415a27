/** Training as one line of a terminal that is drawn over and over. */
package org.gatesieve.job.progress.bar;
