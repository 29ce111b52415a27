/** What a run must reach before it is served. */
package org.gatesieve.job.requirement;
