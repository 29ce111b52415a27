/** Published runs side by side on one page. */
package org.gatesieve.job.compare;
