/** Published runs that are trained once more, to see that the same model comes out. */
package org.gatesieve.job.repeat;
