/** What a user sees while a job trains. */
package org.gatesieve.job.progress;
